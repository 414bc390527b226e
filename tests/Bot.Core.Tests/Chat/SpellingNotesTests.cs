using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class SpellingNotesTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    private const string None = "-";

    public static TheoryData<string, string> Questions()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in TestTable.Read("Chat", "spelling_notes.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_CorrectedQuestion_RemarksOnWhatTheAnswerRestsOn(string question, string note)
    {
        var notes = facts.Ask(question).Reply.Blocks.Select(b => b.Text).Where(t => t.StartsWith("Read ", StringComparison.Ordinal));

        Assert.Equal(note, notes.SingleOrDefault() ?? None);
    }
}
