namespace Bot.Core.Questions;

/// <summary>How questions name the publishers that the facts come from.</summary>
internal static class Publishers
{
    /// <summary>Whether words name a publisher: by its name, by how it begins ("bne" for "bne IntelliNews"), or by the initials of several words ("FT").</summary>
    /// <param name="publisher">The publisher's name, folded.</param>
    /// <param name="words">Words of a question, folded.</param>
    public static bool IsNamed(string publisher, string words) =>
        publisher == words || publisher.StartsWith(words + " ", StringComparison.Ordinal)
        || (publisher.Contains(' ', StringComparison.Ordinal) && string.Concat(publisher.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0])) == words);
}
