namespace Bot.Core.Dates.Phrases;

/// <summary>Compares typed words with names.</summary>
internal static class Misspelling
{
    /// <summary>
    /// Whether exactly one letter is missing, too many, wrong or swapped with its neighbour (optimal string alignment
    /// distance 1); letter case does not matter. Linear, without memory.
    /// </summary>
    /// <param name="name">The right spelling, in lower case.</param>
    /// <param name="word">What was typed.</param>
    public static bool IsOneEdit(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        var difference = word.Length - name.Length;
        if (difference is < -1 or > 1)
        {
            return false;
        }

        var i = 0;
        while (i < name.Length && i < word.Length && Lower(word[i]) == name[i])
        {
            i++;
        }

        return difference switch
        {
            1 => EndsAlike(name[i..], word[(i + 1)..]),
            -1 => EndsAlike(name[(i + 1)..], word[i..]),
            _ => i < name.Length
                && (EndsAlike(name[(i + 1)..], word[(i + 1)..])
                    || (i + 1 < name.Length && Lower(word[i]) == name[i + 1] && Lower(word[i + 1]) == name[i]
                        && EndsAlike(name[(i + 2)..], word[(i + 2)..]))),
        };
    }

    private static bool EndsAlike(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (Lower(word[i]) != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
