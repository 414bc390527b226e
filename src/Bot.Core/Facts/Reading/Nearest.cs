namespace Bot.Core.Facts.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    // Comparing with every id of a huge folder, once a mistake, would take longer than reading it.
    private const int MostCandidates = 5000;

    /// <summary>
    /// The candidate with the fewest slips (a letter missing, added, exchanged, or two neighbours swapped), at most one
    /// for each three letters of the longer word; the first in ordinal order among equals; null where none is that near.
    /// </summary>
    public static string? Find(string word, IReadOnlyCollection<string> candidates)
    {
        if (candidates.Count > MostCandidates)
        {
            return null;
        }

        string? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var allowed = Math.Min(fewest, Math.Max(1, Math.Max(word.Length, candidate.Length) / 3));
            if (Math.Abs(candidate.Length - word.Length) > allowed || word.Length > TextRules.IdLength)
            {
                continue;
            }

            var slips = Slips(word, candidate);
            if ((slips < fewest && slips <= allowed) || (slips == fewest && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                fewest = slips;
            }
        }

        return best;
    }

    // Optimal string alignment distance.
    private static int Slips(string left, string right)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var exchange = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(exchange, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
