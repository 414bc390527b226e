using System.Collections.Frozen;

namespace Bot.Core.Dates.Phrases;

/// <summary>The English words that matter to phrases of time. Letter case does not.</summary>
internal static class TimeVocabulary
{
    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] DayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly FrozenDictionary<string, (TimeWord Word, int Value)> Words =
        Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (TimeWord Word, int Value)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestWord = Words.Keys.Max(k => k.Length);

    /// <summary>What a word can mean; <see cref="TimeWord.None"/> for any other.</summary>
    public static (TimeWord Word, int Value) Find(ReadOnlySpan<char> word) =>
        word.Length <= LongestWord && Lookup.TryGetValue(word, out var found) ? found : default;

    /// <summary>
    /// The month or weekday that a word of five letters or more is one edit away from. Names of up to five letters but
    /// April are left out, as are words that are another word: "match" is no March, "Julia" no July.
    /// </summary>
    public static (TimeWord Word, int Value) FindMisspelt(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > 10)
        {
            return default;
        }

        for (var i = 0; i < MonthNames.Length; i++)
        {
            if ((MonthNames[i].Length > 5 || i == 3) && Misspelling.IsOneEdit(MonthNames[i], word))
            {
                return (TimeWord.Month, i + 1);
            }
        }

        for (var i = 0; i < DayNames.Length; i++)
        {
            if (Misspelling.IsOneEdit(DayNames[i], word))
            {
                return (TimeWord.Weekday, i);
            }
        }

        return default;
    }

    private static Dictionary<string, (TimeWord Word, int Value)> Build()
    {
        var words = new Dictionary<string, (TimeWord, int)>(StringComparer.OrdinalIgnoreCase);
        AddNames(words);
        AddNumbers(words);
        AddGrammar(words);
        AddSurroundings(words);
        return words;
    }

    private static void Add(Dictionary<string, (TimeWord, int)> words, TimeWord word, int value, string list)
    {
        foreach (var text in list.Split(' '))
        {
            words.TryAdd(text, (word, value));
        }
    }

    private static void AddNames(Dictionary<string, (TimeWord, int)> words)
    {
        for (var i = 0; i < MonthNames.Length; i++)
        {
            Add(words, TimeWord.Month, i + 1, $"{MonthNames[i]} {MonthNames[i][..3]}");
        }

        Add(words, TimeWord.Month, 9, "sept");
        for (var i = 0; i < DayNames.Length; i++)
        {
            Add(words, TimeWord.Weekday, i, DayNames[i]);
        }

        string[] shortDays = ["", "mon", "tue tues", "wed", "thu thur thurs", "fri"];
        for (var i = 1; i < shortDays.Length; i++)
        {
            Add(words, TimeWord.Weekday, i, shortDays[i]);
        }

        Add(words, TimeWord.Season, 21, "spring");
        Add(words, TimeWord.Season, 22, "summer");
        Add(words, TimeWord.Season, 23, "autumn fall");
        Add(words, TimeWord.Season, 24, "winter");
        Add(words, TimeWord.Unit, (int)TimeUnit.Day, "day days");
        Add(words, TimeWord.Unit, (int)TimeUnit.Week, "week weeks");
        Add(words, TimeWord.Unit, (int)TimeUnit.Month, "month months");
        Add(words, TimeWord.Unit, (int)TimeUnit.Quarter, "quarter quarters");
        Add(words, TimeWord.Unit, (int)TimeUnit.Year, "year years");
        Add(words, TimeWord.Unit, (int)TimeUnit.Decade, "decade decades");
        Add(words, TimeWord.Hour, 0, "hour hours");
        for (var i = 1; i <= 4; i++)
        {
            Add(words, TimeWord.QuarterCode, 32 + i, $"q{i}");
        }

        Add(words, TimeWord.QuarterCode, 40, "h1");
        Add(words, TimeWord.QuarterCode, 41, "h2");
    }

    private static void AddNumbers(Dictionary<string, (TimeWord, int)> words)
    {
        string[] cardinals =
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ];
        string[] ordinals =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ];
        for (var i = 0; i < cardinals.Length; i++)
        {
            Add(words, TimeWord.Cardinal, i + 1, cardinals[i]);
            Add(words, TimeWord.Ordinal, i + 1, ordinals[i]);
        }

        Add(words, TimeWord.Ordinal, 30, "thirtieth");
        string[] tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
        for (var i = 0; i < tens.Length; i++)
        {
            Add(words, TimeWord.Cardinal, (i + 3) * 10, tens[i]);
        }

        for (var i = 0; i < decades.Length; i++)
        {
            Add(words, TimeWord.DecadeName, (i + 2) * 10, decades[i]);
        }

        Add(words, TimeWord.Cardinal, 12, "dozen");
        Add(words, TimeWord.Scale, 0, "hundred hundreds thousand thousands million millions billion billions");
    }

    private static void AddGrammar(Dictionary<string, (TimeWord, int)> words)
    {
        (TimeWord Word, string Texts)[] grammar =
        [
            (TimeWord.The, "the"), (TimeWord.A, "a an"), (TimeWord.Of, "of"), (TimeWord.In, "in"), (TimeWord.On, "on"),
            (TimeWord.At, "at"), (TimeWord.During, "during throughout"), (TimeWord.Within, "within inside"),
            (TimeWord.Before, "before"), (TimeWord.After, "after"), (TimeWord.Since, "since"),
            (TimeWord.Until, "until till til"), (TimeWord.By, "by"), (TimeWord.From, "from"), (TimeWord.To, "to"),
            (TimeWord.Through, "through thru"), (TimeWord.Between, "between"), (TimeWord.And, "and"), (TimeWord.Or, "or"),
            (TimeWord.Up, "up"), (TimeWord.Prior, "prior"), (TimeWord.Earlier, "earlier"),
            (TimeWord.Later, "later afterwards afterward"), (TimeWord.Than, "than"), (TimeWord.Following, "following"),
            (TimeWord.As, "as"), (TimeWord.No, "no"), (TimeWord.Not, "not"), (TimeWord.Early, "early"), (TimeWord.Mid, "mid"),
            (TimeWord.Late, "late"), (TimeWord.Middle, "middle"), (TimeWord.Beginning, "beginning start"), (TimeWord.End, "end"),
            (TimeWord.Half, "half"), (TimeWord.Last, "last final"), (TimeWord.Past, "past"), (TimeWord.Next, "next"),
            (TimeWord.This, "this current"), (TimeWord.Previous, "previous preceding"), (TimeWord.Same, "same very selfsame"),
            (TimeWord.That, "that"), (TimeWord.Ago, "ago"), (TimeWord.Today, "today"), (TimeWord.Yesterday, "yesterday"),
            (TimeWord.Tomorrow, "tomorrow"), (TimeWord.Recently, "recently lately"), (TimeWord.Now, "now present"),
            (TimeWord.Onwards, "onward onwards"), (TimeWord.Around, "around about circa approximately roughly ca"),
            (TimeWord.Couple, "couple"), (TimeWord.Less, "less fewer"), (TimeWord.Least, "least"), (TimeWord.Pre, "pre"),
            (TimeWord.Post, "post"), (TimeWord.Starting, "starting"),
        ];
        foreach (var (word, texts) in grammar)
        {
            Add(words, word, 0, texts);
        }
    }

    private static void AddSurroundings(Dictionary<string, (TimeWord, int)> words)
    {
        Add(words, TimeWord.Era, -1, "bc bce");
        Add(words, TimeWord.Era, 1, "ad ce");
        Add(words, TimeWord.Century, 0, "century");
        Add(words, TimeWord.Amount, 0, "over nearly almost under exactly total some worth most exceed exceeds exceeded only number");
        Add(
            words, TimeWord.Numbered, 0,
            "resolution resolutions article flight law decree order paragraph protocol route "
            + "agenda vision nr boeing section clause chapter");
        Add(words, TimeWord.Springs, 0, "arab prague croatian");
        Add(
            words, TimeWord.Happening, 0,
            "talks protests attacks sanctions wars games olympics polls treaties summits strikes riots crises events visits "
            + "coups clashes floods referendums raids bombings hearings meetings massacres");
        Add(
            words, TimeWord.Counted, 0,
            "soldiers soldier troops people persons men women children civilians diplomats officials staff members delegates employees "
            + "workers russians americans ukrainians germans ships tanks aircraft planes jets missiles rockets drones "
            + "vehicles guns rifles shells km kms kilometres kilometers miles metres meters feet tons tonnes kg dollars euros rubles "
            + "roubles pounds percent per cent barrels votes seats refugees prisoners protesters demonstrators hostages migrants "
            + "casualties deaths dead killed wounded injured victims times cases places copies pages words posts students fighters "
            + "militants rebels police policemen officers observers peacekeepers marines companies firms houses homes "
            + "buildings villages families individuals personnel passengers citizens nationals "
            + "voters countries nations usd eur gmt utc est pm am");
        Add(
            words, TimeWord.Function, 0,
            "who whom whose what which when where why how did do does done was were is are be been has have had can could will would "
            + "shall should must might it its he she they them his her their we you i there here but if with into for against not "
            + "then than also because while both all any every each other another country nation");
    }
}
