using Bot.Core.Facts.Reading;

namespace Bot.Core.Facts;

/// <summary>Compares evidence with copies of their sources.</summary>
public static class EvidenceCheck
{
    /// <summary>
    /// Looks up every evidence term in the paragraph that the locator names, or in the whole copy where it names
    /// an article, a time or anything else that is no paragraph of the copy. A copy's paragraphs are its
    /// lines that are not blank, counted from the one that starts with the source's <c>body</c>, or from the first. Case, typographic
    /// quotation marks and dashes, and spacing make no difference; the term is a whole word at both ends.
    /// </summary>
    /// <param name="folders">
    /// The folders of fact files, at least one. Mistakes in them are left to <see cref="SeedReader"/>, and what they concern is passed
    /// over.
    /// </param>
    /// <param name="sourcesFolder">The folder of copies, each <c>id.txt</c> or what the source's <c>copy</c> names.</param>
    /// <returns>What was found, what was not, and which sources have no copy there and were left alone.</returns>
    public static EvidenceReport Check(IReadOnlyList<string> folders, string sourcesFolder)
    {
        var problems = new ProblemList();
        if (!Directory.Exists(sourcesFolder))
        {
            problems.Add(sourcesFolder, FactMessages.CopyFolderMissing);
            return new EvidenceReport(problems.ToSorted(folders[0]), 0, []);
        }

        var document = FactDocument.Read(folders, new ProblemList());
        var without = new List<string>();
        var copies = new Dictionary<string, (SourceCopy Copy, string Name)>(StringComparer.Ordinal);
        foreach (var source in document.Sources)
        {
            if (!Open(source, sourcesFolder, copies, problems) && source.Id is { } id)
            {
                without.Add(id.Text);
            }
        }

        var found = 0;

        foreach (var citation in document.Citations)
        {
            if (citation.Source is not null && copies.TryGetValue(citation.Source.Text, out var copy))
            {
                found += Compare(citation, copy.Copy, copy.Name, problems);
            }
        }

        return new EvidenceReport(problems.ToSorted(folders[0]), found, without);
    }

    // Whether there is a copy, good or bad; a file that the source names itself has to be there.
    private static bool Open(
        SourceEntry source, string folder, Dictionary<string, (SourceCopy Copy, string Name)> copies, ProblemList problems)
    {
        if (source.Id is not { } id || copies.ContainsKey(id.Text))
        {
            return true;
        }

        var name = source.Copy?.Text ?? id.Text + ".txt";
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            if (source.Copy is { } named)
            {
                problems.Add(named.At, FactMessages.CopyMissing(id.Text, path));
            }

            return source.Copy is not null;
        }

        if (FactFiles.ReadText(path, problems) is not { } text)
        {
            return true;
        }

        var copy = new SourceCopy(text);
        if (source.Body is { } body && !copy.FindBody(body.Text))
        {
            problems.Add(body.At, FactMessages.BodyNotFound(body.Text, name));
        }
        else
        {
            copies.Add(id.Text, (copy, name));
        }

        return true;
    }

    private static int Compare(CitationEntry citation, SourceCopy copy, string name, ProblemList problems)
    {
        if (citation.Locator is not { } locator || Locator.Parse(locator.Text) is not { } where)
        {
            return 0;
        }

        if (where.Paragraph > copy.Count)
        {
            problems.Add(locator.At, FactMessages.ParagraphBeyondEnd(where.Paragraph.Value, copy.Count, name));
            return 0;
        }

        var found = 0;
        foreach (var term in citation.Evidence)
        {
            var paragraphs = copy.ParagraphsWith(term.Text);
            if (where.Paragraph is { } paragraph ? paragraphs.Contains(paragraph) : paragraphs.Count > 0)
            {
                found++;
            }
            else
            {
                problems.Add(term.At, where.Paragraph is { } wanted
                    ? FactMessages.EvidenceNotThere(term.Text, wanted, name, paragraphs)
                    : FactMessages.EvidenceNowhere(term.Text, name));
            }
        }

        return found;
    }
}
