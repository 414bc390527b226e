using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

/// <summary>Messages that go on from an answer: the last one of that person in that chat, or the one that they reply to.</summary>
public sealed class ConversationTests(ShippedBot shipped) : IClassFixture<ShippedBot>
{
    private const string AskBack = "Which event do you mean?";

    [Fact]
    public async Task Write_OfWhatWasJustAnswered_GoesOnFromIt()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake, shipped);

        async Task<string> AskAsync(FakeUser user, string text) => (await SayAsync(fake, user, text)).Text;

        Assert.StartsWith("45 diplomats.", await AskAsync(FakeUser.Anna, "how many diplomats did Poland expel"), StringComparison.Ordinal);
        Assert.StartsWith("40 diplomats.", await AskAsync(FakeUser.Anna, "and France?"), StringComparison.Ordinal);
        Assert.StartsWith("Decided 4 April 2022.", await AskAsync(FakeUser.Anna, "when was that?"), StringComparison.Ordinal);
        Assert.StartsWith(AskBack, await AskAsync(FakeUser.Boris, "when was that?"), StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Write_TwoPersonsInAGroup_EachGoesOnFromTheirOwn()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake, shipped);

        async Task<string> AskAsync(FakeUser user, string text) =>
            (await SayAsync(fake, user, $"@timeline_test_bot {text}", FakeChat.Group)).Text;

        Assert.StartsWith("45 diplomats.", await AskAsync(FakeUser.Anna, "how many diplomats did Poland expel"), StringComparison.Ordinal);
        Assert.StartsWith("Russia.", await AskAsync(FakeUser.Boris, "who suspended the mission to NATO"), StringComparison.Ordinal);
        Assert.StartsWith("40 diplomats.", await AskAsync(FakeUser.Anna, "and France?"), StringComparison.Ordinal);
        Assert.StartsWith("Decided 18 October 2021.", await AskAsync(FakeUser.Boris, "when was that?"), StringComparison.Ordinal);
        Assert.StartsWith(AskBack, (await SayAsync(fake, FakeUser.Anna, "when was that?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_UnderSomebodysAnswer_GoesOnFromWhatThatPersonSees()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await StartAsync(fake, shipped);
        var answer = await SayAsync(fake, FakeUser.Anna, "/when did NATO expel eight Russians", FakeChat.Group);

        fake.People.Press(FakeUser.Boris, answer, answer.ButtonData("Later"));
        var shown = await fake.SentAsync(2);
        var more = await SayAsync(fake, FakeUser.Boris, "@timeline_test_bot tell me more", FakeChat.Group);
        var annas = await SayAsync(fake, FakeUser.Anna, "@timeline_test_bot when was that?", FakeChat.Group);

        Assert.StartsWith(shown.Text.Split('\n')[0], more.Text, StringComparison.Ordinal);
        Assert.StartsWith("6 October 2021", annas.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ToAnOldAnswerAfterARestart_RefersToThatAnswer()
    {
        await using var fake = await FakeTelegram.StartAsync();
        SentMessage old;
        await using (await StartAsync(fake, shipped))
        {
            old = await SayAsync(fake, FakeUser.Anna, "how many diplomats did Poland expel", FakeChat.Group, "/ask ");
        }

        using var restarted = new ShippedBot();
        await using var rig = await StartAsync(fake, restarted);
        await SayAsync(fake, FakeUser.Boris, "/ask who suspended the mission to NATO", FakeChat.Group);
        fake.People.Reply(FakeChat.Group, FakeUser.Boris, "when was that?", old);
        var answer = await fake.SentAsync(3);

        Assert.StartsWith("Possibly 3 March 2022", answer.Text, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Reply_ToAPageOfAListAfterARestart_Leafs()
    {
        await using var fake = await FakeTelegram.StartAsync();
        SentMessage list;
        await using (await StartAsync(fake, shipped))
        {
            list = await SayAsync(fake, FakeUser.Anna, "/timeline russia");
        }

        using var restarted = new ShippedBot();
        await using var rig = await StartAsync(fake, restarted);
        fake.People.Reply(FakeChat.With(FakeUser.Anna), FakeUser.Anna, "next", list);
        var next = await fake.SentAsync(2);

        Assert.EndsWith("2/6", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_TheSamePersonInTheSameChat_OneConversation()
    {
        var requests = await AskedAsync(fake =>
        {
            fake.People.OpenTopic(FakeChat.Group, 77);
            fake.People.Write(FakeUser.Anna, "one");
            fake.People.Write(FakeUser.Boris, "two");
            fake.People.Write(FakeUser.Anna, "three");
            fake.People.Write(FakeChat.Group, FakeUser.Anna, "/ask four");
            fake.People.Write(FakeChat.Group, FakeUser.Anna, "/ask five", message =>
            {
                message["is_topic_message"] = true;
                message["message_thread_id"] = 77;
            });
            return 5;
        });

        var name = requests["one"].Conversation;
        Assert.Equal(name, requests["three"].Conversation);
        Assert.Equal(4, requests.Values.Select(request => request.Conversation).Distinct().Count());
        Assert.StartsWith($"telegram:{FakeUser.Anna.Id}:{FakeUser.Anna.Id}:", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AfterAnUpdateThatCameElsewhere_AnotherConversation()
    {
        var requests = await AskedAsync(fake =>
        {
            fake.People.Write(FakeUser.Anna, "one");
            fake.People.JumpTo(2_000_000_000);
            fake.People.Write(FakeUser.Anna, "two");
            fake.People.Write(FakeUser.Anna, "three");
            return 3;
        });

        Assert.NotEqual(requests["one"].Conversation, requests["two"].Conversation);
        Assert.Equal(requests["two"].Conversation, requests["three"].Conversation);
    }

    [Fact]
    public async Task Ask_WhereNobodyIsNamed_NoConversation()
    {
        var requests = await AskedAsync(fake =>
        {
            fake.People.Write(FakeChat.Group, new FakeUser(1_087_968_824, "Group", IsBot: true), "/ask one", message =>
                message["sender_chat"] = new JsonObject { ["id"] = FakeChat.Group.Id, ["type"] = "supergroup" });
            fake.People.CallAsGuest(new FakeChat(-1_003_000_000_009, "supergroup"), FakeUser.Anna, "@timeline_test_bot two");
            return 2;
        });

        Assert.Equal(2, requests.Count);
        Assert.All(requests.Values, request => Assert.Null(request.Conversation));
    }

    [Fact]
    public async Task Ask_ByAnEdit_GoesOnFromBeforeOnlyWhereNothingWasAskedSince()
    {
        var requests = await AskedAsync(fake =>
        {
            var one = fake.People.Write(FakeUser.Anna, "one");
            var two = fake.People.Write(FakeUser.Anna, "two");
            fake.People.Edit(FakeChat.With(FakeUser.Anna), FakeUser.Anna, two, "two again");
            fake.People.Edit(FakeChat.With(FakeUser.Anna), FakeUser.Anna, one, "one again");
            return 4;
        });

        Assert.Equal(requests["two"].Conversation, requests["two again"].Conversation);
        Assert.Null(requests["one again"].Conversation);
    }

    [Fact]
    public async Task Ask_AfterAMessageWasChecked_AnotherConversation()
    {
        var requests = await AskedAsync(fake =>
        {
            fake.People.Write(FakeUser.Anna, "one");
            fake.People.Write(FakeChat.With(FakeUser.Anna), FakeUser.Anna, "NATO expelled ten Russians", message =>
                message["forward_origin"] =
                    new JsonObject { ["type"] = "hidden_user", ["sender_user_name"] = "B", ["date"] = 1_766_396_800 });
            fake.People.Write(FakeUser.Anna, "two");
            return 3;
        });

        Assert.NotEqual(requests["one"].Conversation, requests["two"].Conversation);
    }

    [Fact]
    public async Task Ask_InReply_RefersToTheButtonsOfThatMessageOrToNothing()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var requests = new List<ChatRequest>();
        var bot = new ScriptedChatBot();
        bot.OnAnswer = request =>
        {
            requests.Add(request);
            return request.Text switch
            {
                "plain" => Plain(Outcome.Answered),
                "hello" => Plain(Outcome.NotUnderstood),
                _ => ScriptedChatBot.Echo(request.Text),
            };
        };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);
        fake.People.OpenTopic(FakeChat.Group, 77);
        var anna = FakeChat.With(FakeUser.Anna);
        async Task<IReadOnlyList<string>?> RefersToAsync(Action act)
        {
            var before = fake.Sent.Count;
            act();
            await fake.SentAsync(before + 1);
            return requests[^1].RefersTo;
        }

        var plain = await SayAsync(fake, FakeUser.Anna, "plain");
        Assert.Null(await RefersToAsync(() => fake.People.Reply(anna, FakeUser.Anna, "rich", plain)));
        var rich = fake.Sent[^1];
        Assert.Equal([], await RefersToAsync(() => fake.People.Reply(anna, FakeUser.Anna, "old", plain)));
        Assert.Equal(
            ["p:2:nato", "e:nato-expels-eight", "e:geneva-summit", "s:nato-office", "e:nato-expels-eight", "e:geneva-summit"],
            await RefersToAsync(() => fake.People.Reply(anna, FakeUser.Anna, "what", rich)));
        var hello = await SayAsync(fake, FakeUser.Anna, "hello");
        Assert.Equal([], await RefersToAsync(() => fake.People.Reply(anna, FakeUser.Anna, "what", hello)));
        Assert.Null(await RefersToAsync(() => fake.People.Write(FakeChat.Group, FakeUser.Anna, "/ask in a topic", message =>
        {
            message["is_topic_message"] = true;
            message["message_thread_id"] = 77;
            message["reply_to_message"] = new JsonObject
            {
                ["message_id"] = 77,
                ["chat"] = new JsonObject { ["id"] = FakeChat.Group.Id, ["type"] = "supergroup" },
                ["date"] = 1,
            };
        })));
        Assert.Null(await RefersToAsync(() => fake.People.Write(FakeUser.Anna, "no reply")));
    }

    [Theory]
    [InlineData("""{"inline_keyboard":[[{"text":"x","new":{}}],7,[{"text":"y","callback_data":"es:x"},{"callback_data":5}]]}""", "s:x")]
    [InlineData("""{"inline_keyboard":{}}""", null)]
    [InlineData("7", null)]
    public async Task Ask_InReplyToButtonsOfAnUnforeseenShape_AnsweredAll(string markup, string? state)
    {
        var requests = await AskedAsync(fake =>
        {
            fake.People.Write(FakeChat.Group, FakeUser.Anna, "/ask what", message => message["reply_to_message"] = new JsonObject
            {
                ["message_id"] = 1,
                ["from"] = new JsonObject { ["id"] = 7_000_000_001, ["is_bot"] = true },
                ["chat"] = new JsonObject { ["id"] = FakeChat.Group.Id, ["type"] = "supergroup" },
                ["date"] = 1_790_000_000,
                ["reply_markup"] = JsonNode.Parse(markup),
            });
            return 1;
        });

        Assert.Equal(state is null ? [] : [state], requests["/ask what"].RefersTo);
    }

    // What the core was asked, by its text: chats are answered side by side.
    private static async Task<IReadOnlyDictionary<string, ChatRequest>> AskedAsync(Func<FakeTelegram, int> write)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var requests = new ConcurrentDictionary<string, ChatRequest>(StringComparer.Ordinal);
        var bot = new ScriptedChatBot
        {
            OnAnswer = request => ScriptedChatBot.Echo(requests.GetOrAdd(request.Text, request).Text),
        };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);
        await fake.SentAsync(write(fake));
        await rig.StopAsync();
        return requests;
    }

    private static Task<Rig> StartAsync(FakeTelegram fake, ShippedBot bot) =>
        Rig.StartAsync(Rig.Options(fake), bot.Bot, time: new DatedTime(ShippedBot.Today));

    private static async Task<SentMessage> SayAsync(
        FakeTelegram fake, FakeUser user, string text, FakeChat? chat = null, string command = "")
    {
        var before = fake.Sent.Count;
        fake.People.Write(chat ?? FakeChat.With(user), user, command + text);
        return await fake.SentAsync(before + 1);
    }

    private static ChatReply Plain(Outcome outcome) => new() { Outcome = outcome, Headline = "So.", FactBase = "01234567" };
}
