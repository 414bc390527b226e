using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>Takes "according to RT" and "in the FT's report" out of a question: every answer says whose word it is.</summary>
/// <param name="publishers">Folded names of the publishers that the facts come from.</param>
/// <param name="isActor">Whether some words name an actor: what happened "in the IAEA Board" or "by" it is not told by it.</param>
internal sealed class PublisherReader(IReadOnlySet<string> publishers, Func<string, IReadOnlyList<Token>, bool> isActor)
{
    private const int LongestName = 3;

    private static readonly HashSet<string> Publications =
        TokenWords.Set("piece article report story text account author writer reporting coverage pages source");

    private static readonly HashSet<string> Tells = TokenWords.Set(
        "say says said write writes wrote report reports reported give gives gave mention mentions mentioned name names cite cites cited "
        + "list lists state states have has put puts claim claims claimed date dates");

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

        return (tokens, null);
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
        var isSource = !isActor(text, tokens[name..end]);
        return tokens.Is(at, "to") && tokens.Is(at - 1, "according") ? (at - 1, end)
            : tokens.Is(at, "says", "writes", "reports", "per") ? (at, end)
            : tokens.Is(at, "did", "does", "do") && tokens.IsIn(end, Tells) && isSource ? (at, end + 1)
            : tokens.Is(at, "in", "from", "by") && (tokens.IsIn(end - 1, Publications) || (tokens.IsEdge(end) && isSource)) ? (at, end)
            : null;
    }
}
