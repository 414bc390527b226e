using Bot.Core.Facts;

namespace Bot.Core.Tests.Facts;

/// <summary>How the bot introduces itself, from <c>bot.yaml</c>; broken_bot.txt has its mistakes in the form of broken.txt.</summary>
public sealed class BotProfileTests
{
    private const string Whole = """
        name: Norland and Sudland
        description: What happened between Norland and Sudland. Nothing else.
        examples: [who left, /when Norland left]
        accent: "#2E7D32"
        contact: the registry of Norland
        language: de
        """;

    public static TheoryData<string, string, string> Cases() => FactCases.Read("Facts", "broken_bot.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_BrokenBotFile_EveryProblemWithItsPlace(string name, string yaml, string expected)
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base).With("bot.yaml", yaml);

        var reading = SeedReader.Read(folder.Root);

        Assert.True(reading.Facts is null, name);
        Assert.Equal(expected, string.Concat(reading.Problems.Select(problem => folder.Show(problem) + "\n")));
    }

    [Theory]
    [InlineData("bot.yaml")]
    [InlineData("bot.yml")]
    public void Read_EveryKey_IsTheProfileAndChangesNoFact(string file)
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base);
        var hash = SeedReader.Read(folder.Root).Facts!.Hash;

        var facts = SeedReader.Read(folder.With(file, Whole).Root).Facts!;

        Assert.Equal("Norland and Sudland", facts.Profile.Name);
        Assert.Equal("What happened between Norland and Sudland. Nothing else.", facts.Profile.Description);
        Assert.Equal(["who left", "/when Norland left"], facts.Profile.Examples);
        Assert.Equal((0x2E7D32, "the registry of Norland", "de"), (facts.Profile.Accent, facts.Profile.Contact, facts.Profile.Language));
        Assert.Equal(hash, facts.Hash);
    }

    [Fact]
    public void Read_NoBotFile_IsNoProfile()
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base);

        Assert.Same(BotProfile.None, SeedReader.Read(folder.Root).Facts!.Profile);
    }

    [Fact]
    public void Read_TwoFoldersThatBothSay_IsReportedOnce()
    {
        using var folder = new FactFolder().With("one/base.yaml", FactFolder.Base).With("one/bot.yaml", Whole).With("two/bot.yaml", Whole);

        var problem = Assert.Single(SeedReader.Read([Path.Combine(folder.Root, "one"), Path.Combine(folder.Root, "two")]).Problems);

        var first = Path.Combine(folder.Root, "one/bot.yaml");
        Assert.Equal($"two/bot.yaml:1:1: How the bot introduces itself stands in {first} already; keep one bot.yaml.",
            problem.ToString().Replace(folder.Root + "/two", "two", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_BotFileBelowTheFolder_IsAFactFile()
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base).With("events/bot.yaml", "name: x");

        var problem = Assert.Single(SeedReader.Read(folder.Root).Problems);

        Assert.Equal("events/bot.yaml:1:1: Unknown key 'name' in a fact file; it has 'sources', 'actors', 'events'.", folder.Show(problem));
    }
}
