namespace Bot.Core.Text;

/// <summary>One word, number or boundary of a text.</summary>
/// <param name="Norm">The folded word; a comma for a boundary.</param>
/// <param name="Stem">What words are compared by: the Porter stem of the lemma.</param>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsPossessive">Whether it ended in 's or s'.</param>
/// <param name="IsCapitalised">Whether it begins with a capital in the text.</param>
/// <param name="IsUpper">Whether all of its letters are capitals ("US").</param>
public sealed record Token(
    string Norm, string Stem, int Start, int End, TokenKind Kind,
    bool IsPossessive = false, bool IsCapitalised = false, bool IsUpper = false)
{
    /// <summary>Whether it is an adverb by its ending; Italy, written as a name, is none.</summary>
    public bool IsAdverb =>
        Kind == TokenKind.Word && Norm.Length > 4 && Norm.EndsWith("ly", StringComparison.Ordinal) && (!IsCapitalised || Start == 0);
}
