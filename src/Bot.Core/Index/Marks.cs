namespace Bot.Core.Index;

/// <summary>
/// Words that the program itself puts into the <c>marks</c> column of the text index, so that an event is found by who has to do with it
/// and by what its words mean. They end in "x", which no number does.
/// </summary>
internal static class Marks
{
    /// <summary>An actor of the event, on any side, itself or through one that is part of it.</summary>
    public static string Actor(int actor) => $"a{actor}x";

    /// <summary>A sense that the event's words or its type carry.</summary>
    public static string Sense(int sense) => $"m{sense}x";

    /// <summary>
    /// The family of a CAMEO code: statements 1, appeals 2, intents 3, cooperation 4 (04 to 06), aid 7, yielding 8, investigating 9,
    /// demands 10, disapproval 11, rejection 12, threats 13, protest and posture 14 (14, 15), reducing relations and coercion 16 (16, 17),
    /// violence 18 (18 to 20); 0 for none.
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
}
