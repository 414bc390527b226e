namespace Bot.Core.Index;

/// <summary>
/// Words that the program itself puts into the <c>marks</c> column of the text index, so that one full-text query holds an event against
/// everything a question says: its actors by side, its senses, its numbers and its type. They end in "x", so that no stemming changes them.
/// </summary>
internal static class Marks
{
    /// <summary>An actor on the source side, itself or through one that speaks for it.</summary>
    public static string Source(int actor, bool direct) => direct ? $"s{actor}x" : $"sp{actor}x";

    /// <summary>An actor on the target side, itself or through one that speaks for it: targets, places and whoever is spoken of.</summary>
    public static string Target(int actor, bool direct) => direct ? $"t{actor}x" : $"tp{actor}x";

    /// <summary>An event that is itself a saying (CAMEO 01, 02, 10 to 13): its source side is a speaker, not the doer of what is spoken of.</summary>
    public const string Saying = "says1x";

    /// <summary>An event whose title says that something did not happen.</summary>
    public const string Negated = "not1x";

    /// <summary>An event that no source gives a place for.</summary>
    public const string Placeless = "noplace1x";

    /// <summary>An event that takes effect after it was decided or announced.</summary>
    public const string TakesEffect = "effect1x";

    /// <summary>The place of an event, or what the place lies in.</summary>
    public static string Place(int actor) => $"p{actor}x";

    /// <summary>The family of an event's type: what an event of one family is about cannot be taken for a deed of another.</summary>
    public static string Family(int family) => $"f{family}x";

    /// <summary>
    /// The family of a CAMEO code: statements 1, appeals 2, intents 3, cooperation 4 (04 to 06), aid 7, yielding 8, investigating 9, demands 10,
    /// disapproval 11, rejection 12, threats 13, protest and posture 14 (14, 15), reducing relations and coercion 16 (16, 17), violence 18 (18 to 20); 0 for none.
    /// </summary>
    public static int FamilyOf(string code) => code.Length < 2 || !int.TryParse(code[..2], out var root) ? 0 : root switch
    {
        4 or 5 or 6 => 4,
        14 or 15 => 14,
        16 or 17 => 16,
        18 or 19 or 20 => 18,
        _ => root,
    };

    /// <summary>Whether a CAMEO code is that of a saying.</summary>
    public static bool IsSaying(string code) => code.Length >= 2 && code[..2] is "01" or "02" or "10" or "11" or "12" or "13";

    /// <summary>An actor whom an assertion is attributed to, itself or through one that speaks for it.</summary>
    public static string Speaker(int actor) => $"q{actor}x";

    /// <summary>An actor it was done to, itself or through one that is part of it; not whoever is only spoken of.</summary>
    public static string Sufferer(int actor) => $"d{actor}x";

    /// <summary>A sense that the title, the aliases or the type of the event carry.</summary>
    public static string MainSense(int sense) => $"m{sense}x";

    /// <summary>
    /// What the event is: the sense of its type, and of the first action in its title and in each alias. "Russia considers downgrading relations"
    /// is considering, not downgrading.
    /// </summary>
    public static string HeadSense(int sense) => $"h{sense}x";

    /// <summary>A sense that the title or an alias of the event names, beyond what its type means anyway.</summary>
    public static string NamedSense(int sense) => $"w{sense}x";

    /// <summary>A sense that an assertion of the event carries.</summary>
    public static string OtherSense(int sense) => $"o{sense}x";

    /// <summary>A number of the event itself: in its title, or a quantity that is no mere ceiling.</summary>
    public static string Number(long number) => $"n{number}x";

    /// <summary>A number that an assertion of the event mentions: a ceiling, the number before, a number in a sentence.</summary>
    public static string OtherNumber(long number) => $"c{number}x";
}
