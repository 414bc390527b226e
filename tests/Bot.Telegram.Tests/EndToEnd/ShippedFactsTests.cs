using System.Buffers.Text;
using System.Text;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

/// <summary>
/// The real bot over the shipped facts, as Telegram shows it. Each file of <c>golden/</c> begins with what is written to the bot; what
/// follows was approved by reading it. An intended change is approved by editing the file.
/// </summary>
public sealed class ShippedFactsTests(ShippedBot shipped) : IClassFixture<ShippedBot>
{
    [Theory]
    [InlineData("when.txt", "1 November 2021")]
    [InlineData("how-many.txt", "8 diplomats.")]
    [InlineData("who.txt", "Poland")]
    [InlineData("why.txt", "spies")]
    [InlineData("yes-no.txt", "Not ten but 8. 6 October 2021: NATO expels eight")]
    [InlineData("no-source.txt", "No direct answer here. Nearest:")]
    [InlineData("nothing-near.txt", "No source here says that.")]
    [InlineData("timeline.txt", "32 events.")]
    [InlineData("privacy.txt", "Nothing of your questions is stored.")]
    public async Task Write_ApprovedQuestion_ShowsTheApprovedMessageOnAPhone(string file, string shortAnswer)
    {
        var (question, approved) = ShippedBot.Approved("Bot.Telegram.Tests", file);
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);

        fake.People.Write(FakeUser.Anna, question);
        var sent = await fake.SentAsync(1);

        Assert.Equal(approved, Shown(sent));
        Assert.Contains(shortAnswer, string.Join(' ', Phone.Lines(sent.Text).Take(2)), StringComparison.Ordinal);
        Assert.InRange(Phone.Height(sent), 1, Phone.Screen * 3 / 2);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData("Russia breaks off diplomatic ties with NATO")]
    [InlineData("Russia orders NATO's liaison office in Moscow closed")]
    public async Task Write_EventThatManySourcesTellOf_IsNoLongerThanAScreenAndAHalf(string title)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);

        fake.People.Write(FakeUser.Anna, "/event " + title);
        var sent = await fake.SentAsync(1);

        Assert.StartsWith(title, sent.Text, StringComparison.Ordinal);
        Assert.InRange(Phone.Height(sent), 1, Phone.Screen * 3 / 2);
    }

    [Theory]
    [InlineData("NATO expels eight Russian diplomats https://www.example.org/news?id=1", "agrees: sides, number. 6 October 2021")]
    [InlineData("Russia Orders NATO to Close Moscow Liaison Office", "agrees: sides. 18 October 2021")]
    [InlineData("Russia broke off ties with NATO in 2021. NATO expelled nine Russians on 6 October 2021.", "(not nine but 8)")]
    public async Task Write_WhatIsPassedOn_HeldAgainstTheFacts(string text, string judged)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);

        fake.People.Write(FakeUser.Anna, text);
        var sent = await fake.SentAsync(1);

        Assert.Contains("held against the facts.", sent.Text, StringComparison.Ordinal);
        Assert.Contains(judged, sent.Text, StringComparison.Ordinal);
        Assert.InRange(Phone.Height(sent), 1, Phone.Screen * 3 / 2);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Press_EveryButtonOfEveryAnswer_ShowsAnother()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);
        fake.People.Write(FakeUser.Anna, "/timeline nato");
        fake.People.Write(FakeUser.Boris, "/when nato office closed");
        await fake.UntilAsync(() => fake.Sent.Count == 2);
        var buttons = fake.Sent
            .SelectMany(sent => sent.Keyboard!.SelectMany(row => row!.AsArray()).Select(button => (sent, button)))
            .Where(pair => pair.button!["callback_data"] is not null)
            .Select(pair => (pair.sent, Data: (string)pair.button!["callback_data"]!))
            .ToList();

        foreach (var (sent, data) in buttons)
        {
            var before = fake.Sent.Count;
            var query = fake.People.Press(new FakeUser(sent.ChatId, "P"), sent, data);
            await fake.UntilAsync(() => fake.Sent.Count > before);
            Assert.False(fake.People.IsOpen(query));
            Assert.NotEqual(sent.Html, fake.Sent[^1].Html);
        }

        Assert.True(buttons.Count > 3);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Press_AButtonOfAnEventThatIsGone_AnsweredInABox()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);
        fake.People.Write(FakeUser.Anna, "/when nato office closed");
        var sent = await fake.SentAsync(1);
        var data = sent.ButtonData("Sources");

        var query = fake.People.Press(FakeUser.Anna, sent, $"{data}-gone");
        await fake.UntilAsync(() => !fake.People.IsOpen(query));
        await rig.StopAsync();

        var answer = Assert.Single(fake.Calls, call => call.Method == "answerCallbackQuery").Parameters;
        Assert.True((bool)answer["show_alert"]!);
        Assert.NotEmpty((string)answer["text"]!);
        Assert.Single(fake.Sent);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Start_WithTheLinkOfAnEvent_OpensIt()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);
        var hit = shipped.Bot.Search("nato office", DateOnly.FromDateTime(ShippedBot.Today.UtcDateTime), 0, 1).Hits[0];

        fake.People.Write(FakeUser.Anna, $"/start {Base64Url.EncodeToString(Encoding.UTF8.GetBytes(hit.Id))}");
        var sent = await fake.SentAsync(1);

        Assert.StartsWith(hit.Reply.Headline, sent.Text, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Type_Inline_ArticlesThatFitAndTheBestFirst()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);

        foreach (var typed in (string[])["nato office", "", "germany", "when nato office closed"])
        {
            var before = fake.InlineAnswers.Count;
            fake.People.Type(FakeUser.Anna, typed);
            await fake.UntilAsync(() => fake.InlineAnswers.Count > before);
            Assert.InRange(fake.InlineAnswers[before]["results"]!.AsArray().Count, 1, 20);
        }

        Assert.Contains(
            fake.InlineAnswers[0]["results"]!.AsArray().Take(3),
            hit => ((string)hit!["description"]!).Contains("1 November 2021", StringComparison.Ordinal));
        Assert.Equal("In effect 1 November 2021; ordered 18 October 2021.", (string?)fake.InlineAnswers[3]["results"]![0]!["title"]);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Guest_AskingWhen_GetsTheSameAnswerAsAMember()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);

        fake.People.Write(FakeUser.Boris, "when did nato's office close");
        var member = await fake.SentAsync(1);
        fake.People.CallAsGuest(
            new FakeChat(-1_003_000_000_009, "supergroup"), FakeUser.Anna, "@timeline_test_bot when did nato's office close");
        var guest = await fake.SentAsync(2);

        Assert.Equal("answerGuestQuery", guest.Method);
        Assert.Equal(member.Html, guest.Html);
        Assert.Equal(
            ["Earlier|Later", "Sources|Copy citation"],
            Rows(guest));
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Guest_LookingAtTheSources_HasAWayBack()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);
        fake.People.CallAsGuest(
            new FakeChat(-1_003_000_000_009, "supergroup"), FakeUser.Anna, "@timeline_test_bot when did nato's office close");
        var answer = await fake.SentAsync(1);

        fake.People.Press(FakeUser.Anna, answer, answer.ButtonData("Sources"));
        var sources = await fake.SentAsync(2);
        fake.People.Press(FakeUser.Anna, sources, sources.ButtonData("This event"));
        var told = await fake.SentAsync(3);

        Assert.StartsWith("Sources: Russia orders NATO's", sources.Text, StringComparison.Ordinal);
        Assert.Equal(["Earlier|This event|Later"], Rows(sources));
        Assert.StartsWith("Russia orders NATO's", told.Text, StringComparison.Ordinal);
        Assert.Equal(["Earlier|Later", "Sources|Copy citation"], Rows(told));
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Timeline_OfManyPages_ItsYearsStandFourInARow()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake);
        fake.People.Write(FakeUser.Anna, "/timeline russia");
        var list = await fake.SentAsync(1);

        fake.People.Press(FakeUser.Anna, list, list.ButtonData("2022"));
        var turned = await fake.SentAsync(2);

        Assert.Equal(["Next page", "1962|1997|2014|2015", "2018|2021|2022"], Rows(list));
        Assert.Contains("2022", turned.Text, StringComparison.Ordinal);
        Assert.EndsWith("4/6", turned.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(SentMessage sent) =>
        sent.Keyboard!.Select(row => string.Join('|', row!.AsArray().Select(button => (string)button!["text"]!)));

    private Task<Rig> StartAsync(FakeTelegram fake) =>
        Rig.StartAsync(Rig.Options(fake), shipped.Bot, time: new DatedTime(ShippedBot.Today));

    // The markup as sent, then the rows of buttons.
    private string Shown(SentMessage sent)
    {
        var rows = sent.Keyboard?.Select(row => $"\n[{string.Join("] [", row!.AsArray().Select(button => (string)button!["text"]!))}]")
            ?? [];
        return shipped.Neutral(sent.Html + string.Concat(rows));
    }
}
