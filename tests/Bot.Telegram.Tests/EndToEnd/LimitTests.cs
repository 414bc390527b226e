using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class LimitTests
{
    [Fact]
    public async Task Person_AskingTooMuch_ToldOnceThenSilenceAndButtonsStillAnswered()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake, perUser: 2));

        for (var i = 0; i < 6; i++)
        {
            fake.People.Write(FakeUser.Anna, $"/when {i}");
        }

        fake.People.Write(FakeUser.Boris, "/when nato");
        await fake.UntilAsync(() => fake.Sent.Count == 4);
        var query = fake.People.Press(FakeUser.Anna, fake.Sent[0], "ep:2");
        await fake.UntilAsync(() => !fake.People.IsOpen(query));
        await rig.StopAsync();

        Assert.Equal(3, fake.Sent.Count(sent => sent.ChatId == FakeUser.Anna.Id));
        Assert.Equal(
            "That was a lot at once. I will answer again in a minute.",
            fake.Sent.Where(sent => sent.ChatId == FakeUser.Anna.Id).Last().Text);
        Assert.Equal(0, fake.Waiting);
        Assert.Empty(fake.Violations);
    }
}
