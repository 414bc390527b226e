using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Bot.Core.Text;

/// <summary>
/// Folds what people type to the form that words are compared in: lower case, without diacritics, one kind of apostrophe and hyphen.
/// The table is our own because the program runs without culture data, where <see cref="string.Normalize()"/> leaves non-ASCII text alone.
/// Marks that stand as characters of their own (decomposed text) are dropped; other scripts are lower-cased and kept.
/// </summary>
public static class Folding
{
    private static readonly (string To, string From)[] Letters =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįİǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("ss", "ß"), ("ae", "æǽ"), ("oe", "œ"), ("o", "øǿ"), ("d", "ðđ"), ("th", "þ"), ("l", "ł"), ("i", "ı"), ("h", "ħ"), ("e", "ə"),
        ("'", "‘’‛ʼʻ´`"), ("-", "‐‑‒–—―−"), ("\"", "“”„‟«»"), (" ", "\u00a0\u2009\u202f"),
    ];

    private static readonly FrozenDictionary<char, string> Table =
        Letters.SelectMany(l => l.From.Select(c => (c, l.To))).DistinctBy(p => p.c).ToFrozenDictionary(p => p.c, p => p.To);

    /// <summary>The folded form of a single word, without apostrophes: "Don't" as it is looked up in lists of words.</summary>
    public static string FoldWord(string word) => Fold(word).Replace("'", "", StringComparison.Ordinal);

    /// <summary>The folded form of a text; the empty text for an empty one.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            Append(folded, character);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char character)
    {
        if (char.IsAscii(character))
        {
            folded.Append(char.ToLowerInvariant(character));
            return;
        }

        var lower = char.ToLowerInvariant(character);
        if (Table.TryGetValue(lower, out var plain))
        {
            folded.Append(plain);
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark)
        {
            folded.Append(lower);
        }
    }
}
