namespace Bot.Core.Facts.Reading;

/// <summary>Reads where a source says something: <c>source</c>, <c>locator</c> and <c>evidence</c> of whatever record has them.</summary>
internal static class CitationReader
{
    /// <summary>Reads them, noting the source and what has to stand there; what is missing or bad is null, or empty evidence.</summary>
    public static CitationEntry Read(RecordReader record, FactDocument document, ProblemList problems)
    {
        var citation = new CitationEntry(record.Id("source"), Locator(record, problems), Evidence(record, problems));
        document.Refer(RecordKind.Source, citation.Source);
        document.Citations.Add(citation);
        return citation;
    }

    private static SeedScalar? Locator(RecordReader record, ProblemList problems)
    {
        if (record.Scalar("locator") is not { } locator)
        {
            return null;
        }

        if (Reading.Locator.Parse(locator.Text) is not null)
        {
            return locator;
        }

        problems.Add(locator.At, FactMessages.BadLocator(locator.Text, Reading.Locator.Meant(locator.Text)));
        return null;
    }

    private static IReadOnlyList<SeedScalar> Evidence(RecordReader record, ProblemList problems)
    {
        if (record.IsEmptyList("evidence"))
        {
            problems.Add(record.At, FactMessages.EvidenceEmpty);
        }

        var terms = record.Texts("evidence");
        foreach (var term in terms)
        {
            if (TextRules.CountWords(term.Text) > FactLimits.EvidenceWords)
            {
                problems.Add(term.At, FactMessages.TooManyWords(term.Text));
            }
        }

        return terms;
    }
}
