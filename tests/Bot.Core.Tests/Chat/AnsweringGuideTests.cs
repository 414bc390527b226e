using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;

namespace Bot.Core.Tests.Chat;

/// <summary>
/// The guide's blocks are one folder of facts without a problem, and every question of its tables is answered as it says.
/// </summary>
public sealed class AnsweringGuideTests : IDisposable
{
    private const int LeastQuestions = 15;

    private static readonly string[] Guide = File.ReadAllLines(Path.Combine(FactFolder.Checkout("Bots.sln"), "docs", "answering.md"));

    private readonly FactFolder _folder = new();

    public AnsweringGuideTests()
    {
        var blocks = string.Join('\n', Guide).Split("```yaml\n").Skip(1)
            .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
        foreach (var (block, i) in blocks.Select((block, i) => (block, i)))
        {
            _folder.With($"facts/{i}.yaml", block);
        }
    }

    private string Facts => Path.Combine(_folder.Root, "facts");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Blocks_Together_HaveNeitherProblemsNorAdvice()
    {
        Assert.Empty(SeedReader.Read(Facts).Problems);
        Assert.Empty(Bot.Core.Advice.FactAdvice.Of([Facts], Language.English));
    }

    [Fact]
    public void Questions_OfEveryTable_AreAnsweredAsTheGuideSays()
    {
        using var index = FactStore.Open(Facts, [_folder.Root], () => Language.English, Assert.Fail).Index!;
        var bot = new TimelineBot(index, Language.English);
        var rows = Guide.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))
            .Where(row => row[0] is not ("question" or "---")).ToList();

        Assert.True(rows.Count >= LeastQuestions);
        var wrong = rows.Select(row => (Row: row, bot.Answer(new ChatRequest { Text = row[0], Today = new DateOnly(2025, 1, 1) }).Headline))
            .Where(r => r.Headline != r.Row[1]).Select(r => $"{r.Row[0]}: {r.Headline}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void OwnQuestions_OfTheGuide_AllHold()
    {
        using var index = FactStore.Open(Facts, [_folder.Root], () => Language.English, Assert.Fail).Index!;

        var asked = AskCheck.Check([Facts], new TimelineBot(index, Language.English), new DateOnly(2025, 1, 1));

        Assert.Empty(asked.Problems);
        Assert.Equal(asked.Asked, asked.Held);
    }
}
