using Bot.Core.Facts.Reading;

namespace Bot.Core.Facts;

/// <summary>Compares the evidence of assertions with copies of their sources.</summary>
public static class EvidenceCheck
{
    /// <summary>
    /// Looks up every evidence term of every assertion in the paragraph that the locator names. A copy's paragraphs are its
    /// lines that are not blank, counted from the one that starts with the source's <c>body</c>. Case, typographic quotation
    /// marks and dashes, and spacing make no difference; the term is a whole word at both ends.
    /// </summary>
    /// <param name="folder">
    /// The folder of fact files. Mistakes in them are left to <see cref="SeedReader.Read"/>, and what they concern is passed over.
    /// </param>
    /// <param name="sourcesFolder">The folder of copies, each <c>id.txt</c> or what the source's <c>copy</c> names.</param>
    /// <returns>
    /// Problems in the order of files, lines and columns: terms not found, missing copies; empty where all evidence stands.
    /// </returns>
    public static IReadOnlyList<FactProblem> Check(string folder, string sourcesFolder)
    {
        var problems = new ProblemList();
        if (!Directory.Exists(sourcesFolder))
        {
            problems.Add(sourcesFolder, FactMessages.CopyFolderMissing);
            return problems.ToSorted(folder);
        }

        var document = FactDocument.Read(folder, new ProblemList());
        var copies = new Dictionary<string, (SourceCopy Copy, string Name)>(StringComparer.Ordinal);
        foreach (var source in document.Sources)
        {
            Open(source, sourcesFolder, copies, problems);
        }

        foreach (var entry in document.Events)
        {
            foreach (var assertion in entry.Assertions)
            {
                if (assertion.Source is not null && copies.TryGetValue(assertion.Source.Text, out var copy))
                {
                    Compare(assertion, copy.Copy, copy.Name, problems);
                }
            }
        }

        return problems.ToSorted(folder);
    }

    private static void Open(
        SourceEntry source, string folder, Dictionary<string, (SourceCopy Copy, string Name)> copies, ProblemList problems)
    {
        if (source.Id is not { } id || source.Body is not { } body || copies.ContainsKey(id.Text))
        {
            return;
        }

        var name = source.Copy?.Text ?? id.Text + ".txt";
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            problems.Add((source.Copy ?? id).At, FactMessages.CopyMissing(id.Text, path));
            return;
        }

        if (FactFiles.ReadText(path, problems) is not { } text)
        {
            return;
        }

        var copy = new SourceCopy(text);
        if (copy.FindBody(body.Text))
        {
            copies.Add(id.Text, (copy, name));
        }
        else
        {
            problems.Add(body.At, FactMessages.BodyNotFound(body.Text, name));
        }
    }

    private static void Compare(AssertionEntry assertion, SourceCopy copy, string name, ProblemList problems)
    {
        if (assertion.Locator is not { } locator || Locator.Parse(locator.Text) is not { } where)
        {
            return;
        }

        if (where.Paragraph > copy.Count)
        {
            problems.Add(locator.At, FactMessages.ParagraphBeyondEnd(where.Paragraph, copy.Count, name));
            return;
        }

        foreach (var term in assertion.Evidence)
        {
            if (!copy.Contains(where.Paragraph, term.Text))
            {
                problems.Add(term.At, FactMessages.EvidenceNotThere(term.Text, where.Paragraph, name, copy.ParagraphsWith(term.Text)));
            }
        }
    }
}
