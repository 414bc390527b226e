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

    [Fact]
    public async Task Press_WhereTheServerHasNoSuchMessages_AnsweredBesideForAll()
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { HasEphemeral = false });
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato");
        var answer = await fake.SentAsync(1);

        fake.People.Press(FakeUser.Boris, answer, answer.ButtonData("Next page"));
        var shown = await fake.SentAsync(2);

        Assert.Equal(("sendMessage", (int?)answer.MessageId, (long?)null), (shown.Method, shown.ReplyTo, shown.SeenBy));
        Assert.DoesNotContain(rig.Logs.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Question_ThatNobodyElseSees_AnsweredSoOrNotAtAll(bool hasEphemeral, int answers)
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { HasEphemeral = hasEphemeral });
        await using var rig = await Rig.StartAsync(Rig.Options(fake));

        fake.People.Write(FakeChat.Group, FakeUser.Anna, "/when nato", message => message["ephemeral_message_id"] = 5);
        fake.People.Write(FakeUser.Boris, "/when nato");
        await fake.SentAsync(answers);
        await rig.StopAsync();

        Assert.Equal(answers, fake.Sent.Count);
        Assert.All(fake.Sent.Where(sent => sent.ChatId == FakeChat.Group.Id), sent => Assert.Equal(FakeUser.Anna.Id, sent.SeenBy));
    }
}
