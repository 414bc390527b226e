using Bot.Core.Dates;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>One or more tokens of a question that mean one thing together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Tokens">Its tokens, at least one.</param>
internal sealed record Chunk(ChunkKind Kind, IReadOnlyList<Token> Tokens)
{
    public ActorMention? Actor { get; init; }

    public SenseMatch? Action { get; init; }

    /// <summary>The chunks in the slot of an action's pattern ("receive [Japan's] visit from").</summary>
    public IReadOnlyList<Chunk> Slot { get; init; } = [];

    public TimePhrase? Time { get; init; }

    public long? Number { get; init; }

    /// <summary>The folded words, with single spaces.</summary>
    public string Norm { get; } = string.Join(' ', Tokens.Select(t => t.Norm));

    public bool IsPossessive => Tokens[^1].IsPossessive;

    public int Start => Tokens[0].Start;

    public int End => Tokens[^1].End;

    public bool Is(params ReadOnlySpan<string> norms) => Kind != ChunkKind.Actor && norms.Contains(Norm);

    /// <summary>The same of a class of words.</summary>
    public bool IsIn(IReadOnlySet<string> words) => Kind != ChunkKind.Actor && words.Contains(Norm);
}
