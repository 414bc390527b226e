using System.Text.Json.Nodes;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

/// <summary>Messages that lean on another: replies, what is passed on, edits, and what has no text at all.</summary>
public sealed class ReplyTests
{
    private const string Claim = "NATO expelled ten Russians yesterday";

    // 22 December 2025, 09:46 UTC.
    private const int Written = 1_766_396_800;

    [Theory]
    [InlineData("@timeline_test_bot")]
    [InlineData("@timeline_test_bot ??")]
    [InlineData("@timeline_test_bot is this true?")]
    [InlineData("Really, @timeline_test_bot?")]
    [InlineData("/when")]
    [InlineData("/ask@timeline_test_bot")]
    public async Task NothingButTheBot_InReplyToSomebody_ThatMessageChecked(string text)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, text, message => message["reply_to_message"] = Said(FakeUser.Boris, Claim));
        await fake.SentAsync(1);

        Assert.Equal([$"check 2025-12-22 {Claim}"], bot.Calls);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task NothingButTheBot_WhereAPartIsQuoted_ThatPartChecked()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "@timeline_test_bot", message =>
        {
            message["reply_to_message"] = Said(FakeUser.Boris, $"Hm. {Claim}. What now?");
            message["quote"] = new JsonObject { ["text"] = Claim, ["position"] = 4 };
        });
        await fake.SentAsync(1);

        Assert.Equal([$"check 2025-12-22 {Claim}"], bot.Calls);
    }

    [Fact]
    public async Task NothingButTheBot_WhereAMessageOfAnotherChatIsQuoted_CheckedAsOfTheDayItWasWritten()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "@timeline_test_bot", message =>
        {
            message["external_reply"] = new JsonObject { ["origin"] = Origin() };
            message["quote"] = new JsonObject { ["text"] = Claim, ["position"] = 0 };
        });
        await fake.SentAsync(1);

        Assert.Equal([$"check 2025-12-22 {Claim}"], bot.Calls);
    }

    [Theory]
    [InlineData("/help@another_bot")]
    [InlineData("/timeline nato")]
    public async Task NothingButTheBot_InReplyToACommand_NotCarriedOut(string command)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot { OnCheckDates = text => Plain("Nothing to check.", Outcome.NoSource) };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(
            FakeChat.Group, FakeUser.Anna, "@timeline_test_bot", message => message["reply_to_message"] = Said(FakeUser.Boris, command));
        var sent = await fake.SentAsync(1);

        Assert.Equal("Nothing to check.", sent.Text);
        Assert.Equal([$"check 2025-12-22 {command}"], bot.Calls);
    }

    [Fact]
    public async Task Guest_NamingTheBotAlone_InReplyToSomebody_ThatMessageChecked()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.CallAsGuest(
            new FakeChat(-1_003_000_000_009, "supergroup"), FakeUser.Anna, "@timeline_test_bot",
            message => message["reply_to_message"] = Said(FakeUser.Boris, Claim));
        var sent = await fake.SentAsync(1);

        Assert.Equal("answerGuestQuery", sent.Method);
        Assert.Equal([$"check 2025-12-22 {Claim}"], bot.Calls);
    }

    [Theory]
    [InlineData("@timeline_test_bot")]
    [InlineData("/help")]
    [InlineData("/start@timeline_test_bot")]
    public async Task NothingButTheBot_InAGroup_ToldHowToAskAndWhereTheHelpIs(string text)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, text);
        var sent = await fake.SentAsync(1);

        Assert.Equal(["answer /ask"], bot.Calls);
        Assert.Equal("https://t.me/timeline_test_bot?start=help", (string?)sent.Keyboard?[0]?[0]?["url"]);
    }

    [Fact]
    public async Task BareCommand_FieldOpensAndTheReplyGoesOn()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot
        {
            OnAnswer = request => Plain($"{request.Text}: When something happened.") with
            {
                Prompt = request.Text == "/when" ? "nato office closed" : null,
            },
        };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when");
        var asked = await fake.SentAsync(1);
        fake.People.Reply(FakeChat.Group, FakeUser.Anna, "nato office closed", asked.MessageId, asked.Text);
        var answer = await fake.SentAsync(2);

        Assert.Equal("nato office closed", asked.Prompt);
        Assert.Null(answer.Prompt);
        Assert.Equal(["answer /when", "answer /when nato office closed"], bot.Calls);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData(Claim)]
    [InlineData(Claim + ". Is that so?")]
    [InlineData("when did nato's office close?")]
    public async Task Forwarded_InPrivate_CheckedAsOfTheDayItWasWritten(string text)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeChat.With(FakeUser.Anna), FakeUser.Anna, text, message => message["forward_origin"] = Origin());
        await fake.SentAsync(1);

        Assert.Equal([$"check 2025-12-22 {text}"], bot.Calls);
    }

    [Fact]
    public async Task Headline_PastedInPrivate_CheckedAndAskedWhereItClaimsNothing()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot { OnCheckDates = text => Plain(text, Outcome.NoSource) };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeUser.Anna, "Russia Orders NATO to Close Moscow Liaison Office");
        await fake.SentAsync(1);

        Assert.Equal(
            [
                "check 2026-09-21 Russia Orders NATO to Close Moscow Liaison Office",
                "answer Russia Orders NATO to Close Moscow Liaison Office",
            ],
            bot.Calls);
    }

    [Fact]
    public async Task Question_Edited_ItsAnswerChanges()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        var question = fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato ofice");
        var answer = await fake.SentAsync(1);
        fake.People.Edit(FakeChat.Group, FakeUser.Anna, question, "/when nato office");
        var changed = await fake.SentAsync(2);

        Assert.Equal(("editMessageText", answer.MessageId), (changed.Method, changed.MessageId));
        Assert.Contains("/when nato office", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_EditedThatHadNoAnswer_Ignored()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Edit(FakeChat.Group, FakeUser.Anna, 1, "/when nato office");
        fake.People.Write(FakeUser.Boris, "/when nato");
        await fake.SentAsync(1);
        await rig.StopAsync();

        Assert.Single(fake.Sent);
        Assert.Equal(0, fake.Waiting);
    }

    [Theory]
    [InlineData("voice")]
    [InlineData("sticker")]
    [InlineData("photo")]
    [InlineData("rich_message")]
    [InlineData("poll")]
    [InlineData("dice")]
    [InlineData("paid_media")]
    [InlineData("checklist")]
    public async Task Message_WithoutText_OneCivilLineInPrivateAndNoneInAGroup(string kind)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        void Bare(JsonObject message)
        {
            message.Remove("text");
            message[kind] = new JsonObject { ["new"] = "shape" };
        }

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "", Bare);
        fake.People.Write(FakeChat.With(FakeUser.Anna), FakeUser.Anna, "", message =>
        {
            message.Remove("text");
            message["pinned_message"] = new JsonObject();
        });
        for (var i = 0; i < 3; i++)
        {
            fake.People.Write(FakeChat.With(FakeUser.Anna), FakeUser.Anna, "", Bare);
        }

        fake.People.Write(FakeUser.Boris, "/when nato");
        await fake.SentAsync(2);
        await rig.StopAsync();

        Assert.Equal(
            "I read text only. Write your question, or pass on a message to have its claims checked.",
            Assert.Single(fake.Sent, sent => sent.ChatId == FakeUser.Anna.Id).Text);
    }

    private static JsonObject Origin() => new() { ["type"] = "hidden_user", ["sender_user_name"] = "B", ["date"] = Written };

    private static JsonObject Said(FakeUser user, string text) => new()
    {
        ["message_id"] = 900,
        ["from"] = new JsonObject { ["id"] = user.Id, ["is_bot"] = false, ["first_name"] = "B" },
        ["chat"] = new JsonObject { ["id"] = FakeChat.Group.Id, ["type"] = "supergroup" },
        ["date"] = Written,
        ["text"] = text,
    };

    private static ChatReply Plain(string headline, Outcome outcome = Outcome.Answered) =>
        new() { Outcome = outcome, Headline = headline, FactBase = "01234567" };
}
