namespace Bot.Core.Facts.Reading;

/// <summary>Reads an event.</summary>
internal static class EventReader
{
    /// <summary>Reads an event into the document.</summary>
    public static void Read(RecordReader record, FactDocument document, ProblemList problems)
    {
        var id = record.Id("id");
        document.Define(RecordKind.Event, FactShapes.Event.Name, id);
        var title = record.Scalar("title");
        var aliases = record.Texts("aliases");
        var asks = record.Texts("asks");
        var not = Not(record, asks, problems);
        var respondsTo = record.Ids("responds_to");
        var partOf = record.Id("part_of");
        var (beginsWith, endsWith) = (record.Id("begins_with"), record.Id("ends_with"));
        var assertions = Assertions(record, document, problems);
        var entry = new Event
        {
            Id = id?.Text ?? string.Empty,
            Title = title?.Text ?? string.Empty,
            Type = Type(record, problems),
            Sources = document.Refer(RecordKind.Actor, record.Ids("actors")),
            Targets = document.Refer(RecordKind.Actor, record.Ids("targets")),
            Mentions = document.Refer(RecordKind.Actor, record.Ids("mentions")),
            Place = document.Refer(RecordKind.Actor, record.Id("place")),
            Aliases = Texts.Of(aliases),
            Questions = asks.Count + not.Count == 0 ? EventQuestions.None : new EventQuestions(Texts.Of(asks), Texts.Of(not)),
            RespondsTo = document.Refer(RecordKind.Event, respondsTo),
            PartOf = document.Refer(RecordKind.Event, partOf),
            Ends = beginsWith is null && endsWith is null ? EventEnds.None
                : new EventEnds(document.Refer(RecordKind.Event, beginsWith), document.Refer(RecordKind.Event, endsWith)),
            Assertions = assertions.ConvertAll(assertion => assertion.Record),
        };
        document.Events.Add(new EventEntry(entry, record.At, respondsTo, partOf, assertions)
        {
            Title = title,
            Aliases = aliases,
            BeginsWith = beginsWith,
            EndsWith = endsWith,
            Asks = asks,
            Not = not,
            EmptyLists = record.EmptyLists(),
        });
    }

    // A question cannot be both answered and not answered.
    private static IReadOnlyList<SeedScalar> Not(RecordReader record, IReadOnlyList<SeedScalar> asks, ProblemList problems)
    {
        var not = record.Texts("not");
        var answered = asks.Select(ask => ask.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var question in not.Where(question => answered.Contains(question.Text)))
        {
            problems.Add(question.At, FactMessages.AskedAndNot(question.Text));
        }

        return not;
    }

    private static string Type(RecordReader record, ProblemList problems)
    {
        if (record.Scalar("type") is not { } type)
        {
            return string.Empty;
        }

        if (!Cameo.IsKnown(type.Text))
        {
            var padded = "0" + type.Text;
            problems.Add(type.At, FactMessages.UnknownCode(type.Text, Cameo.IsKnown(padded) ? padded : null));
        }
        else if (type.IsPlain)
        {
            problems.Add(type.At, FactMessages.CodeUnquoted);
        }

        return type.Text;
    }

    private static List<AssertionEntry> Assertions(RecordReader record, FactDocument document, ProblemList problems)
    {
        if (record.IsEmptyList("assertions"))
        {
            problems.Add(record.At, FactMessages.EventWithoutAssertion);
        }

        return [.. record.Records("assertions", FactShapes.Assertion).Select(a => AssertionReader.Read(a, document, problems))];
    }
}
