namespace Bot.Core.Facts.Reading;

/// <summary>Reads an assertion.</summary>
internal static class AssertionReader
{
    /// <summary>Reads an assertion, noting the records that it names.</summary>
    public static AssertionEntry Read(RecordReader record, FactDocument document, ProblemList problems)
    {
        var citation = CitationReader.Read(record, document, problems);
        var text = Text(record, problems);
        var reason = record.Scalar("reason");
        var assertion = new Assertion
        {
            Source = citation.Source?.Text ?? string.Empty,
            Locator = citation.Locator?.Text ?? string.Empty,
            Milestone = record.Word("milestone", FactWords.Milestones),
            Date = record.Date("date"),
            Basis = record.Word("basis", FactWords.Bases),
            BasisNote = record.OptionalText("basis_note"),
            AttributedTo = document.Refer(RecordKind.Actor, record.Id("attributed_to")),
            Text = text?.Text ?? string.Empty,
            Quantities = Quantities(record, out var units),
            Votes = Votes(record, document, problems),
            Reason = reason?.Text,
            Evidence = Texts.Of(citation.Evidence),
        };
        CheckBasis(record, assertion, problems);
        return new AssertionEntry(assertion, assertion.Date is null ? null : record.Scalar("date"))
        {
            Text = text,
            Reason = reason,
            Units = units,
            WithoutEvidence = record.Has("evidence") ? null : record.At,
            HasBadDate = assertion.Date is null && record.Has("date"),
        };
    }

    private static void CheckBasis(RecordReader record, Assertion assertion, ProblemList problems)
    {
        if (!record.Has("date") && record.Has("basis"))
        {
            problems.Add(record.At, FactMessages.BasisWithoutDate);
        }

        NoteRules.Check(record, "basis", assertion.Basis, "basis_note", problems);
    }

    private static SeedScalar? Text(RecordReader record, ProblemList problems)
    {
        var text = record.Scalar("text");
        if (text is not null && !TextRules.IsSentence(text.Text))
        {
            problems.Add(text.At, FactMessages.TextWithoutStop);
        }

        return text;
    }

    private static List<Quantity> Quantities(RecordReader record, out IReadOnlyList<SeedScalar> units)
    {
        var quantities = new List<Quantity>();
        var counted = new List<SeedScalar>();
        units = counted;
        foreach (var quantity in record.Records("quantities", FactShapes.Quantity))
        {
            // `from: null` says outright that there was no number before.
            var from = quantity.IsNothing("from") ? null : quantity.Number("from");
            var unit = quantity.Scalar("unit");
            counted.AddRange(unit is null ? [] : [unit]);
            quantities.Add(new Quantity(
                quantity.Number("value") ?? 0, unit?.Text ?? string.Empty, quantity.Word("bound", FactWords.Bounds), from));
        }

        return quantities;
    }

    private static Votes? Votes(RecordReader record, FactDocument document, ProblemList problems)
    {
        return record.Record("votes", FactShapes.Votes) is { } votes
            ? new Votes(Side(votes, "for"), Side(votes, "against"), Side(votes, "abstained"))
            : null;

        VoteSide? Side(RecordReader of, string key)
        {
            if (of.IsIds(key))
            {
                var actors = document.Refer(RecordKind.Actor, of.Ids(key));
                return new VoteSide(actors.Count, actors);
            }

            if (of.Number(key) is not { } count)
            {
                return null;
            }

            if (decimal.IsInteger(count))
            {
                return new VoteSide(count, []);
            }

            problems.Add(of.Scalar(key)!.At, FactMessages.VotesOf(key));
            return null;
        }
    }
}
