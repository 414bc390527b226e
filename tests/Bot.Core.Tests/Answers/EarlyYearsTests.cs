using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Answers;

/// <summary>Years before the year 1, and those of three digits: the questions of early_years.tsv over early_years.yaml.</summary>
public sealed class EarlyYearsTests : IDisposable
{
    private static readonly DateOnly Today = new(2024, 6, 1);

    private readonly IndexFolder _folder = new();
    private readonly TimelineIndex _index;
    private readonly TimelineBot _bot;

    public EarlyYearsTests()
    {
        var facts = MadeUpIndex.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Answers", "early_years.yaml")));
        _index = IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath);
        _bot = new TimelineBot(_index, Language.English);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Ask_QuestionsOfTheTable_AreAnsweredAsItSays()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Answers", "early_years.tsv")).Skip(1);

        var wrong = rows.Select(row => row.Split('\t'))
            .Select(row => (Expected: row, Reply: Ask(row[0])))
            .Where(r => (r.Reply.Outcome.ToString(), r.Reply.Headline) != (r.Expected[1], r.Expected[2]))
            .Select(r => $"{string.Join(" | ", r.Expected)}: {r.Reply.Outcome} | {r.Reply.Headline}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Ask_Timeline_IsInTheOrderOfTheYears() => Assert.Equal(
        [
            "From 431 to 404 BC: Athens and Sparta fight the Peloponnesian War.",
            "431 BC: Sparta invades Attica.",
            "March 421 BC: Athens and Sparta sign the Peace of Nicias.",
            "Between 415 and 413 BC: Athens attacks Syracuse.",
            "404 BC: Athens surrenders to Sparta.",
        ],
        Ask("/timeline Athens").Blocks.Where(block => block.Citations.Count > 0).Select(block => block.Text));

    [Fact]
    public void About_FactsOfBothEras_NamesTheirYears() =>
        Assert.Contains("431 BC to 800", PlainText.Of(Ask("/about")), StringComparison.Ordinal);

    private ChatReply Ask(string text) => _bot.Answer(new ChatRequest { Text = text, Today = Today });
}
