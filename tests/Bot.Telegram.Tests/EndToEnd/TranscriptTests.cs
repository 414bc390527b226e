using System.Globalization;
using System.Text;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

/// <summary>
/// A conversation of eighty turns in a private chat, approved turn by turn: the first line of each reply, its page and its rows of buttons,
/// which is what the next turn goes on from. How an answer is worded is approved elsewhere. "&gt; text" is written, "&gt; [label]" is
/// pressed under the last message, and "&gt; ^3 text" replies to the third.
/// </summary>
public sealed class TranscriptTests(ShippedBot shipped) : IClassFixture<ShippedBot>
{
    private const string Turn = "> ";

    // In screens of a phone; lists go on for longer.
    private const double LongestReply = 1.5;

    private static readonly FakeChat Chat = FakeChat.With(FakeUser.Anna);

    [Fact]
    public async Task Conversation_EightyTurns_GoesAsApproved()
    {
        var approved = await File.ReadAllTextAsync(Path.Combine(ShippedBot.Golden("Bot.Telegram.Tests"), "conversation.txt"));
        var turns = approved.Split('\n').Where(line => line.StartsWith(Turn, StringComparison.Ordinal)).Select(line => line[Turn.Length..])
            .ToList();
        await using var fake = await FakeTelegram.StartAsync();
        var core = new AnswersBot(shipped.Bot);
        await using var rig = await Rig.StartAsync(Rig.Options(fake), core, time: new DatedTime(ShippedBot.Today));

        var illegible = new List<string>();
        var shown = new StringBuilder();
        foreach (var turn in turns)
        {
            var before = fake.Sent.Count;
            Take(fake, turn);
            var reply = await fake.SentAsync(before + 1);
            shown.Append(CultureInfo.InvariantCulture, $"{Turn}{turn}\n{reply.Text.Split('\n')[0]}{Page(reply)}\n");
            foreach (var row in reply.Keyboard ?? [])
            {
                shown.Append(CultureInfo.InvariantCulture, $"[{string.Join("] [", row!.AsArray().Select(b => (string)b!["text"]!))}]\n");
            }

            var isTooHigh = core.IsToOneQuestion && Phone.Height(reply) > Phone.Screen * LongestReply;
            if (isTooHigh || !core.IsInSight(Phone.Lines(reply.Text).Take(2)))
            {
                illegible.Add($"{turn} ({Phone.Height(reply)} lines): {reply.Text}");
            }
        }

        Assert.Equal(80, turns.Count);
        Assert.True(illegible.Count == 0, string.Join("\n\n", illegible));
        Assert.Equal(approved, shown.ToString());
        Assert.Empty(fake.Violations);
        Assert.Equal(turns.Count, fake.Sent.Count);
    }

    [Fact]
    public async Task Ask_EveryEvent_IsNoLongerThanAScreenAndAHalf()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), shipped.Bot, time: new DatedTime(ShippedBot.Today));
        var pages = new Dictionary<string, int>();
        foreach (var title in shipped.Facts.Events.Select(e => e.Title))
        {
            fake.People.Write(FakeUser.Anna, $"/event {title}");
            pages[title] = Phone.Height(await fake.SentAsync(pages.Count + 1));
        }

        Assert.DoesNotContain(pages, page => page.Value > Phone.Screen * LongestReply);
    }

    private static void Take(FakeTelegram fake, string turn)
    {
        if (turn.StartsWith('['))
        {
            fake.People.Press(FakeUser.Anna, fake.Sent[^1], fake.Sent[^1].ButtonData(turn[1..^1]));
        }
        else if (turn.StartsWith('^'))
        {
            var end = turn.IndexOf(' ', StringComparison.Ordinal);
            var number = int.Parse(turn.AsSpan(1, end - 1), CultureInfo.InvariantCulture);
            fake.People.Reply(Chat, FakeUser.Anna, turn[(end + 1)..], fake.Sent[number - 1]);
        }
        else
        {
            fake.People.Write(FakeUser.Anna, turn);
        }
    }

    // "66 events. 2/6": by the first line alone one page is like another.
    private static string Page(SentMessage reply) =>
        reply.Text.Split('\n')[^1] is { Length: < 8 } last && last.Contains('/', StringComparison.Ordinal) ? $" {last}" : "";
}
