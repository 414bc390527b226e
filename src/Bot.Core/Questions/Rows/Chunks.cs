using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Parsing.Wording;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions.Rows;

/// <summary>Makes chunks in the place of others.</summary>
internal static class Chunks
{
    /// <summary>A chunk of one word where another chunk stands.</summary>
    public static Chunk Of(ChunkKind kind, Chunk place, string word) => new(kind, [place.Tokens[0].As(word)]);

    /// <summary>An action of one sense where another chunk stands.</summary>
    public static Chunk Of(SenseUse use, Chunk place) =>
        new(ChunkKind.Action, place.Tokens) { Action = new SenseMatch(0, place.Tokens.Count, place.Tokens.Count, [use], -1, -1) };
}
