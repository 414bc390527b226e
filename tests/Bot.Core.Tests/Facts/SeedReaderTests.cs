using System.Text;
using Bot.Core.Facts;

namespace Bot.Core.Tests.Facts;

public sealed class SeedReaderTests
{
    private static readonly string Complete = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facts", "complete.yaml"));

    [Fact]
    public void Read_EveryKey_SourcesAndActorsAsWritten()
    {
        var facts = Read(("facts.yaml", Complete));

        var source = Assert.Single(facts.Sources);
        Assert.Equal(
            "daily-2021-11|The Daily|Two ministers: one table|A. Writer|"
            + "2021-11|Inferred|the issue names the month only|https://example.org/daily?id=1",
            $"{source.Id}|{source.Publisher}|{source.Title}|{source.Author}|"
            + $"{source.Published}|{source.PublishedBasis}|{source.PublishedNote}|{source.Url}");
        Assert.Equal(
            "https://archive.example.org/daily|2024-05-03|True", $"{source.Archived}|{source.Retrieved}|{source.HasCopy}");
        Assert.Equal(["city-b", "country-a", "minister-one", "ministry", "protesters"], facts.Actors.Select(actor => actor.Id));
        Assert.Equal(
            [ActorKind.Place, ActorKind.Country, ActorKind.Person, ActorKind.Organisation, ActorKind.Group],
            facts.Actors.Select(actor => actor.Kind));
        var minister = facts.Actors[2];
        Assert.Equal("Minister One", minister.Name);
        Assert.Equal(["One", "the first", "Jürgen"], minister.Aliases);
        Assert.Equal(["ministry", "country-a"], minister.PartOf);
        var member = Assert.Single(facts.Actors[4].Members);
        Assert.Equal("minister-one|2020/..|daily-2021-11|p. 27", $"{member.Actor}|{member.During}|{member.Source}|{member.Locator}");
        Assert.Equal(
            ["Foreign Minister|country-a|2020/..|daily-2021-11|p. 3", "Envoy||||"],
            minister.Roles.Select(role => $"{role.Title}|{role.Of}|{role.During}|{role.Source}|{role.Locator}"));
    }

    [Fact]
    public void Read_EveryKey_EventsAsWritten()
    {
        var facts = Read(("facts.yaml", Complete));

        Assert.Equal(["talks", "treaty"], facts.Events.Select(e => e.Id));
        var treaty = facts.Events[1];
        Assert.Equal("Minister One signs a treaty|057|city-b|talks", $"{treaty.Title}|{treaty.Type}|{treaty.Place}|{treaty.PartOf}");
        Assert.Equal(["minister-one", "country-a"], treaty.Sources);
        Assert.Equal(["ministry"], treaty.Targets);
        Assert.Equal(["protesters"], treaty.Mentions);
        Assert.Equal(["the deal"], treaty.Aliases);
        Assert.Equal(["who signed: One?", "/when treaty signed"], treaty.Questions.Asks);
        Assert.Equal(["who signed the peace"], treaty.Questions.Not);
        Assert.Equal(["talks"], treaty.RespondsTo);
        Assert.Equal(new EventEnds("talks", "talks"), treaty.Ends);
        Assert.Equal((MilestoneKind.Lasted, null), (treaty.Assertions[0].Milestone, treaty.Assertions[0].Date));
        Assert.Equal(2, treaty.Assertions.Count);
        var assertion = treaty.Assertions[1];
        Assert.Equal(
            "daily-2021-11|p. 27, para. 2|Signed|2021-10-30/2021-11-02|Relative|the text says \"last weekend\"|ministry",
            $"{assertion.Source}|{assertion.Locator}|{assertion.Milestone}|{assertion.Date}|"
            + $"{assertion.Basis}|{assertion.BasisNote}|{assertion.AttributedTo}");
        Assert.Equal(
            "Minister One signed the treaty. The vote: 1 for (Minister One), none against, 2 abstaining.|the talks had succeeded",
            $"{assertion.Text}|{assertion.Reason}");
        Assert.Equal(
            [
                new Quantity(12, "articles", QuantityBound.AtMost),
                new Quantity(20, "guests", QuantityBound.About, 30),
                new Quantity(1, "pens"),
                new Quantity(1, Votes.InFavour),
                new Quantity(0, Votes.Opposed),
                new Quantity(2, Votes.Abstentions),
            ],
            assertion.Quantities);
        Assert.Equal(["treaty", "12"], assertion.Evidence);
    }

    [Fact]
    public void Read_OptionalKeysLeftOut_NullEmptyAndDefaults()
    {
        var facts = Read(("base.yaml", FactFolder.Base));

        var source = Assert.Single(facts.Sources);
        Assert.Null(source.Author);
        Assert.Null(source.Url);
        Assert.Null(source.PublishedNote);
        Assert.Equal(DateBasis.Stated, source.PublishedBasis);
        var record = Assert.Single(facts.Events);
        Assert.Null(record.Place);
        Assert.Null(record.PartOf);
        Assert.Empty(record.Mentions);
        Assert.Same(EventQuestions.None, record.Questions);
        var assertion = Assert.Single(record.Assertions);
        Assert.Null(assertion.Date);
        Assert.Null(assertion.BasisNote);
        Assert.Null(assertion.AttributedTo);
        Assert.Null(assertion.Reason);
        Assert.Empty(assertion.Quantities);
        Assert.Equal(DateBasis.Stated, assertion.Basis);
    }

    [Fact]
    public void Read_OneValueInsteadOfAList_SameFacts()
    {
        var single = Complete;
        foreach (var (list, one) in new[]
        {
            ("kind: organisation, part_of: [country-a]", "kind: organisation, part_of: country-a"), ("evidence: [talk]", "evidence: talk"),
            ("targets: [ministry]", "targets: ministry"), ("mentions: [protesters]", "mentions: protesters"),
            ("aliases: [the deal]", "aliases: the deal"), ("not: [who signed the peace]", "not: who signed the peace"),
            ("responds_to: [talks]", "responds_to: talks"), ("for: [minister-one]", "for: minister-one"),
            ("members: [{actor: minister-one, during: 2020/.., source: daily-2021-11, locator: p. 27, evidence: [gathered]}]",
                "members: {actor: minister-one, during: 2020/.., source: daily-2021-11, locator: p. 27, evidence: gathered}"),
            ("quantities: [{value: 3, unit: chairs}]", "quantities: {value: 3, unit: chairs}"),
            ("- {source: daily-2021-11, locator: para. 1,", "{source: daily-2021-11, locator: para. 1,"),
        })
        {
            Assert.Contains(list, single, StringComparison.Ordinal);
            single = single.Replace(list, one, StringComparison.Ordinal);
        }

        Assert.Equal(Read(("a.yaml", Complete)).Hash, Read(("a.yaml", single)).Hash);
    }

    [Fact]
    public void Read_OneQuotedValueWithAComma_OneValue()
    {
        var facts = Read(("a.yaml", Complete.Replace("[the deal]", "\"the deal, signed\"", StringComparison.Ordinal)));

        Assert.Equal(["the deal, signed"], facts.Events[1].Aliases);
    }

    [Fact]
    public void Read_SubFoldersAndBothExtensions_AllRead()
    {
        var facts = Read(("base.yaml", FactFolder.Base), ("deep/er/facts.yml", Complete), ("notes.txt", "no: ["), ("README.md", "- ["));

        Assert.Equal(3, facts.Events.Count);
    }

    [Fact]
    public void Read_NamesWithADot_PassedOver()
    {
        var facts = Read(("base.yaml", FactFolder.Base), (".hidden.yaml", FactFolder.Base), ("..data/base.yaml", FactFolder.Base));

        Assert.Single(facts.Events);
    }

    [Fact]
    public void Read_LinkedFile_Read()
    {
        using var folder = new FactFolder().With(".store/base.yaml", FactFolder.Base);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "base.yaml"), Path.Combine(".store", "base.yaml"));

        Assert.Empty(SeedReader.Read(folder.Root).Problems);
    }

    [Fact]
    public void Read_ByteOrderMarkAndWindowsLineEnds_SameFacts()
    {
        var windows = "\uFEFF" + Complete.ReplaceLineEndings("\r\n");

        Assert.Equal(Read(("a.yaml", Complete)).Hash, Read(("a.yaml", windows)).Hash);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_AnyLineEnd_LinesCountedAsEditorsDo(string lineEnd)
    {
        using var folder = new FactFolder()
            .With(
                "a.yaml",
                [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"# Žluťoučký{lineEnd}{lineEnd}aktors: []{lineEnd}")])
            .With("b.yaml", $"events: []{lineEnd}# ab\0{lineEnd}");

        Assert.Equal(
            [
                "a.yaml:3:1: Unknown key 'aktors' in a fact file; did you mean 'actors'?",
                "b.yaml:2:5: The character U+0000 must not stand in a fact file; remove it.",
            ],
            SeedReader.Read(folder.Root).Problems.Select(folder.Show));
    }

    [Fact]
    public void Read_ShippedFacts_NoProblem()
    {
        var reading = SeedReader.Read(Path.Combine(FactFolder.Checkout("Bots.sln"), "seeds"));

        Assert.Empty(reading.Problems);
        Assert.NotEmpty(reading.Facts!.Events);
    }

    private static FactBase Read(params (string Name, string Text)[] files)
    {
        using var folder = new FactFolder();
        foreach (var (name, text) in files)
        {
            folder.With(name, text);
        }

        var reading = SeedReader.Read(folder.Root);
        Assert.Empty(reading.Problems);
        return reading.Facts!;
    }
}
