using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Questions;

namespace Bot.Core.Advice;

/// <summary>
/// Says of facts that are valid what keeps questions from finding them. Advice is no mistake: each piece names its place and the question
/// that would fail, and may be left as it is.
/// </summary>
public static class FactAdvice
{
    /// <summary>All advice on folders of fact files that are one timeline.</summary>
    /// <param name="folders">The folders, at least one. Mistakes in them are left to <see cref="SeedReader"/>.</param>
    /// <param name="language">The language whose questions are meant.</param>
    /// <returns>The pieces in the order of files, lines and columns; at most a thousand, with a last one that counts the rest.</returns>
    public static IReadOnlyList<FactProblem> Of(IReadOnlyList<string> folders, Language language)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(language);
        var advice = new ProblemList();
        var document = FactDocument.Read(folders, new ProblemList());
        var titles = new TitleNames(document, language);
        var wording = new WordingAdviser(titles, language);
        var names = new NameAdviser(document, titles, language);
        foreach (var entry in document.Events)
        {
            wording.Advise(entry, advice);
            names.Advise(entry, advice);
        }

        LikenessAdviser.Advise(document, language, advice);
        OfficeAdviser.Advise(document, advice);
        return advice.ToSorted(folders[0]);
    }
}
