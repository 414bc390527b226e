using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.TestSupport.Discord;
using Xunit.Abstractions;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

[Collection(MeasuredAlone.Name)]
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Interactions = 1_500;
    private const int PerSecond = 300;

    [Fact]
    public async Task Load_ThreeHundredASecond_IsKeptUpWithAndHandledWithinMilliseconds()
    {
        await using var bot = await RunningBot.StartAsync(RunningBot.FakeOptions with { ChecksBodies = false });
        bot.Chat.Remembers = false;
        var times = new ConcurrentBag<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "discord.interaction.time")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => times.Add(value));
        listener.Start();

        var started = Stopwatch.GetTimestamp();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var all = new List<FakeInteraction>();
        while (all.Count < Interactions && await pace.WaitForNextTickAsync())
        {
            var due = Math.Min(Interactions, (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * PerSecond));
            while (all.Count < due)
            {
                all.Add(bot.Fake.Use(InteractionSpec.Command("when", ("question", "nato office")) with { User = $"{1_000 + (all.Count % 900)}" }));
            }
        }

        await bot.WithinAsync(Task.WhenAll(all.Select(i => i.First)));
        var took = Stopwatch.GetElapsedTime(started);

        var handling = times.Order().ToList();
        var roundTrips = all.Select(i => i.FirstAfter!.Value.TotalMilliseconds).Order().ToList();
        output.WriteLine($"{Interactions} interactions in {took.TotalSeconds:0.0} s; handling p50 {handling[handling.Count / 2]:0.000} ms, p99 {handling[handling.Count * 99 / 100]:0.000} ms; "
            + $"round trip with network p50 {roundTrips[Interactions / 2]:0.0} ms, p99 {roundTrips[Interactions * 99 / 100]:0.0} ms");
        Assert.InRange(handling[handling.Count / 2], 0, 3);
        Assert.InRange(Interactions / took.TotalSeconds, PerSecond * 0.9, double.MaxValue);
    }

    [Fact]
    public async Task Autocomplete_OneAfterAnother_ComesWithin50Milliseconds()
    {
        await using var bot = await RunningBot.StartAsync();
        var times = new List<double>();
        for (var i = 0; i < 101; i++)
        {
            var (_, interaction) = await bot.AskAsync(InteractionSpec.Typing("when", "question", $"nato {i}"));
            times.Add(interaction.FirstAfter!.Value.TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine($"autocompletion, network included: p50 {times[50]:0.0} ms, p95 {times[95]:0.0} ms");
        Assert.InRange(times[50], 0, 50);
    }

    [Fact]
    public async Task Start_LocalServer_IsReadyWithin300Milliseconds()
    {
        await using var fake = await DiscordFake.StartAsync(RunningBot.FakeOptions);

        // the first start compiles the code; what is measured is the protocol
        await using (await RunningBot.StartAsync(at: fake))
        {
        }

        var started = Stopwatch.GetTimestamp();
        await using var bot = await RunningBot.StartAsync(at: fake);
        var took = Stopwatch.GetElapsedTime(started);

        output.WriteLine($"ready after {took.TotalMilliseconds:0} ms");
        Assert.InRange(took.TotalMilliseconds, 0, 300);
    }
}
