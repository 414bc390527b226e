namespace Bot.Core.Chat.Claims;

/// <summary>A clause of a sentence that claims something by itself.</summary>
/// <param name="Quote">Its words as they stand in the sentence.</param>
/// <param name="Text">The same as a sentence of its own: with the subject that it shares with the clause it leans on.</param>
/// <param name="Head">Index of the clause that it leans on, in the same sentence; null where it stands alone.</param>
/// <param name="Link">The word that ties it to that clause, folded ("after"); empty where none does.</param>
internal sealed record ClaimPart(string Quote, string Text, int? Head, string Link)
{
    /// <summary>Whether it shares the subject of the clause that it leans on, and goes on with it.</summary>
    public bool IsBound { get; init; }

    /// <summary>What somebody is said to have stated ("X said that …"), and nothing else; null where nobody is.</summary>
    public string? Said { get; init; }

    /// <summary>A sentence that is not cut.</summary>
    public static ClaimPart Whole(string sentence) => new(sentence, sentence, null, "");
}
