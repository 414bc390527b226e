using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class SecretTests
{
    [Fact]
    public async Task Token_WhateverGoesWrong_InNoLogNoTraceNoMetricNoStatus()
    {
        var seen = new List<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Note($"{activity.DisplayName} {string.Join(',', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(traces);
        using var metrics = new MeterListener();
        metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "System.Net.Http")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        metrics.SetMeasurementEventCallback<double>((_, _, tags, _) => Note(string.Join(',', tags.ToArray())));
        metrics.SetMeasurementEventCallback<long>((_, _, tags, _) => Note(string.Join(',', tags.ToArray())));
        metrics.Start();

        // A token of its own: the listeners hear the clients of tests that run at the same time, too.
        await using var fake = await FakeTelegram.StartAsync(
            new FakeTelegramOptions { Token = "7000000002:AAanother-Token_that-no-test-else-has" });
        var faults = new Queue<FakeFaultKind>(Enum.GetValues<FakeFaultKind>());
        fake.OnCall = call =>
        {
            lock (faults)
            {
                return call.Method != "getUpdates" && faults.TryDequeue(out var kind)
                    ? new FakeFault(kind, TimeSpan.FromMilliseconds(1), RetryAfter: 1)
                    : null;
            }
        };
        var options = Rig.Options(fake);
        await using (var rig = await Rig.StartAsync(options))
        {
            fake.People.Write(FakeUser.Anna, "/when nato");
            await fake.SentAsync(1);
            Check(rig, options.Token);
        }

        await using (var rig = await Rig.StartAsync(Unreachable(options.Token), connected: false))
        {
            await rig.UntilAsync(TelegramConnection.Disconnected);
            Check(rig, options.Token);
        }

        List<string> all;
        lock (seen)
        {
            all = [.. seen];
        }

        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, line => line.Contains(options.Token, StringComparison.Ordinal));

        void Note(string line)
        {
            lock (seen)
            {
                seen.Add(line);
            }
        }
    }

    private static TelegramOptions Unreachable(string token) => new()
    {
        Token = token,
        ApiUrl = new Uri("http://127.0.0.1:9"),
        RetryDelay = TimeSpan.FromMilliseconds(1),
        MaxRetryDelay = TimeSpan.FromMilliseconds(1),
    };

    private static void Check(Rig rig, string token)
    {
        Assert.NotEmpty(rig.Logs.Lines);
        Assert.DoesNotContain(rig.Logs.Lines, line => line.Text.Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(token, rig.Status.Problem ?? "", StringComparison.Ordinal);
    }
}
