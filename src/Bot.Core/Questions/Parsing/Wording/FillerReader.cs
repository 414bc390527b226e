using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>Takes chat off a question: "hey, could you …", also behind a time in front of it, and "name them all" behind it.</summary>
internal static class FillerReader
{
    private static readonly HashSet<string> Tail = TokenWords.Set(
        "full complete whole list please name names them all every each one give show me us tell in your data sources and thanks the "
        + "entire ok just again only once count set dataset");

    private static readonly HashSet<string> Asking = TokenWords.Set(
        "need want wanted know learn find remember recall wonder wondering looking asked asks tell explain interested interests curious "
        + "check figure");

    private static readonly HashSet<string> Matrix = [.. Asking, .. TokenWords.Set(
        "i im am id ive we only just really would like love to the exact out trying try for somebody someone people me us can could you "
        + "please do does anybody anyone sum up about in it a again exactly")];

    public static List<Token> Read(IReadOnlyList<Token> tokens, IReadOnlyList<IReadOnlyList<string>> fillers)
    {
        var read = tokens.ToList();
        do
        {
            Trim(read);
        }
        while (fillers.Any(f => Remove(read, f)) || RemoveTail(read) || RemoveMatrix(read));
        return read;
    }

    // "I'm trying to remember when …", "somebody asked me who …", "I only need the day on which …": the sentence around the question.
    private static bool RemoveMatrix(List<Token> tokens)
    {
        var at = tokens.FindIndex(TokenWords.IsWh);
        var noun = tokens.FindIndex(t => Grammar.DateNouns.Contains(t.Norm) || t.Norm is "name" or "names" or "reason");
        at = noun > 0 && noun < at && tokens.Is(noun - 1, "the", "exact") ? noun - 1 : at;
        if (at < 2 || !tokens.Take(at).All(t => Matrix.Contains(t.Norm)) || !tokens.Take(at).Any(t => Asking.Contains(t.Norm)))
        {
            return false;
        }

        tokens.RemoveRange(0, at);
        return true;
    }

    private static void Trim(List<Token> tokens)
    {
        var last = tokens.FindLastIndex(t => t.Kind != TokenKind.Boundary);
        tokens.RemoveRange(last + 1, tokens.Count - last - 1);
        tokens.RemoveRange(0, Math.Max(tokens.FindIndex(t => t.Kind != TokenKind.Boundary), 0));
    }

    private static bool Remove(List<Token> tokens, IReadOnlyList<string> filler)
    {
        for (var at = 0; at + filler.Count <= tokens.Count; at++)
        {
            var isInside = at > 0 && at + filler.Count < tokens.Count;
            var opensClause = filler.Count > 1 && tokens.IsEdge(at - 1);
            if ((!isInside || opensClause) && tokens.Matches(at, filler))
            {
                tokens.RemoveRange(at, filler.Count);
                return true;
            }
        }

        return false;
    }

    // "…? Full list please", "…? name them all"
    private static bool RemoveTail(List<Token> tokens)
    {
        var boundary = tokens.FindLastIndex(t => t.Kind == TokenKind.Boundary);
        if (boundary <= 0 || !tokens.Skip(boundary + 1).All(t => Tail.Contains(t.Norm)))
        {
            return false;
        }

        tokens.RemoveRange(boundary, tokens.Count - boundary);
        return true;
    }
}
