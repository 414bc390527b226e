using Bot.Core.Chat;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class PlaceTests
{
    private static readonly FakeChat Elsewhere = new(-1_003_000_000_009, "supergroup");

    [Fact]
    public async Task Everything_WhereOnlyAGroupIsAllowed_IsAnsweredThereAlone()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await StartAsync(fake, bot, allow: $"{FakeChat.Group.Id}", deny: null);

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);
        fake.People.Press(FakeUser.Boris, answer, answer.ButtonData("Next page"));
        await fake.SentAsync(2);
        fake.People.Write(FakeUser.Anna, "/when nato");
        var refused = await fake.SentAsync(3);
        fake.People.CallAsGuest(Elsewhere, FakeUser.Anna, "@timeline_test_bot nato office");
        var guest = await fake.SentAsync(4);
        fake.People.Type(FakeUser.Anna, "nato");
        await fake.UntilAsync(() => fake.InlineAnswers.Count == 1);

        Assert.Equal(["answer /when nato", "press p:2:nato"], bot.Calls);
        Assert.Equal(PlaceRules.Refusal, refused.Text);
        Assert.Equal(PlaceRules.Refusal, guest.Text);
        Assert.Empty(fake.InlineAnswers[0]["results"]!.AsArray());
        Assert.Equal(0, (int?)fake.InlineAnswers[0]["cache_time"]);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Press_InADeniedChat_IsToldSoInABoxAndTheMessageStays()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        await using var rig = await StartAsync(fake, bot, allow: null, deny: $"{FakeUser.Boris.Id}");
        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        var query = fake.People.Press(FakeUser.Boris, answer, answer.ButtonData("Next page"));
        await fake.UntilAsync(() => !fake.People.IsOpen(query));

        Assert.Equal(["answer /when nato"], bot.Calls);
        Assert.Equal(PlaceRules.Refusal, (string?)fake.Calls.Single(call => call.Method == "answerCallbackQuery").Parameters["text"]);
        Assert.Single(fake.Sent);
        Assert.Empty(fake.Violations);
    }

    private static Task<Rig> StartAsync(FakeTelegram fake, ScriptedChatBot bot, string? allow, string? deny) =>
        Rig.StartAsync(Rig.Options(fake), bot, places: PlaceRules.Read(allow, deny, (_, word) => Assert.Fail(word)));
}
