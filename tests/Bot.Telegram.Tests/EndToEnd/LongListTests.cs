using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

/// <summary>A list of 301 events, and what becomes of its buttons when the facts change.</summary>
public sealed class LongListTests
{
    private const string LongQuestion =
        "please list each and every visit of Peru to Chile that took place between 1 January 2001 and 31 December 2023";

    [Fact]
    public async Task Year_OfAListOfTwentySixPages_OpensThePageOnWhichItBegins()
    {
        using var visits = new VisitsBot(301);
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), visits.Bot);
        fake.People.Write(FakeUser.Anna, "/timeline peru");
        var list = await fake.SentAsync(1);
        var years = list.Keyboard!.Skip(1).SelectMany(row => row!.AsArray()).Select(button => (string)button!["text"]!).ToList();

        for (var i = 0; i < years.Count; i++)
        {
            fake.People.Press(FakeUser.Anna, list, list.ButtonData(years[i]));
            if (i > 0)
            {
                var turned = await fake.SentAsync(i + 1);
                Assert.Equal(list.MessageId, turned.MessageId);
                Assert.Contains($" {years[i]}: Peru visits Chile", turned.Text, StringComparison.Ordinal);
                list = turned;
            }
        }

        Assert.Equal(["2001", "2004", "2007", "2010", "2013", "2016", "2019"], years);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Next_OfAQuestionTooLongForAButton_TurnsToTheLastPage()
    {
        using var visits = new VisitsBot(301);
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), visits.Bot);
        fake.People.Write(FakeUser.Anna, LongQuestion);
        var list = await fake.SentAsync(1);

        for (var page = 2; page <= 26; page++)
        {
            fake.People.Press(FakeUser.Anna, list, list.ButtonData("Next page"));
            list = await fake.SentAsync(page);
            Assert.EndsWith($"\n{page}/26", list.Text, StringComparison.Ordinal);
        }

        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Next_AfterTheFactsWereReplacedByOthers_LeavesTheListAndSaysSoInABox()
    {
        using var visits = new VisitsBot(301);
        using var others = new VisitsBot(301, "Bolivia");
        await using var fake = await FakeTelegram.StartAsync();
        await using (var before = await Rig.StartAsync(Rig.Options(fake), visits.Bot))
        {
            fake.People.Write(FakeUser.Anna, "/timeline peru");
            await fake.SentAsync(1);
        }

        await using var after = await Rig.StartAsync(Rig.Options(fake), others.Bot);
        var query = fake.People.Press(FakeUser.Anna, fake.Sent[0], fake.Sent[0].ButtonData("Next page"));
        await fake.UntilAsync(() => !fake.People.IsOpen(query));
        await after.StopAsync();

        var box = Assert.Single(fake.Calls, call => call.Method == "answerCallbackQuery").Parameters;
        Assert.StartsWith("No source here says that.", (string?)box["text"], StringComparison.Ordinal);
        Assert.Single(fake.Sent);
        Assert.Empty(fake.Violations);
    }
}
