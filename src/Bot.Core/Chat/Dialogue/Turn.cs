using Bot.Core.Questions;

namespace Bot.Core.Chat.Dialogue;

/// <summary>What is remembered of one answer: the question as it was read, and the events that were told.</summary>
internal sealed record Turn
{
    /// <summary>Most events that are remembered.</summary>
    public const int MostEvents = 12;

    /// <summary>
    /// The question as it stands alone, with what it took from the turn before; empty where a message is referred to that carries none.
    /// </summary>
    public string Question { get; init; } = "";

    /// <summary>What was asked for, where it is not what the words of <see cref="Question"/> ask; null elsewhere.</summary>
    public Asked? Wanted { get; init; }

    /// <summary>Ids of the events that were told, best first; at most <see cref="MostEvents"/>.</summary>
    public IReadOnlyList<int> Events { get; init; } = [];

    /// <summary>Ids of the events that were shown together with these and have not been told in full since, best first.</summary>
    public IReadOnlyList<int> Beside { get; init; } = [];

    /// <summary>Whether the events only came nearest to the question, the first of them most; otherwise they are in their order.</summary>
    public bool IsNearest { get; init; }

    /// <summary>Of events that only came nearest the one whose title was told; otherwise all.</summary>
    public Turn Meant => IsNearest ? this with { Events = [Events[0]], Beside = [.. Events.Skip(1)] } : this;

    /// <summary>The page of the answer that was shown, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many pages the answer has.</summary>
    public int Pages { get; init; } = 1;
}
