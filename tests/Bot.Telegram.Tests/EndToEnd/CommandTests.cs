using System.Text.Json.Nodes;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class CommandTests
{
    [Fact]
    public async Task Command_InPrivate_AnsweredAsReplyWithShortAnswerBoldAndSourcesFolded()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        var asked = fake.People.Write(FakeUser.Anna, "/when nato office closed");
        var sent = await fake.SentAsync(1);

        Assert.Equal(
            """
            1 November 2021: /when nato office closed

            The closure of NATO's liaison office in Moscow took effect on 1 November 2021. [1][2]

            › Announced on 18 October 2021.

            [1] Financial Times, “Russia orders Nato to close its liaison office in Moscow”, 18 October 2021, para. 2
            [2] bne IntelliNews, “The end of a mission”, November 2021, p. 27
            The year follows from the publication date. [1]
            1/2
            """,
            sent.Text);
        Assert.Equal(asked, sent.ReplyTo);
        Assert.Equal(FakeUser.Anna.Id, sent.ChatId);
        Assert.Equal(
            ["bold", "text_link", "text_link", "italic", "expandable_blockquote", "italic"],
            sent.Entities.Select(entity => entity.Type));
        Assert.Equal("https://example.org/bne?a=(1)", sent.Entities[2].Url);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData("nato office", "nato office")]
    [InlineData("  nato office  ", "nato office")]
    [InlineData("/start", "/help")]
    [InlineData("/start help", "/help")]
    [InlineData("/when@timeline_test_bot nato office", "/when nato office")]
    [InlineData("/When@Timeline_Test_Bot nato office", "/When nato office")]
    [InlineData("/nonsense", "/nonsense")]
    [InlineData("@timeline_test_bot nato office", "nato office")]
    [InlineData("/", "/")]
    [InlineData("/when\nnato office", "/when nato office")]
    public async Task Message_InPrivate_AskedAs(string written, string asked)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeUser.Anna, written);
        await fake.SentAsync(1);

        Assert.Equal([$"answer {asked}"], bot.Calls);
    }

    [Fact]
    public async Task Messages_InGroup_OnlyCommandsRepliesAndMentionsAnswered()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);
        var group = FakeChat.Group;
        fake.People.Write(group, FakeUser.Anna, "/when first");
        var answer = await fake.SentAsync(1);

        fake.People.Write(group, FakeUser.Anna, "somebody says something");
        fake.People.Write(group, FakeUser.Anna, "/when@otherbot nato");
        fake.People.Write(group, FakeUser.Anna, "/unknown command of another bot");
        fake.People.Write(group, FakeUser.Anna, "ask @another_bot about nato");
        fake.People.Write(group, new FakeUser(99, "Robot", IsBot: true), "/when asked by a bot");
        fake.People.Write(group, FakeUser.Anna, "/when via inline", m => m["via_bot"] = new System.Text.Json.Nodes.JsonObject
        {
            ["id"] = 7_000_000_001,
            ["is_bot"] = true,
            ["first_name"] = "T",
        });
        fake.People.Write(group, FakeUser.Anna, "/when forwarded", m => m["is_automatic_forward"] = true);
        fake.People.Reply(group, FakeUser.Boris, "and who?", answer.MessageId);
        fake.People.Write(group, FakeUser.Boris, "so @timeline_test_bot what of geneva");
        fake.People.Write(group, FakeUser.Boris, "@timeline_test_bot");
        fake.People.Write(
            group, new FakeUser(1_087_968_824, "Group", IsBot: true), "/when anonymous", m => m["sender_chat"] = m["chat"]!.DeepClone());
        fake.People.Write(group, FakeUser.Boris, "/unknown@timeline_test_bot");
        await fake.SentAsync(6);

        Assert.Equal(
            [
                "answer /when first", "answer and who?", "answer so what of geneva",
                "answer /ask", "answer /when anonymous", "answer /unknown",
            ],
            bot.Calls);
        await rig.StopAsync();
        Assert.Equal(6, fake.Sent.Count);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Question_InTopic_AnsweredInTheSameTopic()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.OpenTopic(FakeChat.Group, 42);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato", m => { m["message_thread_id"] = 42; m["is_topic_message"] = true; });
        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when in a thread that is no topic", m => m["message_thread_id"] = 7);
        await fake.SentAsync(2);

        Assert.Equal([42, null], fake.Sent.Select(sent => sent.TopicId));
    }

    [Fact]
    public async Task DeepLink_WithState_OpensTheEvent()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot
        {
            OnPress = state => state == "s:nato"
                ? ScriptedChatBot.Echo("opened")
                : ScriptedChatBot.Echo("unknown") with { Outcome = Core.Answers.Outcome.NotUnderstood },
        };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeUser.Anna, "/start czpuYXRv");
        fake.People.Write(FakeUser.Anna, "/start no-such-event");
        await fake.SentAsync(2);

        Assert.StartsWith("1 November 2021: opened", fake.Sent[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("1 November 2021: unknown", fake.Sent[1].Text, StringComparison.Ordinal);
        Assert.Equal("press czpuYXRv", bot.Calls[0]);
    }

    [Fact]
    public async Task Question_AboutWhichTheCoreFails_GetsTheSentenceWithItsNumberAndNothingOfTheException()
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { FirstUpdateId = 4711 });
        var bot = new ScriptedChatBot { OnAnswer = _ => throw new InvalidOperationException("secret inside") };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);

        fake.People.Write(FakeUser.Anna, "/when nato");
        var sent = await fake.SentAsync(1);

        Assert.Equal("Something went wrong on my side. If it happens again, please tell whoever runs this bot: 4711.", sent.Text);
        Assert.Contains(rig.Logs.Lines, line => line.Id == 3021 && line.Text.Contains("secret inside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Updates_OfUnknownKindOrShape_PassedOver()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Raw(id => $$$"""{"update_id":{{{id}}},"something_new":{"x":1}}""");
        fake.People.Raw(id => $$$"""{"update_id":{{{id}}},"message":{"message_id":"not a number"}}""");
        fake.People.Raw(
            id => $$$"""{"update_id":{{{id}}},"message":{"message_id":1,"date":1,"chat":{"id":5000000001,"type":"private","new":[]}"""
                + ""","from":null,"text":null,"poll":{} } }""");
        fake.People.Write(FakeUser.Anna, "/when nato");

        // The poll in the private chat gets its one line, the question its answer.
        await fake.SentAsync(2);
        await rig.StopAsync();

        Assert.Equal(0, fake.Waiting);
        Assert.Equal(2, rig.Logs.Count(3012));
    }

    // Parts of kinds that no version of the library knows, beside a question and in the message that it replies to.
    [Theory]
    [InlineData(""" "rich_message":{"blocks":[{"type":"hologram","hologram":{"x":1}}]} """)]
    [InlineData(""" "forward_origin":{"type":"star_ship","ship":1,"date":"long ago"} """)]
    [InlineData(""" "external_reply":{"origin":{"type":"star_ship"},"hologram":[]} """)]
    [InlineData(""" "reply_to_message":{"message_id":9,"chat":{"id":1,"type":"private"},"rich_message":{"blocks":[{"type":"new"}]}} """)]
    [InlineData(""" "paid_media":{"star_count":1,"paid_media":[{"type":"hologram"}]} """)]
    [InlineData(""" "chat_background_set":{"type":{"type":"hologram"}} """)]
    [InlineData(""" "gift":{"gift":{"id":1}},"unique_gift":{"origin":"new"},"sticker":{"type":"hologram"} """)]
    [InlineData(""" "poll":{"id":"1","type":"ranked","options":[{"text":1}]},"checklist":{"tasks":"none"} """)]
    [InlineData(""" "reply_markup":{"inline_keyboard":[[{"text":"x","hologram":{}}]]},"dice":{"emoji":"x","value":"many"} """)]
    [InlineData(""" "entities":[{"type":"hologram","offset":0,"length":5},{"type":"bot_command","offset":0,"length":5}] """)]
    [InlineData(""" "giveaway":{"chats":[{"id":1,"type":"hive"}]},"boost_added":{"boost_count":"1.5"} """)]
    [InlineData(""" "sender_chat":{"id":-100,"type":"channel","new":{}},"sender_tag":{"x":1},"hologram":[[[]]] """)]
    public async Task Message_WithAPartOfANewerKind_Answered(string part)
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeChat.With(FakeUser.Anna), FakeUser.Anna, "/when nato", message =>
        {
            foreach (var (name, value) in JsonNode.Parse($"{{{part}}}")!.AsObject().ToList())
            {
                message[name] = value!.DeepClone();
            }
        });
        await fake.SentAsync(1);

        Assert.Equal(0, rig.Logs.Count(3012));
    }

    [Fact]
    public async Task Updates_WithPartsThatNobodyReads_BlockNothing()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Raw(id => Forwarded(id, 1, "{}"));
        fake.People.Raw(id => Forwarded(id, 2, """{"type":"new"}"""));
        fake.People.Raw(
            id => $$$"""{"update_id":{{{id}}},"inline_query":{"id":"1","from":{"id":5000000001,"is_bot":false,"first_name":"A"} } }""");
        fake.People.Write(FakeUser.Anna, "/when nato");
        await fake.SentAsync(1);
        await rig.StopAsync();

        Assert.Equal(0, fake.Waiting);
        Assert.Empty(fake.InlineAnswers);
        Assert.DoesNotContain(rig.Logs.Lines, line => line.Id is 3020 or 3021);
    }

    [Fact]
    public async Task Address_WithAPath_IsKeptWhole()
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { Folder = "/behind/a-proxy" });
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeUser.Anna, "/when nato");

        Assert.Equal(FakeUser.Anna.Id, (await fake.SentAsync(1)).ChatId);
    }

    private static string Forwarded(long update, int message, string origin) =>
        $$$"""{"update_id":{{{update}}},"message":{"message_id":{{{message}}},"date":1,"""
        + $$$""" "chat":{"id":5000000001,"type":"private"},"forward_origin":{{{origin}}} } }""";
}
