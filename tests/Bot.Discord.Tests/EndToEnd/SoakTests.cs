using Bot.DiscordAdapter.Interactions;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

[Collection(MeasuredAlone.Name)]
public sealed class SoakTests
{
    private const int Cuts = 200;
    private const int PerCut = 50;

    /// <summary>Between the rounds in which heartbeats are no longer acknowledged: those take up to two intervals each.</summary>
    private const int SilentEvery = 70;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1.5);
    private static readonly FakeCut[] Kinds = [.. Enum.GetValues<FakeCut>().Where(kind => kind != FakeCut.NoAck)];
    private static readonly int[] Codes = [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 4999];

    [Fact]
    public async Task Soak_TenThousandInteractionsOverTwoHundredCuts_EachIsAnsweredOnceAndMemoryStaysFlat()
    {
        await using var bot = await RunningBot.StartAsync(RunningBot.FakeOptions with { HeartbeatInterval = Interval });
        bot.Chat.Remembers = false;
        long early = 0;
        for (var round = 0; round < Cuts; round++)
        {
            await RoundAsync(bot, round);
            if (round == Cuts / 4)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        // the fake sees a callback a moment before the bot has its answer, and counts it
        await bot.UntilAsync(() => bot.Metrics.CountOf(InteractionOutcome.Answered) == Cuts * PerCut);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - early;
        Assert.Equal(Cuts * PerCut, bot.Fake.Rest.Requests.Count(r => r.EndsWith("/callback", StringComparison.Ordinal)));
        InteractionOutcome[] wrong = [InteractionOutcome.Stale, InteractionOutcome.Unknown, InteractionOutcome.Failed];
        Assert.Equal(0, wrong.Sum(bot.Metrics.CountOf));
        Assert.Empty(bot.Fake.Violations);
        Assert.InRange(growth, long.MinValue, 6 * 1024 * 1024);
    }

    /// <summary>
    /// Half of the interactions come before the cut, half while the bot is away: those the gateway sends again with the resume.
    /// </summary>
    private static async Task RoundAsync(RunningBot bot, int round)
    {
        var gateway = bot.Fake.Gateway;
        var (identifies, resumes) = (gateway.Identifies, gateway.Resumes);
        var all = Send(bot, PerCut / 2);
        var losesSession = await CutAsync(gateway, round);
        if (losesSession)
        {
            // what happens while no session is there is lost by Discord itself, so nothing is sent meanwhile
            await gateway.UntilAsync(g => g.Identifies > identifies);
        }

        all.AddRange(Send(bot, PerCut / 2));
        await bot.WithinAsync(Task.WhenAll(all.Select(i => i.First)));
        await gateway.UntilAsync(g => g.Identifies > identifies || g.Resumes > resumes);
        await bot.UntilAsync(() => bot.Status.IsConnected);
        all.ForEach(bot.Fake.Forget);
    }

    private static async Task<bool> CutAsync(FakeGateway gateway, int round)
    {
        if (round % SilentEvery == 0)
        {
            await gateway.CutAsync(FakeCut.NoAck);
            return false;
        }

        if (round % 2 == 0)
        {
            var kind = Kinds[round / 2 % Kinds.Length];
            await gateway.CutAsync(kind);
            return kind == FakeCut.InvalidFinal;
        }

        var code = Codes[round / 2 % Codes.Length];
        await gateway.CloseAsync(code);
        return code is 4007 or 4009;
    }

    /// <summary>A thousand people take turns, so that nobody is too fast.</summary>
    private static List<FakeInteraction> Send(RunningBot bot, int count) =>
        [.. Enumerable.Range(0, count).Select(i => bot.Fake.Use(Ask(i) with { User = $"{1_000 + Random.Shared.Next(1_000)}" }))];

    private static InteractionSpec Ask(int number) => InteractionSpec.Command("when", ("question", $"nato office {number}"));
}
