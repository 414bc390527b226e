using System.Text;

namespace Bot.Host.Tests.Commands;

/// <summary>
/// A conversation of eighty turns in the terminal, approved turn by turn: the first line of each reply and its buttons, which is what the
/// next turn goes on from. How an answer is worded is approved elsewhere.
/// </summary>
public sealed class ConversationTests(ProgramRunner program) : IClassFixture<ProgramRunner>
{
    private const string Turn = "> ";
    private const string Today = "2026-11-28";

    private static readonly string[] Approved =
        File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "tests", "Bot.Host.Tests", "Commands", "golden", "conversation.txt"));

    [Fact]
    public void Chat_EightyTurns_GoAsApproved()
    {
        var turns = Approved.Where(l => l.StartsWith(Turn, StringComparison.Ordinal)).Select(l => l[Turn.Length..]).ToList();
        var said = program.RunWith(string.Join('\n', turns) + "\n", "chat", "--today", Today).Out;
        var replies = said.TrimEnd('\n').Split("\n\n");

        Assert.Equal(80, turns.Count);
        Assert.Equal(turns.Count, replies.Length);
        Assert.Equal(string.Join('\n', Approved), Shown(turns, replies).ToString().TrimEnd('\n'));
    }

    [Fact]
    public void Chat_NumberBeyondTheButtons_IsToldSo()
    {
        var said = program.RunWith("/when nato office closed\n99\n", "chat").Out;

        Assert.Contains("There is no button 99; the last is ", said, StringComparison.Ordinal);
    }

    private static StringBuilder Shown(List<string> turns, string[] replies)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < turns.Count; i++)
        {
            var lines = replies[i].Split('\n');
            shown.Append(Turn).Append(turns[i]).Append('\n').Append(lines[0]).Append('\n');
            if (lines.Length > 1 && lines[^1].StartsWith("1) ", StringComparison.Ordinal))
            {
                shown.Append(lines[^1]).Append('\n');
            }
        }

        return shown;
    }
}
