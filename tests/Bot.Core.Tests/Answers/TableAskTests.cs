namespace Bot.Core.Tests.Answers;

/// <summary>The questions of a table over the facts of a file beside it: question, outcome and headline, parted by tabs.</summary>
/// <param name="name">The name of both files, without their endings.</param>
public abstract class TableAskTests(string name) : AskTests(File.ReadAllText(PathOf(name + ".yaml")))
{
    protected sealed override DateOnly Today { get; } = new(2024, 6, 1);

    [Fact]
    public void Ask_QuestionsOfTheTable_AreAnsweredAsItSays()
    {
        var wrong = File.ReadAllLines(PathOf(name + ".tsv")).Skip(1).Select(row => row.Split('\t'))
            .Select(row => (Expected: row, Reply: Answer(row[0])))
            .Where(r => (r.Reply.Outcome.ToString(), r.Reply.Headline) != (r.Expected[1], r.Expected[2]))
            .Select(r => $"{string.Join(" | ", r.Expected)}: {r.Reply.Outcome} | {r.Reply.Headline}");

        Assert.Empty(wrong);
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Answers", file);
}
