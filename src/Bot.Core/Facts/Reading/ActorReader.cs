namespace Bot.Core.Facts.Reading;

/// <summary>Reads an actor.</summary>
internal static class ActorReader
{
    /// <summary>Reads an actor into the document.</summary>
    public static void Read(RecordReader record, FactDocument document, ProblemList problems)
    {
        var id = record.Id("id");
        var partOf = record.Ids("part_of");
        var actor = new Actor
        {
            Id = id?.Text ?? string.Empty,
            Name = record.Text("name"),
            Kind = record.Word("kind", FactWords.ActorKinds),
            Aliases = Texts.Of(record.Texts("aliases")),
            PartOf = document.Refer(RecordKind.Actor, partOf),
            Members = Members(record, document, problems),
            Roles = Roles(record, document, problems, out var places),
        };
        document.Define(actor, id);
        document.Actors.Add(new ActorEntry(actor, partOf) { Roles = places });
    }

    private static List<Membership> Members(RecordReader record, FactDocument document, ProblemList problems)
    {
        var members = new List<Membership>();
        foreach (var member in record.Records("members", FactShapes.Member))
        {
            var citation = CitationReader.Read(member, document, problems);
            members.Add(new Membership(
                document.Refer(RecordKind.Actor, member.Id("actor")) ?? string.Empty, member.Date("during"),
                citation.Source?.Text ?? string.Empty, citation.Locator?.Text ?? string.Empty));
        }

        return members;
    }

    private static List<ActorRole> Roles(
        RecordReader record, FactDocument document, ProblemList problems, out IReadOnlyList<FilePosition> places)
    {
        var roles = new List<ActorRole>();
        var starts = new List<FilePosition>();
        places = starts;
        foreach (var role in record.Records("roles", FactShapes.Role))
        {
            var citation = CitationReader.Read(role, document, problems);
            if (role.Has("source") != role.Has("locator") || (role.Has("evidence") && !role.Has("source")))
            {
                problems.Add(role.At, FactMessages.RoleCitation);
            }

            starts.Add(role.At);
            roles.Add(new ActorRole(role.Text("title"), document.Refer(RecordKind.Actor, role.Id("of")), role.Date("during"))
            {
                Source = citation.Source?.Text,
                Locator = citation.Locator?.Text,
            });
        }

        return roles;
    }
}
