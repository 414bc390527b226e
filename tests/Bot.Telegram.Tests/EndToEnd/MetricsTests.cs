using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Dispatch;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class MetricsTests
{
    [Fact]
    public async Task Updates_OfEveryKind_CountedByOutcome()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot();
        bot.OnAnswer = request => request.Text.Contains("fails", StringComparison.Ordinal)
            ? throw new InvalidOperationException("inside")
            : ScriptedChatBot.Echo(request.Text);
        await using var rig = await Rig.StartAsync(Rig.Options(fake, perUser: 2), bot);

        fake.People.Write(FakeUser.Anna, "/when nato");
        fake.People.Write(FakeUser.Anna, "/when it fails");
        fake.People.Write(FakeUser.Anna, "/when too much");
        fake.People.Write(FakeUser.Anna, "/when far too much");
        fake.People.Write(FakeChat.Group, FakeUser.Boris, "/forecast for another bot");
        await fake.UntilAsync(() => fake.Waiting == 0);

        await fake.UntilAsync(() => rig.Metrics.CountOf(UpdateOutcome.Answered) == 2);
        Assert.Equal(1, rig.Metrics.CountOf(UpdateOutcome.Failed));
        Assert.Equal(1, rig.Metrics.CountOf(UpdateOutcome.Silenced));
        Assert.Equal(1, rig.Metrics.CountOf(UpdateOutcome.Ignored));
        Assert.Equal(0, rig.Metrics.CountOf(UpdateOutcome.Dropped));
    }

    [Fact]
    public async Task Meter_WhileAnswersGoOutOrAreRefused_TellsOfIt()
    {
        var told = new ConcurrentBag<(string Instrument, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == "Bot.Telegram")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, _, tags, _) => told.Add((instrument.Name, string.Join(',', tags.ToArray()))));
        listener.SetMeasurementEventCallback<double>(
            (instrument, _, tags, _) => told.Add((instrument.Name, string.Join(',', tags.ToArray()))));
        listener.Start();
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(Rig.Options(fake));
        fake.People.Refuse(FakeChat.With(FakeUser.Boris), "bot was blocked by the user");

        fake.People.Write(FakeUser.Anna, "/when nato");
        fake.People.Write(FakeUser.Boris, "/when nato");

        // Tests that run at the same time are heard too; what this one does has to be among it.
        await fake.UntilAsync(
            () => told.Contains(("telegram.updates", "[outcome, Answered]")) && told.Contains(("telegram.update.time", ""))
                && told.Contains(("telegram.undelivered", "[reason, NotAllowed]")));
    }
}
