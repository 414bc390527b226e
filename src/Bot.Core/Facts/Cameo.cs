using Bot.Core.Text;

namespace Bot.Core.Facts;

/// <summary>
/// The event types of CAMEO (Conflict and Mediation Event Observations): codes of two to four digits,
/// where each further digit narrows the meaning (<c>16</c> reduce relations, <c>166</c> expel or withdraw,
/// <c>1662</c> expel or withdraw inspectors). The list is that of codebook 1.1b3, and the
/// codes 1213 and 1214, which the codebook lacks and event datasets use. Lists in use elsewhere have an older edition's names
/// for 101 to 108 (106 "Demand withdrawal"), which neither the codes below them nor the datasets follow.
/// </summary>
public static class Cameo
{
    private static readonly Dictionary<string, string> Descriptions = Load();

    /// <summary>All codes in ordinal order, so that a code is followed by the codes below it.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Descriptions.Keys];

    /// <summary>Whether the text is a code of the list, written with its leading zero ("057", not "57").</summary>
    public static bool IsKnown(string code) => Descriptions.ContainsKey(code);

    /// <summary>The description in sentence case, such as "Reduce or break diplomatic relations"; null for an unknown code.</summary>
    public static string? Name(string code) => Descriptions.GetValueOrDefault(code);

    /// <summary>The code one digit shorter; null for a root ("16") and for an unknown code.</summary>
    public static string? Parent(string code) => IsKnown(code) && code.Length > RootLength ? code[..^1] : null;

    /// <summary>The two digits that the code starts with, a code itself; null for an unknown code.</summary>
    public static string? Root(string code) => IsKnown(code) ? code[..RootLength] : null;

    /// <summary>
    /// The family of a CAMEO code: statements 1, appeals 2, intents 3, cooperation 4 (04 to 06), aid 7, yielding 8, investigating 9,
    /// demands 10, disapproval 11, rejection 12, threats 13, protest and posture 14 (14, 15), reducing relations and coercion 16 (16, 17),
    /// violence 18 (18 to 20); 0 for none.
    /// </summary>
    internal static int FamilyOf(string code) => code.Length < 2 || !int.TryParse(code[..2], out var root) ? 0 : root switch
    {
        4 or 5 or 6 => 4,
        14 or 15 => 14,
        16 or 17 => 16,
        18 or 19 or 20 => 18,
        _ => root,
    };

    /// <summary>Whether a CAMEO code is that of a saying.</summary>
    internal static bool IsSaying(string code) => code.Length >= 2 && code[..2] is "01" or "02" or "10" or "11" or "12" or "13";

    private const int RootLength = 2;

    private static Dictionary<string, string> Load()
    {
        using var reader = new StreamReader(EmbeddedText.Open("cameo.tsv"));
        reader.ReadLine(); // the column names
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            descriptions.Add(line[..tab], line[(tab + 1)..]);
        }

        return descriptions;
    }
}
