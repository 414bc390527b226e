namespace Bot.Core.Chat.Talk;

/// <summary>A word, or several, of another language, and what it is in English.</summary>
/// <param name="English">What it is in English.</param>
/// <param name="Words">Its words, folded.</param>
internal sealed record ForeignForm(string English, IReadOnlyList<string> Words)
{
    private const int ShortestWithEnding = 4;
    private const int LongestEnding = 3;
    private const int LongestOwnEnding = 2;

    /// <summary>
    /// How many letters two words share from their first on, where they differ by no more than their endings; 0 where they are different
    /// words. Languages decline names: "Путиным" is "Путин", "Warszawie" is "Warszawa".
    /// </summary>
    /// <param name="word">A word as it is found in a text, folded.</param>
    /// <param name="form">The form that it may be, folded.</param>
    public static int Shared(string word, string form)
    {
        var shared = 0;
        while (shared < word.Length && shared < form.Length && word[shared] == form[shared])
        {
            shared++;
        }

        if (shared == word.Length && shared == form.Length)
        {
            return shared;
        }

        // A short word may grow at its end, but has no letter to spare.
        var spare = form.Length > ShortestWithEnding ? LongestOwnEnding : 0;
        return shared >= ShortestWithEnding && form.Length - shared <= spare && word.Length - shared <= LongestEnding ? shared : 0;
    }
}
