namespace Bot.Core.Questions.Parsing;

/// <summary>The closed classes of English that questions are read by.</summary>
internal static class Grammar
{
    public static readonly HashSet<string> WhWords = Set("who whom whose which what when where why how whats whos wheres whens");

    public static readonly HashSet<string> Auxiliaries =
        Set("did do does was were is are am be been being has have had will would can could should shall may might must didnt doesnt wasnt werent isnt hasnt havent wont");

    /// <summary>Forms of "be" that make a passive with a participle.</summary>
    public static readonly HashSet<string> Be = Set("was were is are be been being got get gets am");

    public static readonly HashSet<string> Prepositions =
        Set("to with from of on about against for at in into by upon over toward towards between among during under through via without onto off out near alongside regarding concerning");

    public static readonly HashSet<string> Conjunctions = Set("and or plus & nor as than but");

    /// <summary>Words behind which another clause begins, with actors of its own.</summary>
    public static readonly HashSet<string> Subordinators = Set("while when as because that which who where whether if amid whose although though");

    /// <summary>Words that turn a question into its contrary, or take somebody out of it.</summary>
    public static readonly HashSet<string> Negations =
        Set("not never nobody none neither nor except excluding besides didnt doesnt dont wasnt werent isnt arent hasnt havent hadnt wont wouldnt cant couldnt");

    public static readonly HashSet<string> PlacePrepositions = Set("in at near inside within outside");

    public static readonly HashSet<string> AnchorWords = Set("before after since until till following prior preceding");

    /// <summary>Nouns that say a "which" or "what" asks for an actor.</summary>
    public static readonly HashSet<string> ActorNouns =
        Set("country countries nation nations state states person people organisation organization organisations organizations actor actors party parties government governments leader leaders minister ministers official officials politician politicians diplomat spokesman spokeswoman spokesperson president bloc alliance group groups entity entities man woman member members body side sides forces presidents ministry ministries institution institutions agency agencies authorities visitor visitors guest guests host hosts caller callers recipient recipients plaintiff plaintiffs donor donors critic critics folks");

    /// <summary>Words between "how many" and a noun that do not change what is counted.</summary>
    public static readonly HashSet<string> Counting = Set("different distinct separate other various unique more further total such");

    /// <summary>Adjectives that stand behind "be" as participles do, but make no passive.</summary>
    public static readonly HashSet<string> Adjectives =
        Set("optimistic pessimistic positive negative gloomy hopeful upbeat confident doubtful sceptical skeptical critical ready willing able unable open hostile friendly grateful sorry angry supportive bullish downbeat responsible present absent worried concerned wary anxious nervous uneasy afraid fearful dubious enthusiastic excited adamant keen eager prepared pleased satisfied happy disappointed sympathetic proud apologetic");

    /// <summary>Pronouns that stand for an actor named elsewhere.</summary>
    public static readonly HashSet<string> Pronouns = Set("it he she they him her them his its their");

    /// <summary>Participles of verbs that say little beside the noun of an action: "an ultimatum given to", "sanctions imposed on".</summary>
    public static readonly HashSet<string> LightParticiples =
        Set("given expressed made issued paid held imposed levelled leveled voiced launched conducted carried staged lodged extended undertaken directed addressed aimed offered took taken place happened occurred came come");

    /// <summary>Words that stand before a person's name and are no part of it.</summary>
    public static readonly HashSet<string> Titles =
        Set("president prime minister premier chancellor secretary general king queen prince princess emperor sheikh senator governor ambassador pope captain colonel major admiral marshal chairman judge justice congressman congresswoman comrade professor");

    public static readonly HashSet<string> DateNouns = Set("day days date dates month year time moment weekday occasion monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>Nouns that say a question asks for events.</summary>
    public static readonly HashSet<string> EventNouns =
        Set("event events timeline chronology happenings things thing history everything anything developments news incidents facts steps moves story list record records log archive entry entries item items");

    public static readonly Dictionary<string, (int Position, bool FromEnd)> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = (1, false),
        ["earliest"] = (1, false),
        ["1st"] = (1, false),
        ["initially"] = (1, false),
        ["oldest"] = (1, false),
        ["second"] = (2, false),
        ["2nd"] = (2, false),
        ["third"] = (3, false),
        ["3rd"] = (3, false),
        ["fourth"] = (4, false),
        ["4th"] = (4, false),
        ["fifth"] = (5, false),
        ["5th"] = (5, false),
        ["sixth"] = (6, false),
        ["6th"] = (6, false),
        ["seventh"] = (7, false),
        ["7th"] = (7, false),
        ["eighth"] = (8, false),
        ["8th"] = (8, false),
        ["ninth"] = (9, false),
        ["9th"] = (9, false),
        ["tenth"] = (10, false),
        ["10th"] = (10, false),
        ["penultimate"] = (2, true),
        ["last"] = (1, true),
        ["latest"] = (1, true),
        ["final"] = (1, true),
        ["finally"] = (1, true),
        ["lastly"] = (1, true),
        ["newest"] = (1, true),
        ["recently"] = (1, true),
        ["recent"] = (1, true),
    };

    /// <summary>Whether a word belongs to one of these classes.</summary>
    public static bool IsKnown(string norm) =>
        WhWords.Contains(norm) || Auxiliaries.Contains(norm) || Prepositions.Contains(norm) || Conjunctions.Contains(norm) || AnchorWords.Contains(norm)
        || ActorNouns.Contains(norm) || Counting.Contains(norm) || LightParticiples.Contains(norm) || DateNouns.Contains(norm) || EventNouns.Contains(norm) || Ordinals.ContainsKey(norm);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
