namespace Bot.Core.Dates;

/// <summary>stub</summary>
public static class TimePhraseReader
{
    /// <summary>stub</summary>
    public static IReadOnlyList<TimePhrase> Find(string text, DateOnly today) => [];
}
