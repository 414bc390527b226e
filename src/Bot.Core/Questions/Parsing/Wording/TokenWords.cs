using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>What the rewriting of wordings needs of tokens.</summary>
internal static class TokenWords
{
    /// <summary>Whether the words stand at a place.</summary>
    public static bool Matches(this IReadOnlyList<Token> tokens, int at, IReadOnlyList<string> words)
    {
        var i = 0;
        while (i < words.Count && tokens.Is(at + i, words[i]))
        {
            i++;
        }

        return i == words.Count;
    }

    /// <summary>Whether one of some words stands at a place.</summary>
    public static bool Is(this IReadOnlyList<Token> tokens, int at, params ReadOnlySpan<string> words) =>
        at >= 0 && at < tokens.Count && words.Contains(tokens[at].Norm);

    /// <summary>Whether a word of a class stands at a place.</summary>
    public static bool IsIn(this IReadOnlyList<Token> tokens, int at, IReadOnlySet<string> words) =>
        at >= 0 && at < tokens.Count && words.Contains(tokens[at].Norm);

    /// <summary>Whether there is a boundary at a place, or no token.</summary>
    public static bool IsEdge(this IReadOnlyList<Token> tokens, int at) =>
        at < 0 || at >= tokens.Count || tokens[at].Kind == TokenKind.Boundary;

    /// <summary>Index of the first token of the clause that a token stands in.</summary>
    public static int ClauseStart(this IReadOnlyList<Token> tokens, int at)
    {
        while (!tokens.IsEdge(at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether a token is a question word.</summary>
    public static bool IsWh(Token token) => Grammar.WhWords.Contains(token.Norm);

    /// <summary>The token with another word in its place.</summary>
    public static Token As(this Token token, string word) =>
        token with { Norm = word, Stem = word, Kind = TokenKind.Word, IsPossessive = false };

    /// <summary>The tokens with others in the place of those from one index to before another.</summary>
    public static List<Token> Replace(this List<Token> tokens, int start, int end, params ReadOnlySpan<Token> by) =>
        [.. tokens.Take(start), .. by, .. tokens.Skip(end)];

    public static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <summary>Phrases with "|" between them, word by word.</summary>
    public static string[][] Phrases(string phrases) => [.. phrases.Split('|').Select(p => p.Split(' '))];
}
