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

    /// <summary>Whether a CAMEO code is that of a saying.</summary>
    public static bool IsSaying(string code) => code.Length >= 2 && code[..2] is "01" or "02" or "10" or "11" or "12" or "13";

    /// <summary>An actor whom an assertion is attributed to, itself or through one that speaks for it.</summary>
    public static string Speaker(int actor) => $"q{actor}x";

    /// <summary>A sense that the title, the aliases or the type of the event carry.</summary>
    public static string MainSense(int sense) => $"m{sense}x";

    /// <summary>A sense that an assertion of the event carries.</summary>
    public static string OtherSense(int sense) => $"o{sense}x";

    /// <summary>A number that the event carries.</summary>
    public static string Number(long number) => $"n{number}x";
}
