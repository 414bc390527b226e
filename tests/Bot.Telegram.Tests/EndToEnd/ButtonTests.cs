using Bot.Core.Answers;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class ButtonTests
{
    [Fact]
    public async Task Keyboard_OfAReply_PagesThenNeighboursThenSourcesThenRelated()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeUser.Anna, "/when nato");
        var sent = await fake.SentAsync(1);

        Assert.Equal(
            ["Next page", "Earlier|Later", "Sources|Copy citation", "NATO expels eight", "Geneva summit"],
            sent.Keyboard!.Select(row => string.Join('|', row!.AsArray().Select(button => (string)button!["text"]!))));
    }

    [Theory]
    [InlineData("Next page", "p:2:nato", "editMessageText")]
    [InlineData("Earlier", "e:nato-expels-eight", "editMessageText")]
    [InlineData("Sources", "s:nato-office", "sendMessage")]
    [InlineData("Geneva summit", "e:geneva-summit", "sendMessage")]
    public async Task Press_OnAButton_ChangesTheMessageOrSendsANewOne(string label, string state, string method)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);
        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        var query = fake.People.Press(FakeUser.Anna, answer, answer.ButtonData(label));
        var shown = await fake.SentAsync(2);

        Assert.Equal($"press {state}", bot.Calls[^1]);
        Assert.Equal(method, shown.Method);
        Assert.StartsWith($"1 November 2021: pressed {state}", shown.Text, StringComparison.Ordinal);
        Assert.Equal(method == "sendMessage" ? answer.MessageId : null, shown.ReplyTo);
        Assert.False(fake.People.IsOpen(query));
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData(Outcome.NotUnderstood)]
    [InlineData(Outcome.NoSource)]
    [InlineData(Outcome.Closest)]
    public async Task Press_OnAButtonOfFormerFacts_ShowsTheSentenceInABoxAndLeavesTheMessage(Outcome outcome)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var stale = ScriptedChatBot.Echo("x") with
        {
            Outcome = outcome,
            Headline = "This button belongs to earlier facts.",
            Blocks = [new(Core.Chat.ReplyBlockKind.Sentence, "Please ask again.", [])],
        };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), new ScriptedChatBot { OnPress = _ => stale });
        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        var query = fake.People.Press(FakeUser.Anna, answer, "eanything");
        await fake.UntilAsync(() => !fake.People.IsOpen(query));
        await rig.StopAsync();

        var call = Assert.Single(fake.Calls, call => call.Method == "answerCallbackQuery");
        Assert.Equal("This button belongs to earlier facts.\nPlease ask again.", (string?)call.Parameters["text"]);
        Assert.True((bool?)call.Parameters["show_alert"]);
        Assert.Single(fake.Sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("zz")]
    [InlineData("\u0000<b>&")]
    public async Task Press_WithForeignData_Answered(string data)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        var query = fake.People.Press(FakeUser.Anna, answer, data);
        await fake.UntilAsync(() => !fake.People.IsOpen(query) && fake.Sent.Count == 2);

        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Press_WhereTheCoreFails_StillAnswered()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(
            Rig.Options(fake), new ScriptedChatBot { OnPress = _ => throw new InvalidOperationException("inside") });
        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        var query = fake.People.Press(FakeUser.Anna, answer, "ex");
        await fake.UntilAsync(() => !fake.People.IsOpen(query));

        var call = Assert.Single(fake.Calls, call => call.Method == "answerCallbackQuery");
        Assert.StartsWith("Something went wrong on my side.", (string?)call.Parameters["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_Twice_NotModifiedIsNoError()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        fake.People.Press(FakeUser.Anna, answer, "ep:2");
        var second = fake.People.Press(FakeUser.Anna, answer, "ep:2");
        await fake.UntilAsync(() => fake.Calls.Count(call => call.Method == "editMessageText") == 2);
        await rig.StopAsync();

        Assert.False(fake.People.IsOpen(second));
        Assert.Equal(2, fake.Sent.Count);
        Assert.DoesNotContain(rig.Logs.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task Press_UnderAMessageThatIsGone_AnsweredByANewOne()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);
        fake.People.Delete(FakeChat.With(FakeUser.Anna), answer.MessageId);

        fake.People.Press(FakeUser.Anna, answer, "ep:2");
        var shown = await fake.SentAsync(2);

        Assert.Equal("sendMessage", shown.Method);
        Assert.Null(shown.ReplyTo);
    }

    [Fact]
    public async Task Press_AfterItsTime_StillChangesTheMessage()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);
        var expired = new TaskCompletionSource();
        fake.OnCall = call =>
        {
            if (call.Method == "answerCallbackQuery")
            {
                fake.People.Expire((string)call.Parameters["callback_query_id"]!);
                expired.SetResult();
            }

            return null;
        };

        fake.People.Press(FakeUser.Anna, answer, "ep:2");
        await fake.SentAsync(2);

        Assert.True(expired.Task.IsCompletedSuccessfully);
        Assert.Equal(1, rig.Logs.Count(3034));
    }
}
