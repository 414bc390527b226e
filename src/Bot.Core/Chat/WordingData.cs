using Bot.Core.Chat.Talk;

namespace Bot.Core.Chat;

/// <summary>The words of <c>wording.txt</c>, which decide how an answer is worded.</summary>
internal sealed class WordingData
{
    private static readonly Lazy<WordingData> Shipped = new(Read);

    /// <summary>The words that are shipped with the program.</summary>
    public static WordingData English => Shipped.Value;

    /// <summary>Endings of names that English gives an article.</summary>
    public required IReadOnlyList<string> WithArticle { get; init; }

    /// <summary>What is decided is ordered where its text has one of them.</summary>
    public required IReadOnlyList<string> Ordered { get; init; }

    /// <summary>What asks for the day of the week.</summary>
    public required IReadOnlyList<string> Weekday { get; init; }

    /// <summary>What counts more than one, and what it is called where there is only one.</summary>
    public required IReadOnlyList<(string Several, string One)> Single { get; init; }

    private static WordingData Read()
    {
        var lists = TalkData.Lines("wording.txt").Select(l => l.Split(": ", 2))
            .ToDictionary(l => l[0], l => l[1].Split(" | ").Select(w => w.Replace('+', ' ')).ToList(), StringComparer.Ordinal);
        return new WordingData
        {
            WithArticle = lists["article"],
            Ordered = lists["ordered"],
            Weekday = lists["weekday"],
            Single = lists["single"].ConvertAll(pair => (pair.Split('=')[0], pair.Split('=')[1])),
        };
    }
}
