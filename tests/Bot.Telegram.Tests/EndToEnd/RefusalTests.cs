using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class RefusalTests
{
    [Fact]
    public async Task Token_NotABots_AdapterStopsWithOneLineThatSaysWhatToDo()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var options = new TelegramOptions { Token = "1:not-the-token", ApiUrl = fake.Url };
        await using var rig = await Rig.StartAsync(options, connected: false);
        await rig.UntilAsync(TelegramConnection.Stopped);

        Assert.Equal("Telegram refuses the bot's token.", rig.Status.Problem);
        var line = Assert.Single(rig.Logs.Lines, line => line.Level >= LogLevel.Warning);
        Assert.Contains("@BotFather, set TELEGRAM_TOKEN and start again", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_ThatCannotBeMade_InnermostReasonSaid()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var options = new TelegramOptions { Token = fake.Token, ApiUrl = new UriBuilder(fake.Url) { Scheme = "https" }.Uri };
        await using var rig = await Rig.StartAsync(options, connected: false);
        await rig.UntilAsync(TelegramConnection.Disconnected);

        Assert.Contains("a corrupted frame was received", rig.Status.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondPoller_Appearing_ExplainedOnceAndPollingGoesOn()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        using var http = new HttpClient();
        var poll = $"{fake.Url}bot{fake.Token}/getUpdates?timeout=0";

        for (var i = 0; i < 3; i++)
        {
            await fake.UntilAsync(
                () => fake.Calls.LastOrDefault(call => call.Method == "getUpdates") is { } last && (int?)last.Parameters["timeout"] > 0);
            (await http.GetAsync(poll)).EnsureSuccessStatusCode();
            await fake.UntilAsync(() => rig.Logs.Count(3003) > 0);
            await rig.UntilAsync(TelegramConnection.Connected);
        }

        fake.People.Write(FakeUser.Anna, "/when nato");
        await fake.SentAsync(1);

        Assert.Equal(1, rig.Logs.Count(3003));
        Assert.Contains("stop the other one", rig.Logs.Lines.First(line => line.Id == 3003).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_SetByAnother_ExplainedOnceUntilItIsGone()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        using var http = new HttpClient();
        (await http.GetAsync($"{fake.Url}bot{fake.Token}/setWebhook?url=http://127.0.0.1:9/")).EnsureSuccessStatusCode();
        (await http.GetAsync($"{fake.Url}bot{fake.Token}/getMe")).EnsureSuccessStatusCode();
        fake.People.Write(FakeUser.Anna, "/when nato");

        await fake.UntilAsync(() => fake.Calls.Count(call => call.Method == "getUpdates") > 5);
        await rig.UntilAsync(TelegramConnection.Disconnected);
        Assert.Equal(1, rig.Logs.Count(3004));
        (await http.GetAsync($"{fake.Url}bot{fake.Token}/deleteWebhook")).EnsureSuccessStatusCode();
        await fake.SentAsync(1);

        Assert.Equal(1, rig.Logs.Count(3004));
    }

    [Fact]
    public async Task RetryAfter_InOneChat_ObeyedThereAndNotElsewhere()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var time = new ManualTime();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), time: time);
        var attempts = new List<DateTimeOffset>();
        fake.OnCall = call =>
        {
            if (call is not { Method: "sendMessage", ChatId: 5_000_000_001 })
            {
                return null;
            }

            attempts.Add(time.GetUtcNow());
            return attempts.Count == 1 ? new FakeFault(FakeFaultKind.TooMany, RetryAfter: 30) : null;
        };

        fake.People.Write(FakeUser.Anna, "/when nato");
        await fake.UntilAsync(() => rig.Logs.Count(3030) == 1);
        fake.People.Write(FakeUser.Boris, "/when nato");
        await AdvanceUntilAsync(fake, time, () => fake.Sent.Count == 1, step: TimeSpan.FromMilliseconds(1));
        await AdvanceUntilAsync(fake, time, () => fake.Sent.Count == 2, step: TimeSpan.FromSeconds(1));

        Assert.Equal([FakeUser.Boris.Id, FakeUser.Anna.Id], fake.Sent.Select(sent => sent.ChatId));
        Assert.Equal(2, attempts.Count);
        Assert.True(attempts[1] - attempts[0] >= TimeSpan.FromSeconds(30), $"{attempts[1] - attempts[0]}");
    }

    [Theory]
    [InlineData("bot was blocked by the user")]
    [InlineData("bot was kicked from the supergroup chat")]
    public async Task Chat_ThatRefusesTheBot_GivenUpAndOthersAnswered(string words)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Refuse(FakeChat.With(FakeUser.Anna), words);

        fake.People.Write(FakeUser.Anna, "/when nato");
        fake.People.Write(FakeUser.Boris, "/when nato");
        await fake.SentAsync(1);
        await rig.LoggedAsync(3033);
        await rig.StopAsync();

        Assert.Equal(FakeUser.Boris.Id, Assert.Single(fake.Sent).ChatId);
        Assert.Equal(1, rig.Logs.Count(3033));
        Assert.Equal(0, fake.Waiting);
    }

    [Fact]
    public async Task Group_ThatBecameASupergroup_Followed()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        var group = new FakeChat(-77, "group");
        var supergroup = new FakeChat(-1_009_999_999_999, "supergroup");
        fake.People.Migrate(group, supergroup);

        fake.People.Write(group, FakeUser.Anna, "/when nato");
        var sent = await fake.SentAsync(1);

        Assert.Equal(supergroup.Id, sent.ChatId);
        Assert.Null(sent.ReplyTo);
    }

    [Theory]
    [InlineData("not enough rights to send text messages to the chat", 1)]
    [InlineData("chat not found", 1)]
    [InlineData("CHAT_WRITE_FORBIDDEN", 1)]
    [InlineData("USER_BANNED_IN_CHANNEL", 1)]
    [InlineData("TOPIC_CLOSED", 2)]
    public async Task Chat_ThatLetsNobodyAnswer_OneWarning(string words, int attempts)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Refuse(FakeChat.Group, words, code: 400);

        for (var i = 0; i < 3; i++)
        {
            fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato");
        }

        await fake.UntilAsync(() => fake.Calls.Count(call => call.Method == "sendMessage") == 3 * attempts);
        await rig.StopAsync();

        Assert.Contains(words, Assert.Single(rig.Logs.Lines, line => line.Level >= LogLevel.Warning).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_InAGroupThatBecameASupergroup_AnsweredThere()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        var group = new FakeChat(-77, "group");
        var supergroup = new FakeChat(-1_009_999_999_999, "supergroup");
        fake.People.Write(group, FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);
        fake.People.Migrate(group, supergroup);

        fake.People.Press(FakeUser.Anna, answer, answer.ButtonData("Next page"));
        var sent = await fake.SentAsync(2);

        Assert.Equal(supergroup.Id, sent.ChatId);
        Assert.Contains("pressed p:2:nato", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Logs.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Topic_Closed_AnsweredOutsideItWithoutReply(bool isTopic)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.CloseTopics(FakeChat.Group);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato", message =>
        {
            if (isTopic)
            {
                message["message_thread_id"] = 42;
                message["is_topic_message"] = true;
            }
        });
        var sent = await fake.SentAsync(1);

        Assert.Null(sent.TopicId);
        Assert.Null(sent.ReplyTo);
    }

    [Fact]
    public async Task Server_ThatAnswersPollsAtOnce_AskedAtMostFiveTimesASecond()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var time = new ManualTime();
        fake.OnCall = call => call.Method == "getUpdates" ? new FakeFault(FakeFaultKind.Hurry) : null;
        await using var rig = await Rig.StartAsync(Rig.Options(fake), time: time);
        var began = time.GetTimestamp();
        int Polls() => fake.Calls.Count(call => call.Method == "getUpdates");

        // Beyond the first, which is not to wait, each poll takes its part of a second.
        await AdvanceUntilAsync(fake, time, () => Polls() >= 12, step: TimeSpan.FromMilliseconds(1));

        var took = time.GetElapsedTime(began);
        Assert.True(took >= TimeSpan.FromSeconds(2), $"{Polls()} polls within {took}");
    }

    [Fact]
    public async Task Question_DeletedMeanwhile_AnsweredWithoutReply()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.OnCall = call =>
        {
            if (call.Method == "sendMessage")
            {
                fake.People.Delete(FakeChat.With(FakeUser.Anna), 1);
            }

            return null;
        };

        fake.People.Write(FakeUser.Anna, "/when nato");
        var sent = await fake.SentAsync(1);

        Assert.Null(sent.ReplyTo);
        Assert.Equal(1, fake.Calls.Count(call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task Topic_DeletedMeanwhile_AnsweredOutsideIt()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato", m => { m["message_thread_id"] = 42; m["is_topic_message"] = true; });
        var sent = await fake.SentAsync(1);

        Assert.Null(sent.TopicId);
    }

    [Theory]
    [InlineData(FakeFaultKind.DropBefore)]
    [InlineData(FakeFaultKind.BadGateway)]
    [InlineData(FakeFaultKind.HalfBody)]
    public async Task EveryMethod_FailingOnce_EachQuestionAnsweredOnce(FakeFaultKind kind)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var seen = new HashSet<string>();
        fake.OnCall = call =>
        {
            lock (seen)
            {
                return seen.Add(call.Method) ? new FakeFault(kind) : null;
            }
        };
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);
        fake.People.Press(FakeUser.Anna, answer, answer.ButtonData("Next page"));
        await fake.SentAsync(2);
        fake.People.Type(FakeUser.Anna, "nato");
        await fake.UntilAsync(() => fake.InlineAnswers.Count == 1);
        await rig.StopAsync();

        Assert.Equal(2, fake.Sent.Count);
        Assert.Equal(0, fake.Waiting);
    }

    [Fact]
    public async Task AnswerToAQuery_CarriedOutButCutOff_IsNoError()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        var cut = 0;
        fake.OnCall = call =>
            call.Method == "answerInlineQuery" && Interlocked.Increment(ref cut) == 1 ? new FakeFault(FakeFaultKind.DropAfter) : null;

        fake.People.Type(FakeUser.Anna, "nato");
        await fake.UntilAsync(() => cut == 2);
        await rig.StopAsync();

        Assert.Single(fake.InlineAnswers);
        Assert.Equal(1, rig.Logs.Count(3034));
    }

    [Fact]
    public async Task Server_WithItsLimitsOn_NeverHasToRefuse()
    {
        var time = new ManualTime();
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { EnforcesLimits = true, Time = time });
        var options = new TelegramOptions { Token = fake.Token, ApiUrl = fake.Url };
        for (var i = 0; i < 2; i++)
        {
            fake.People.Write(FakeUser.Anna, "/when nato");
            fake.People.Write(FakeUser.Boris, "/when nato");
            fake.People.Write(FakeChat.Group, FakeUser.Boris, "/when nato");
        }

        await using var rig = await Rig.StartAsync(options, time: time);

        // One goes to each chat at once; the clock moves on only after all of them have arrived.
        await fake.UntilAsync(() => fake.Sent.Count == 3);
        await AdvanceUntilAsync(fake, time, () => fake.Sent.Count == 6, step: TimeSpan.FromMilliseconds(50));

        Assert.Equal(0, rig.Logs.Count(3030));
    }

    // Moves the bot's clock a step at every look.
    private static Task AdvanceUntilAsync(FakeTelegram fake, ManualTime time, Func<bool> holds, TimeSpan step) => fake.UntilAsync(() =>
    {
        var held = holds();
        if (!held)
        {
            time.Advance(step);
        }

        return held;
    });
}
