using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Chat;

namespace Bot.Core.Tests.Index;

/// <summary>
/// How many statements a question comes to, once the rows that it reads are kept: a count is the same on every machine, as a time is not.
/// </summary>
public sealed class StatementCountTests
{
    private const int MostOfHalf = 10;
    private const int MostOfNearlyAll = 15;
    private static readonly DateOnly Today = new(2024, 10, 18);

    [Fact]
    public void Ask_QuestionsAskedBefore_TakeFewStatements()
    {
        using var folder = new IndexFolder();
        var facts = SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!;
        using var index = IndexBuilder.OpenOrBuild(facts, Language.English, folder.IndexPath);
        var bot = new TimelineBot(index, Language.English);
        var set = Path.Combine(ShippedFacts.Checkout, "tests/questions/plain.jsonl");
        var questions = JudgedQuestion.Read(set).Select(q => q.Text).ToList();
        foreach (var question in questions)
        {
            bot.Ask(new ChatRequest { Text = question, Today = Today });
        }

        var count = 0;
        QueryPlanTests.Watch(index, _ => count++, sessions: 4);
        var counts = questions.ConvertAll(question =>
        {
            count = 0;
            bot.Ask(new ChatRequest { Text = question, Today = Today });
            return count;
        });
        counts.Sort();

        Assert.InRange(counts[counts.Count / 2], 1, MostOfHalf);
        Assert.InRange(counts[counts.Count * 95 / 100], 1, MostOfNearlyAll);
    }
}
