using System.Collections.Concurrent;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;
using Xunit.Abstractions;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

[Collection(MeasuredAlone.Name)]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Updates = 10_000;
    private const int Chats = 200;
    private const long FirstChat = 5_000_000_000;

    [Fact]
    public async Task TenThousandUpdates_WithEveryFaultInAHundredth_EachAnsweredOnceInOrderAndMemoryFlat()
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { Remembers = false });
        var answered = new ConcurrentDictionary<long, List<int>>();
        var count = 0;
        fake.OnSent = sent =>
        {
            var start = sent.Text.IndexOf("when ", StringComparison.Ordinal) + 5;
            var number = int.Parse(sent.Text.AsSpan()[start..sent.Text.IndexOf('\n', StringComparison.Ordinal)]);
            answered.GetOrAdd(sent.ChatId, _ => []).Add(number);
            Interlocked.Increment(ref count);
        };
        var faults = new Dice(seed: 17);
        await using var rig = await Rig.StartAsync(Rig.Options(fake), new ScriptedChatBot { Remembers = false });
        await SendAsync(from: 0, to: 2_000);
        fake.OnCall = _ => faults.Roll();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var from = 2_000; from < Updates; from += 1_000)
        {
            await SendAsync(from, from + 1_000);
        }

        fake.OnCall = null;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        await fake.UntilAsync(() => fake.Waiting == 0);
        await rig.StopAsync();
        output.WriteLine($"{(after - before) / 1024.0 / 1024:F1} MiB more, {faults.Count} faults");
        Assert.Equal(Updates, count);
        Assert.All(
            answered,
            chat => Assert.Equal(Enumerable.Range(0, Updates / Chats).Select(i => (int)(chat.Key - FirstChat) + (i * Chats)), chat.Value));
        Assert.True(after - before < 16 * 1024 * 1024, $"{after - before} bytes more");
        Assert.Empty(fake.Violations);

        async Task SendAsync(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                fake.People.Write(new FakeUser(FirstChat + (i % Chats), "P"), $"/when {i}");
            }

            await fake.UntilAsync(() => Volatile.Read(ref count) == to);
        }
    }

    /// <summary>
    /// Each fault in one of a hundred requests. Not among them: a request carried out whose answer is lost altogether, which no client can
    /// tell from one that was not carried out.
    /// </summary>
    private sealed class Dice(int seed)
    {
        private static readonly FakeFault[] Faults =
        [
            new(FakeFaultKind.DropBefore),
            new(FakeFaultKind.BadGateway),
            new(FakeFaultKind.HalfBody),
            new(FakeFaultKind.Delay, TimeSpan.FromMilliseconds(30)),
            new(FakeFaultKind.TooMany, RetryAfter: 0),
        ];

        private readonly Random _random = new(seed);

        public int Count { get; private set; }

        public FakeFault? Roll()
        {
            lock (_random)
            {
                var roll = _random.Next(100);
                if (roll >= Faults.Length)
                {
                    return null;
                }

                Count++;
                return Faults[roll];
            }
        }
    }
}
