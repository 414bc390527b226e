namespace Bot.Core.Questions;

/// <summary>How questions name the publishers that the facts come from.</summary>
internal static class Publishers
{
    private const string Article = "the";

    /// <summary>
    /// Whether words name a publisher: by its name, by how it begins ("bne" for "bne IntelliNews"), or by the initials of several words
    /// ("FT"). An article is no part of a name.
    /// </summary>
    /// <param name="publisher">The publisher's name, folded.</param>
    /// <param name="words">Words of a question, folded.</param>
    public static bool IsNamed(string publisher, string words)
    {
        var (name, asked) = (WithoutArticle(publisher), WithoutArticle(words));
        return asked != Article
            && (name == asked || name.StartsWith(asked + " ", StringComparison.Ordinal)
            || (name.Contains(' ', StringComparison.Ordinal)
                && string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0])) == asked));
    }

    private static string WithoutArticle(string name) =>
        name.StartsWith(Article + " ", StringComparison.Ordinal)
        ? name[(Article.Length + 1)..] : name;
}
