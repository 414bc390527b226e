namespace Bot.Core.Text;

/// <summary>
/// Brings the forms of a word together: irregular forms and British spellings by list, everything else by the Porter stem.
/// </summary>
/// <param name="forms">Lemma by folded form: <c>met</c> to <c>meet</c>, <c>organise</c> to <c>organize</c>.</param>
public sealed class Lemmas(IReadOnlyDictionary<string, string> forms)
{
    /// <summary>The lemma of an irregular form; any other folded word as it is.</summary>
    public string Of(string norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        return forms.GetValueOrDefault(norm, norm);
    }

    /// <summary>The stem that all forms of a folded word share.</summary>
    public string Stem(string norm)
    {
        return PorterStemmer.Stem(Of(norm));
    }
}
