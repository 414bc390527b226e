using Bot.Core.Facts;

namespace Bot.Core.Tests.Facts;

public sealed class EvidenceCheckTests
{
    private const string Facts = """
        sources:
          - {id: s1, publisher: P, title: T, published: 2021, body: The minister}
          - {id: s2, publisher: P, title: T, published: 2021, body: Talks began, copy: talks.txt}
        events:
          - id: e1
            title: T
            type: "161"
            assertions:
              - source: s1
                locator: para. 2
                milestone: happened
                text: T.
                evidence: ["Russia's office", 10, eleven, minister]
              - {source: s2, locator: "p. 3, para. 1", milestone: happened, text: T., evidence: [talks]}

        """;

    private const string First =
        "Home | News\n\nA headline with minister\n\nThe minister said so.\n\nRussia’s office keeps 10 of 20.\n\nThe minister left.\n";

    [Fact]
    public void Check_TermNotInParagraph_SaysWhereItStands()
    {
        using var folder = new FactFolder().With("facts/f.yaml", Facts)
            .With("copies/s1.txt", First).With("copies/talks.txt", "Talks began.\n");

        Assert.Equal(
            [
                "facts/f.yaml:13:43: The evidence 'eleven' does not stand in para. 2 of s1.txt, nor in any other.",
                "facts/f.yaml:13:51: The evidence 'minister' does not stand in para. 2 of s1.txt, but in para. 1, 3.",
            ],
            Check(folder));
    }

    [Fact]
    public void Check_OfficesAndMembers_TheirEvidenceAsWell()
    {
        const string People = """
            actors:
              - id: anna
                name: Anna
                kind: person
                roles: {title: Envoy, source: s1, locator: para. 1, evidence: [minister, envoy]}
                members: {actor: anna, source: s1, locator: para. 9}

            """;
        using var folder = new FactFolder().With("facts/f.yaml", Facts).With("facts/p.yaml", People)
            .With("copies/s1.txt", First + "eleven minister").With("copies/talks.txt", "Talks began.\n");

        Assert.Equal(
            [
                "facts/p.yaml:5:78: The evidence 'envoy' does not stand in para. 1 of s1.txt, nor in any other.",
                "facts/p.yaml:6:49: There is no para. 9: s1.txt has 4 from the body on.",
            ],
            Check(folder).Where(problem => problem.StartsWith("facts/p.yaml", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_ParagraphBeyondTheEnd_ProblemAtTheLocator()
    {
        using var folder = new FactFolder().With("facts/f.yaml", Facts)
            .With("copies/s1.txt", "The minister.\n").With("copies/talks.txt", "Talks began.\n");

        Assert.Equal(["facts/f.yaml:10:18: There is no para. 2: s1.txt has 1 from the body on."], Check(folder));
    }

    [Fact]
    public void Check_CopyMissing_IsUncheckedUnlessTheSourceNamesIt()
    {
        using var folder = new FactFolder().With("facts/f.yaml", Facts).With("copies/other.txt", "x");

        Assert.Equal(
            ["facts/f.yaml:3:80: There is no copy of 's2' to compare with; it would be copies/talks.txt."], Check(folder));
        Assert.Equal(["s1"], Report(folder).Unchecked);
    }

    [Fact]
    public void Check_BodyNotInCopy_ProblemAtTheBody()
    {
        using var folder = new FactFolder().With("facts/f.yaml", Facts)
            .With("copies/s1.txt", First).With("copies/talks.txt", "No talks began.\n");

        Assert.Contains("facts/f.yaml:3:61: No line of talks.txt starts with 'Talks began'.", Check(folder));
    }

    [Fact]
    public void Check_CopyNotUtf8_ProblemAtItsByte()
    {
        using var folder = new FactFolder().With("facts/f.yaml", Facts)
            .With("copies/s1.txt", [.. "The \n"u8, 0xFF]).With("copies/talks.txt", "Talks began.\n");

        Assert.Equal(["copies/s1.txt:2:1: The byte 0xFF is not UTF-8; save the file as UTF-8."], Check(folder));
    }

    [Fact]
    public void Check_NoFolderOfCopies_OneProblem()
    {
        using var folder = new FactFolder().With("facts/f.yaml", Facts);

        Assert.Equal(["copies: There is no such folder; name the one that the copies of the sources are in."], Check(folder));
    }

    [Fact]
    public void Check_MistakesInTheFacts_LeftToTheReader()
    {
        using var folder = new FactFolder().With("facts/f.yaml", "events: none\nsources: [{id: S}]\n")
            .With("facts/g.yaml", "events: [\n").With("copies/s1.txt", First);

        Assert.Empty(Check(folder));
    }

    [Fact]
    public void Check_TermsThatStand_AreCounted()
    {
        using var folder = new FactFolder().With("facts/f.yaml", Facts)
            .With("copies/s1.txt", First).With("copies/talks.txt", "Talks began.\n");

        Assert.Equal(3, Report(folder).Found);
        Assert.Empty(Report(folder).Unchecked);
    }

    private static IEnumerable<string> Check(FactFolder folder) => Report(folder).Problems.Select(folder.Show);

    private static EvidenceReport Report(FactFolder folder) =>
        EvidenceCheck.Check([Path.Combine(folder.Root, "facts")], Path.Combine(folder.Root, "copies"));
}
