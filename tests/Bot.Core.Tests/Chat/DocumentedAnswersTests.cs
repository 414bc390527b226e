using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Core.Index.Import;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>
/// What the documentation prints as an answer is what the bot answers: every <c>$ bots ask …</c> in a text block of a page, over the
/// shipped facts or, with <c>--facts</c>, over the rows that the same page shows as tab-separated lines.
/// </summary>
public sealed class DocumentedAnswersTests(ShippedFacts shipped) : IClassFixture<ShippedFacts>
{
    private const string Prompt = "$ bots ask ";
    private const string Dataset = "--facts visits.db ";

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/questions.md", 40)]
    public void Page_EveryAnswer_IsWhatTheBotSays(string page, int least)
    {
        var lines = File.ReadAllLines(Path.Combine(ShippedFacts.Checkout, page));
        using var folder = new IndexFolder();
        using var rows = Import(lines, folder);
        var answers = Answers(lines).ToList();

        Assert.True(answers.Count >= least, $"{answers.Count} answers were found on {page}.");
        Assert.All(answers, a => Assert.Equal(
            a.Printed,
            a.Question.StartsWith(Dataset, StringComparison.Ordinal)
                ? Ask(rows!, a.Question[Dataset.Length..])
                : PlainText.Of(shipped.Ask(a.Question).Reply)));
    }

    [Fact]
    public void Pages_OtherThanThose_PrintNoAnswers()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(ShippedFacts.Checkout, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(ShippedFacts.Checkout, "CONTRIBUTING.md"));

        Assert.Equal(["questions.md"], pages.Where(p => Answers(File.ReadAllLines(p)).Any()).Select(p => Path.GetFileName(p)));
    }

    private static string Ask(TimelineIndex index, string question) =>
        PlainText.Of(new TimelineBot(index, Language.English).Answer(new ChatRequest { Text = question, Today = MadeUpIndex.Today }));

    private static IEnumerable<(string Question, string Printed)> Answers(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                yield return (lines[i][Prompt.Length..], string.Join('\n', lines.Skip(i + 1).TakeWhile(l => l != "```")));
            }
        }
    }

    private static TimelineIndex? Import(string[] lines, IndexFolder folder)
    {
        var rows = lines.SkipWhile(l => l != "```tsv").Skip(1).TakeWhile(l => l != "```").ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        DatasetImporter.Import(
            folder.Write("visits.tsv", string.Join('\n', rows) + "\n"), folder.IndexPath,
            new DatasetOptions { Publisher = "ICEWS", Title = "ICEWS coded event data", Strict = true }, Language.English);
        return TimelineIndex.Open(folder.IndexPath);
    }
}
