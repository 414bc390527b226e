using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;

namespace Bot.Core.Tests.Chat;

/// <summary>The table of docs/facts.md on deeds that CAMEO lacks or hides: written as it says, they are found and need no advice.</summary>
public sealed class DeedTableTests : IDisposable
{
    private const string Others = """
        sources:
          - {id: almanac, publisher: The Isles Press, title: Almanac of the Isles, published: 2024-12-31}
        actors:
          - {id: norland, name: Norland, kind: country, aliases: [Norlandic, Norlanders]}
          - {id: sudland, name: Sudland, kind: country, aliases: [Sudlandish, Sudlanders]}
          - {id: berg, name: Anna Berg, kind: person, aliases: [Berg], part_of: [norland]}
          - {id: court, name: Court of the Isles, kind: organisation, aliases: [the Court]}
          - {id: council, name: Council of the Isles, kind: organisation, aliases: [the Council]}
          - {id: union, name: Union of the Isles, kind: organisation, aliases: [the Union]}

        """;

    private static readonly string[][] Rows =
        [.. File.ReadLines(Path.Combine(FactFolder.Checkout("Bots.sln"), "docs", "facts.md"))
            .Select(line => line.Trim('|', ' ').Split(" | ")).Where(row => row is [_, _, ['`', >= '0' and <= '9', .., '`'], _])];

    private readonly FactFolder _folder = new();

    public DeedTableTests() =>
        _folder.With("facts/others.yaml", Others).With("facts/events.yaml", "events:\n" + string.Concat(Rows.Select(Event)));

    private string Facts => Path.Combine(_folder.Root, "facts");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_AsEvents_HaveNeitherProblemsNorAdvice()
    {
        Assert.Equal(14, Rows.Length);
        Assert.Empty(SeedReader.Read(Facts).Problems);
        Assert.Empty(Bot.Core.Advice.FactAdvice.Of([Facts], Language.English));
    }

    [Fact]
    public void Rows_AsEvents_AreFoundByTheirLineOfAsks()
    {
        using var index = FactStore.Open(Facts, [_folder.Root], () => Language.English, Assert.Fail).Index!;

        var asked = AskCheck.Check([Facts], new TimelineBot(index, Language.English), new DateOnly(2025, 1, 1));

        Assert.Empty(asked.Problems);
        Assert.Equal(Rows.Length, asked.Held);
    }

    // The first that the title names has done it, the others are who it was done to.
    private static string Event(string[] row, int i)
    {
        var named = new[] { "norland", "sudland", "berg", "court", "council", "union" }
            .Where(id => row[1].Contains(id, StringComparison.OrdinalIgnoreCase))
            .OrderBy(id => row[1].IndexOf(id, StringComparison.OrdinalIgnoreCase)).ToList();
        return $$"""
              - id: e{{i}}
                title: {{row[1]}}
                type: "{{row[2].Trim('`')}}"
                actors: [{{named[0]}}]
                mentions: [{{string.Join(", ", named.Skip(1))}}]
                asks: [{{row[3]}}]
                assertions: [{source: almanac, locator: p. {{i + 1}}, milestone: happened, date: 20{{i + 10}}-05-01, text: "{{row[1]}}."}]

            """.Replace("    mentions: []\n", "", StringComparison.Ordinal);
    }
}
