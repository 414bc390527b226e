using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>
/// Takes "according to RT", "in the FT's report", "if we follow RT" and "does the FT give for" out of a question: every answer says whose
/// word it is.
/// </summary>
/// <param name="publishers">Folded names of the publishers that the facts come from.</param>
/// <param name="isActor">Whether some words name an actor: what happened "in the IAEA Board" or "by" it is not told by it.</param>
internal sealed class PublisherReader(IReadOnlySet<string> publishers, Func<string, IReadOnlyList<Token>, bool> isActor)
{
    private const int LongestName = 3;
    private const int LongestDescription = 6;

    private static readonly HashSet<string> Publications =
        TokenWords.Set("piece article report story text account author writer reporting coverage pages source");

    private static readonly HashSet<string> Tells = TokenWords.Set(
        "say says said write writes wrote report reports reported give gives gave mention mentions mentioned name names cite cites cited "
        + "list lists state states have has put puts claim claims claimed date dates");

    private static readonly HashSet<string> Told =
        TokenWords.Set("mentioned reported given named cited quoted listed stated claimed described told");

    private static readonly HashSet<string> Trusting = TokenWords.Set("believe follow trust read go ask take");

    /// <summary>The tokens without the frame, and the name of the publisher in it; null where none is named.</summary>
    public (List<Token> Tokens, string? Publisher) Read(string text, List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (NameEnd(tokens, at) is { } end && Frame(text, tokens, at, end) is { } frame)
            {
                return (Read(text, tokens.Replace(frame.Start, frame.End)).Tokens, Name(tokens, at));
            }
        }

        return (WithoutPublication(tokens), null);
    }

    // Behind the publisher's name at a place, and behind "'s article"; null where there is none.
    private int? NameEnd(List<Token> tokens, int at)
    {
        if (Name(tokens, at) is not { } name)
        {
            return null;
        }

        var end = at + name.Count(c => c == ' ') + 1;
        return tokens.IsIn(end, Publications) ? end + 1 : end;
    }

    private string? Name(List<Token> tokens, int at) =>
        Enumerable.Range(1, Math.Min(LongestName, tokens.Count - at)).Reverse()
            .Select(length => string.Join(' ', tokens.Skip(at).Take(length).Select(t => t.Norm)))
            .FirstOrDefault(words => publishers.Any(p => Publishers.IsNamed(p, words)));

    // What goes with the name; null where the publisher is itself what is spoken of.
    private (int Start, int End)? Frame(string text, List<Token> tokens, int name, int end)
    {
        var at = tokens.Is(name - 1, "the") ? name - 2 : name - 1;
        if (tokens.Is(at, "to") && tokens.Is(at - 1, "according"))
        {
            return (at - 1, end);
        }

        if (tokens.Is(at, "says", "writes", "reports", "per"))
        {
            return (at, end);
        }

        if (tokens.IsIn(at, Trusting) && tokens.FindLastIndex(at, Math.Min(at + 1, 3), t => t.Norm == "if") is var condition and >= 0)
        {
            return (condition, end);
        }

        if (tokens.Is(at, "did", "does", "do") && tokens.IsIn(end, Tells) && !isActor(text, tokens[name..end]))
        {
            // "which year does the FT give for the annexation", "what does its author say Moscow considers"
            return (at, end + (tokens.Is(end + 1, "for", "as", "that", "of") ? 2 : 1));
        }

        if (tokens.Is(at, "by") && tokens.IsIn(at - 1, Told))
        {
            return (tokens.Is(at - 2, "is", "was", "are", "were", "as") ? at - 2 : at - 1, end);
        }

        if (tokens.Is(at, "as") && tokens.IsIn(end, Tells))
        {
            return (at, tokens.Is(end + 1, "it") ? end + 2 : end + 1);
        }

        var isDescribed = Publications.Contains(tokens[end - 1].Norm);
        return tokens.Is(at, "in", "from", "by") && (isDescribed || (tokens.IsEdge(end) && !isActor(text, tokens[name..end])))
            ? (at, end)
            : null;
    }

    // "in the June 2024 piece": when it was written stays, as the day that it speaks of.
    private static List<Token> WithoutPublication(List<Token> tokens)
    {
        var noun = tokens.FindIndex(t => Publications.Contains(t.Norm));
        var start = noun < 0 ? -1 : tokens.FindLastIndex(noun, Math.Min(noun + 1, LongestDescription), t => t.Norm is "in" or "from");
        return start < 0 || !tokens.Is(start + 1, "the", "that", "this", "your") || !tokens.IsEdge(noun + 1)
            ? tokens
            : tokens.Replace(noun, noun + 1).Replace(start, start + 2);
    }
}
