using System.Text.Json.Nodes;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

/// <summary>What one person alone sees of a group.</summary>
public sealed class EphemeralTests
{
    [Theory]
    [InlineData("Next page", true)]
    [InlineData("Earlier", true)]
    [InlineData("Sources", false)]
    [InlineData("Geneva summit", false)]
    public async Task Press_InAGroup_ShownToWhoeverPressedAlone(string label, bool replaces)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        fake.People.Press(FakeUser.Boris, answer, answer.ButtonData(label));
        var shown = await fake.SentAsync(2);

        Assert.Equal((FakeUser.Boris.Id, replaces), (shown.SeenBy, shown.Replaces));
        Assert.DoesNotContain(fake.Calls, call => call.Method == "editMessageText");
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Press_UnderWhatOnePersonSees_ChangesItForThatPerson()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);
        fake.People.Press(FakeUser.Boris, answer, answer.ButtonData("Next page"));
        var seen = await fake.SentAsync(2);

        fake.People.Press(FakeUser.Boris, seen, seen.ButtonData("Earlier"));
        var changed = await fake.SentAsync(3);
        fake.People.Press(FakeUser.Boris, seen, seen.ButtonData("Sources"));
        var beside = await fake.SentAsync(4);

        Assert.Equal(
            ("editEphemeralMessageText", FakeUser.Boris.Id, seen.EphemeralId), (changed.Method, changed.SeenBy, changed.EphemeralId));
        Assert.Equal(("sendMessage", FakeUser.Boris.Id, false), (beside.Method, beside.SeenBy, beside.Replaces));
    }

    [Theory]
    [InlineData("EPHEMERAL_NOT_SUPPORTED")]
    [InlineData("not enough rights to send messages that one person sees")]
    public async Task Press_WhereSuchMessagesAreRefused_AnsweredBesideForAll(string refusal)
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RefusesEphemeral = refusal });
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        fake.People.Press(FakeUser.Boris, answer, answer.ButtonData("Next page"));
        var shown = await fake.SentAsync(2);

        Assert.Equal(("sendMessage", (int?)answer.MessageId, (long?)null), (shown.Method, shown.ReplyTo, shown.SeenBy));
        Assert.DoesNotContain(rig.Logs.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("EPHEMERAL_NOT_SUPPORTED", 1)]
    public async Task Question_ThatNobodyElseSees_AnsweredSoOrNotAtAll(string? refusal, int answers)
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RefusesEphemeral = refusal });
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato", SeenByOne);
        fake.People.Write(FakeUser.Boris, "/when nato");
        await fake.SentAsync(answers);
        await rig.StopAsync();

        Assert.Equal(answers, fake.Sent.Count);
        Assert.All(fake.Sent.Where(sent => sent.ChatId == FakeChat.Group.Id), sent => Assert.Equal(FakeUser.Anna.Id, sent.SeenBy));
    }

    [Theory]
    [InlineData("/private nato office", "answer nato office")]
    [InlineData("/private@timeline_test_bot /when nato", "answer /when nato")]
    [InlineData("/private", "answer /ask")]
    public async Task Private_InAGroup_AnsweredForWhoeverAskedAlone(string text, string call)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, text);
        var typed = await fake.SentAsync(1);
        fake.People.Write(FakeChat.Group, FakeUser.Anna, text, SeenByOne);
        var chosen = await fake.SentAsync(2);

        Assert.Equal([call, call], bot.Calls);
        Assert.Equal([FakeUser.Anna.Id, FakeUser.Anna.Id], [typed.SeenBy, chosen.SeenBy]);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData("EPHEMERAL_NOT_SUPPORTED")]
    [InlineData("not enough rights to send messages that one person sees")]
    public async Task Private_WhereItIsRefused_SaysWhereToAskAndNotTheAnswer(string refusal)
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RefusesEphemeral = refusal });
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/private nato office");
        var shown = await fake.SentAsync(1);

        Assert.Null(shown.SeenBy);
        Assert.Equal(TelegramTexts.NotAlone, shown.Text);
        Assert.Equal("https://t.me/timeline_test_bot", (string?)shown.Keyboard![0]![0]!["url"]);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Private_InPrivate_AnsweredAsAnyQuestion()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeUser.Anna, "/private nato office");
        var shown = await fake.SentAsync(1);

        Assert.Equal(["answer nato office"], bot.Calls);
        Assert.Null(shown.SeenBy);
    }

    [Fact]
    public async Task Reply_ToWhatOnePersonSees_IsForTheBotThoughTelegramLeavesOutToWhat()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "and when was that", SeenByOne);
        var shown = await fake.SentAsync(1);

        Assert.Equal(["answer and when was that"], bot.Calls);
        Assert.Equal(FakeUser.Anna.Id, shown.SeenBy);
    }

    [Fact]
    public async Task Question_ThatNobodyElseSees_TooLateForAReply_AnsweredWithout()
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RefusesEphemeralReplies = true });
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato", SeenByOne);
        var shown = await fake.SentAsync(1);

        Assert.Equal(FakeUser.Anna.Id, shown.SeenBy);
    }

    private static void SeenByOne(JsonObject message)
    {
        message["message_id"] = 0;
        message["ephemeral_message_id"] = 5;
    }
}
