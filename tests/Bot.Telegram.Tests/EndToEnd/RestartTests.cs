using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telegram-tests-");

    private string StateFile => Path.Combine(_folder.FullName, "updates");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Restart_InTheMiddleOfABatch_NothingLostAndNothingTwice()
    {
        await using var fake = await FakeTelegram.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            fake.People.Write(new FakeUser(5_000_000_100 + i, "P"), $"/when {i}");
        }

        // Half of the chats get no answer through, and the server is deaf to the confirmation: as if the process were killed.
        fake.OnCall = call => call switch
        {
            { Method: "sendMessage", ChatId: { } chat } when chat % 2 == 0 => new FakeFault(FakeFaultKind.Delay, Timeout.InfiniteTimeSpan),
            { Method: "getUpdates" } when (int?)call.Parameters["limit"] == 1 => new FakeFault(FakeFaultKind.DropBefore),
            _ => null,
        };
        await using (var killed = await Rig.StartAsync(Rig.Options(fake, StateFile, stopGrace: TimeSpan.Zero)))
        {
            await fake.UntilAsync(() => fake.Sent.Count == 25 && killed.Ledger.Open == 25);
            await killed.StopAsync();
        }

        Assert.Equal(50, fake.Waiting);
        fake.OnCall = null;
        await using var rig = await Rig.StartAsync(Rig.Options(fake, StateFile));
        await fake.UntilAsync(() => fake.Sent.Count == 50);
        await rig.StopAsync();

        Assert.Equal(50, fake.Sent.Count);
        Assert.Equal(50, fake.Sent.Select(sent => sent.ChatId).Distinct().Count());
        Assert.Equal(0, fake.Waiting);
    }

    [Fact]
    public async Task Stop_WithAnswersOnTheirWay_LetsThemArriveAndConfirms()
    {
        await using var fake = await FakeTelegram.StartAsync();
        fake.OnCall = call => call.Method == "sendMessage" ? new FakeFault(FakeFaultKind.Delay, TimeSpan.FromMilliseconds(100)) : null;
        await using (var rig = await Rig.StartAsync(Rig.Options(fake)))
        {
            fake.People.Write(FakeUser.Anna, "/when nato");
            await fake.UntilAsync(() => fake.Calls.Any(call => call.Method == "sendMessage"));
        }

        Assert.Single(fake.Sent);
        Assert.Equal(0, fake.Waiting);
    }

    [Fact]
    public async Task SlowChat_WithMoreUpdatesThanOnePollGives_DelaysNoOther()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake, stopGrace: TimeSpan.Zero));
        fake.OnCall = call =>
            call is { Method: "sendMessage", ChatId: 5_000_000_001 } ? new FakeFault(FakeFaultKind.Delay, Timeout.InfiniteTimeSpan) : null;
        for (var i = 0; i < 150; i++)
        {
            fake.People.Write(FakeUser.Anna, $"/when {i}");
        }

        for (var i = 0; i < 150; i++)
        {
            fake.People.Write(FakeUser.Boris, $"/when {i}");
        }

        await fake.UntilAsync(() => fake.Sent.Count == 150);

        Assert.All(fake.Sent, sent => Assert.Equal(FakeUser.Boris.Id, sent.ChatId));
        Assert.True(rig.Logs.Count(3011) >= 1);
    }

    [Fact]
    public async Task Updates_AfterAWeekOfSilence_StartingAtALowerIdAreSeen()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake, pollSeconds: 1));
        fake.People.Write(FakeUser.Anna, "/when nato");
        await fake.SentAsync(1);

        // The poll that confirms it brings nothing; the ones after it ask for everything.
        await fake.UntilAsync(() => fake.Waiting == 0 && fake.Calls.Last(call => call.Method == "getUpdates").Parameters["offset"] is null);
        fake.People.JumpTo(1_000);
        fake.People.Write(FakeUser.Anna, "/when later");
        await fake.SentAsync(2);
        fake.People.Write(FakeUser.Anna, "/when again");
        await fake.SentAsync(3);
        await rig.StopAsync();

        Assert.Equal(0, fake.Waiting);
    }
}
