using Bot.Core.Chat;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;
using Moq;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class InlineTests
{
    [Fact]
    public async Task Query_Typed_TwentyArticlesBestFirstWithTheNextOffset()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Type(FakeUser.Anna, "nato office");
        await fake.UntilAsync(() => fake.InlineAnswers.Count == 1);
        fake.People.Type(FakeUser.Anna, "nato office", (string)fake.InlineAnswers[0]["next_offset"]!);
        fake.People.Type(FakeUser.Anna, "nato office", "40");
        fake.People.Type(FakeUser.Anna, "", "no number");
        await fake.UntilAsync(() => fake.InlineAnswers.Count == 4);

        var answer = fake.InlineAnswers[0];
        var articles = answer["results"]!.AsArray();
        Assert.Equal(20, articles.Count);
        Assert.Equal("nato office 1", (string?)articles[0]!["title"]);
        Assert.Equal("effective 1 November 2021", (string?)articles[0]!["description"]);
        Assert.StartsWith(
            "<b>1 November 2021: nato office 1</b>",
            (string?)articles[0]!["input_message_content"]!["message_text"], StringComparison.Ordinal);
        Assert.Equal(60, (int?)answer["cache_time"]);
        Assert.Equal(["20", "40", "", "20"], fake.InlineAnswers.Select(each => (string?)each["next_offset"]));
        Assert.Equal(["search nato office 0", "search nato office 20", "search nato office 40", "search  0"], bot.Calls);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Press_UnderAChosenArticle_ChangesIt()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Type(FakeUser.Anna, "nato");
        await fake.UntilAsync(() => fake.InlineAnswers.Count == 1);
        fake.People.Choose(fake.InlineAnswers[0]["results"]![0]!.AsObject());
        var chosen = await fake.SentAsync(1);

        fake.People.Press(FakeUser.Anna, chosen, chosen.ButtonData("Sources"));
        var shown = await fake.SentAsync(2);

        Assert.Equal("editMessageText", shown.Method);
        Assert.Equal(chosen.InlineMessageId, shown.InlineMessageId);
        Assert.True((bool?)fake.InlineAnswers[0]["is_personal"]);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData("Sources", "s:nato-office")]
    [InlineData("Earlier", "e:nato-expels-eight")]
    [InlineData("Next page", "p:2:nato")]
    public async Task Press_ByAnother_ShowsItInABoxAndLeavesTheAnswer(string label, string state)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.CallAsGuest(new FakeChat(-1_003_000_000_009, "supergroup"), FakeUser.Anna, "@timeline_test_bot nato office");
        var answer = await fake.SentAsync(1);

        var query = fake.People.Press(FakeUser.Boris, answer, answer.ButtonData(label));
        await fake.UntilAsync(() => !fake.People.IsOpen(query));
        await rig.StopAsync();

        var box = Assert.Single(fake.Calls, call => call.Method == "answerCallbackQuery").Parameters;
        Assert.StartsWith($"1 November 2021: pressed {state}\nThe closure of NATO's", (string?)box["text"], StringComparison.Ordinal);
        Assert.True((bool?)box["show_alert"]);
        Assert.Single(fake.Sent);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Press_ByAnotherOnWhatNoBoxHolds_OpensTheChatWithTheBotWhereItIsTold()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot
        {
            OnPress = state => ScriptedChatBot.Echo(state) with
            {
                Blocks = [new(ReplyBlockKind.Sentence, new string('x', 300), [])],
            },
        };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);
        fake.People.CallAsGuest(new FakeChat(-1_003_000_000_009, "supergroup"), FakeUser.Anna, "@timeline_test_bot nato office");
        var answer = await fake.SentAsync(1);

        var query = fake.People.Press(FakeUser.Boris, answer, answer.ButtonData("Sources"));
        await fake.UntilAsync(() => !fake.People.IsOpen(query));
        var link = (string?)Assert.Single(fake.Calls, call => call.Method == "answerCallbackQuery").Parameters["url"];
        Assert.StartsWith("https://t.me/timeline_test_bot?start=", link, StringComparison.Ordinal);
        bot.OnPress = state => state == "s:nato-office" ? ScriptedChatBot.Echo("opened") : Talk();
        fake.People.Write(FakeUser.Boris, $"/start {link!.Split('=')[1]}");
        var opened = await fake.SentAsync(2);

        Assert.StartsWith("1 November 2021: opened", opened.Text, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);

        static ChatReply Talk() => ScriptedChatBot.Echo("x") with { Outcome = Core.Answers.Outcome.NotUnderstood };
    }

    [Fact]
    public async Task Query_WhereTheCoreFails_GetsAnEmptyAnswer()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new Mock<IChatBot>();
        bot.Setup(b => b.Search(It.IsAny<string>(), It.IsAny<DateOnly>(), It.IsAny<int>(), It.IsAny<int>()))
            .Throws(new InvalidOperationException("inside"));
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot.Object);

        fake.People.Type(FakeUser.Anna, "nato");
        await fake.UntilAsync(() => fake.InlineAnswers.Count == 1);

        Assert.Empty(fake.InlineAnswers[0]["results"]!.AsArray());
        Assert.Equal(0, (int?)fake.InlineAnswers[0]["cache_time"]);
    }

    [Fact]
    public async Task GuestMessage_NamingTheBot_AnsweredLikeAMessageAndItsButtonsWork()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        var query = fake.People.CallAsGuest(
            new FakeChat(-1_003_000_000_009, "supergroup"), FakeUser.Anna, "@timeline_test_bot nato office");
        var shown = await fake.SentAsync(1);
        fake.People.Press(FakeUser.Anna, shown, shown.ButtonData("Next page"));
        var changed = await fake.SentAsync(2);

        Assert.Equal("answerGuestQuery", shown.Method);
        Assert.StartsWith("1 November 2021: nato office", shown.Text, StringComparison.Ordinal);
        Assert.False(fake.People.IsOpen(query));
        Assert.Equal(shown.InlineMessageId, changed.InlineMessageId);
        Assert.Equal(["answer nato office", "press p:2:nato"], bot.Calls);
        Assert.Empty(fake.Violations);
    }
}
