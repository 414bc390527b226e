using System.Globalization;
using System.Net;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.TestSupport.Discord;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

public sealed class GatewayTests
{
    public static IEnumerable<object[]> CloseCodeTable => CloseCodes.All.Select(c => new object[] { c.Code, c.Action.ToString() });

    [Fact]
    public async Task Start_FreshSession_IdentifiesWithoutPrivilegedIntents()
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.UntilAsync(() => bot.Status.Guilds == 2);
        var identity = Assert.Single(bot.Fake.Gateway.Identities);
        Assert.Equal(1, identity["intents"]!.GetValue<int>());
        Assert.StartsWith("DiscordBot (https://bot.example/about, ", Assert.Single(bot.Fake.Gateway.UserAgents), StringComparison.Ordinal);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Heartbeat_ShortInterval_KeepsTimeAndSequence()
    {
        await using var bot = await RunningBot.StartAsync(
            RunningBot.FakeOptions with { HeartbeatInterval = TimeSpan.FromMilliseconds(100) });

        await bot.Fake.Gateway.UntilAsync(g => g.Beats >= 5);

        await bot.UntilAsync(() => bot.Status.Shards[0].LastHeartbeatAck is not null);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Heartbeat_AskedFor_ComesAtOnce()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Fake.Gateway.RequestHeartbeat();

        await bot.Fake.Gateway.UntilAsync(g => g.Beats >= 1);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Heartbeat_AskedForTooOften_StaysBelow120AMinute()
    {
        await using var bot = await RunningBot.StartAsync();

        for (var i = 0; i < 300; i++)
        {
            bot.Fake.Gateway.RequestHeartbeat();
        }

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));
        Assert.Equal("1 November 2021: /help", message.Title());
        await bot.StopAsync();
        await bot.Fake.Gateway.UntilAsync(g => g.Connections == 0);
        Assert.InRange(bot.Fake.Gateway.Beats, 100, 119);
        Assert.Empty(bot.Fake.Violations);
    }

    [Theory]
    [InlineData(FakeCut.Abort)]
    [InlineData(FakeCut.MidFrame)]
    [InlineData(FakeCut.Reconnect)]
    [InlineData(FakeCut.InvalidResumable)]
    [InlineData(FakeCut.CloseEmpty)]
    public async Task Cut_SessionSurvives_ResumesAndAnswersWhatWasMissed(FakeCut cut)
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Fake.Gateway.CutAsync(cut);
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("when", ("question", "nato office closed")));

        Assert.Equal("1 November 2021: /when nato office closed", message.Title());
        await bot.Fake.Gateway.UntilAsync(g => g.Resumes == 1);
        Assert.Equal(1, bot.Fake.Gateway.Identifies);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Cut_SessionIsGone_IdentifiesAnew()
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Fake.Gateway.CutAsync(FakeCut.InvalidFinal);
        await bot.Fake.Gateway.UntilAsync(g => g.Identifies == 2);

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));
        Assert.Equal("1 November 2021: /help", message.Title());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Cut_NoAcknowledgement_LeavesWithAnotherCodeThan1000AndResumes()
    {
        await using var bot = await RunningBot.StartAsync(
            RunningBot.FakeOptions with { HeartbeatInterval = TimeSpan.FromMilliseconds(100) });

        await bot.Fake.Gateway.CutAsync(FakeCut.NoAck);
        await bot.Fake.Gateway.UntilAsync(g => g.Resumes == 1 && !g.ClientCloses.IsEmpty);

        Assert.Equal(CloseCodes.Leaving, bot.Fake.Gateway.ClientCloses.First());
        Assert.Contains(bot.Log.Lines, l => l.Text.Contains("heartbeat not acknowledged", StringComparison.Ordinal));
        Assert.Empty(bot.Fake.Violations);
    }

    [Theory]
    [MemberData(nameof(CloseCodeTable))]
    public async Task Close_EveryCode_IsTreatedAsTheTableSays(int code, string action)
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Fake.Gateway.CloseAsync(code);

        switch (action)
        {
            case nameof(CloseAction.Resume):
                await bot.Fake.Gateway.UntilAsync(g => g.Resumes == 1);
                Assert.Equal(1, bot.Fake.Gateway.Identifies);
                break;
            case nameof(CloseAction.Identify):
                await bot.Fake.Gateway.UntilAsync(g => g.Identifies == 2);
                Assert.Equal(0, bot.Fake.Gateway.Resumes);
                break;
            default:
                await bot.UntilAsync(() => bot.Status is { FatalReason: not null, IsConnected: false }
                    && bot.Log.Lines.Any(l => l.Level == LogLevel.Critical));
                var line = Assert.Single(bot.Log.Lines, l => l.Level == LogLevel.Critical);
                Assert.Contains(CloseCodes.Find(code).Advice, line.Text, StringComparison.Ordinal);
                Assert.Equal(1, bot.Fake.Gateway.Identifies + bot.Fake.Gateway.Resumes);
                Assert.False(bot.Status.IsConnected);
                break;
        }

        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Identify_TokenRefused_StopsWithoutNamingTheToken()
    {
        await using var bot = await RunningBot.StartAsync(connects: false, prepare: f => f.Gateway.RefuseNextIdentify(4004));

        await bot.UntilAsync(() => bot.Status.FatalReason is not null);

        Assert.Contains("DISCORD_TOKEN", bot.Status.FatalReason, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Fake.Options.Token, bot.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_TokenRefusedByRest_StopsAndAsksOnce()
    {
        await using var bot = await RunningBot.StartAsync(
            connects: false, prepare: f => f.Rest.FailNext(new FakeFault(401, "/gateway/bot")));

        await bot.UntilAsync(() => bot.Status.FatalReason is not null);

        Assert.Single(bot.Fake.Rest.Requests);
        Assert.Equal(0, bot.Fake.Gateway.Identifies);
    }

    [Fact]
    public async Task Start_ServerFailsAtFirst_ConnectsAllTheSame()
    {
        await using var bot = await RunningBot.StartAsync(prepare: f =>
        {
            for (var i = 0; i < 6; i++)
            {
                f.Rest.FailNext(new FakeFault(502, "/gateway/bot"));
            }
        });

        Assert.True(bot.Status.IsConnected);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Hello_TooSlow_IsGivenUpAndTriedAgain()
    {
        var options = RunningBot.FakeOptions with { HelloDelay = TimeSpan.FromSeconds(30) };
        await using var bot = await RunningBot.StartAsync(
            options, RunningBot.Quick with { Handshake = TimeSpan.FromMilliseconds(200), Goodbye = TimeSpan.FromMilliseconds(200) },
            connects: false);

        await bot.UntilAsync(() => bot.Log.Lines.Any(l => l.Text.Contains("no HELLO in time", StringComparison.Ordinal)));
        options.HelloDelay = TimeSpan.Zero;

        await bot.UntilAsync(() => bot.Status.IsConnected);
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Dispatch_DeliveredTwice_IsAnsweredOnce()
    {
        await using var bot = await RunningBot.StartAsync();

        var interaction = bot.Fake.Use(InteractionSpec.Command("help"), twice: true);
        await bot.WithinAsync(interaction.First);
        await bot.AskAsync(InteractionSpec.Command("about"));

        Assert.Equal(["answer /help", "answer /about"], bot.Chat.Calls);
        Assert.Equal(2, bot.Fake.Rest.Requests.Count(r => r.EndsWith("/callback", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Frames_Fragmented_ArePutTogether()
    {
        await using var bot = await RunningBot.StartAsync(RunningBot.FakeOptions with { Fragments = true });

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("ask", ("question", new string('ж', 3_000))));

        Assert.Contains(new string('ж', 3_000), bot.Chat.Calls[0], StringComparison.Ordinal);
        Assert.NotEmpty(message.Title());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Messages_UnknownOpcodesAndEvents_AreIgnored()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Fake.Gateway.SendRaw("""{"op":99,"d":{"x":[1,2]},"new":null}""");
        bot.Fake.Gateway.SendRaw("""{"op":11}""");
        bot.Fake.Gateway.Dispatch("SOMETHING_NEW", new System.Text.Json.Nodes.JsonObject { ["a"] = 1 });
        bot.Fake.Gateway.Dispatch("INTERACTION_CREATE", new System.Text.Json.Nodes.JsonObject { ["id"] = 5 });
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));

        Assert.Equal("1 November 2021: /help", message.Title());
        Assert.Equal(0, bot.Fake.Gateway.Resumes);
    }

    [Fact]
    public async Task Messages_Garbage_EndTheConnectionNotTheBot()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Fake.Gateway.SendRaw("{\"op\":0,");
        await bot.Fake.Gateway.UntilAsync(g => g.Resumes == 1);

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));
        Assert.Equal("1 November 2021: /help", message.Title());
    }

    [Fact]
    public async Task Guilds_JoinedAndLeft_AreCounted()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Fake.Gateway.Dispatch("GUILD_CREATE", FakeGateway.Guild("99"));
        bot.Fake.Gateway.Dispatch(
            "GUILD_DELETE", new System.Text.Json.Nodes.JsonObject { ["id"] = "613425648685547541", ["unavailable"] = true });
        await bot.UntilAsync(() => bot.Status.Guilds == 3);
        bot.Fake.Gateway.Dispatch("GUILD_DELETE", new System.Text.Json.Nodes.JsonObject { ["id"] = "99" });

        await bot.UntilAsync(() => bot.Status.Guilds == 2);
    }

    [Fact]
    public async Task Stop_Connected_SaysGoodbyeFor1000()
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.StopAsync();

        await bot.Fake.Gateway.UntilAsync(g => g.Connections == 0);
        Assert.Equal(CloseCodes.Normal, Assert.Single(bot.Fake.Gateway.ClientCloses));
        Assert.Equal(ShardState.Stopped, bot.Status.Shards[0].State);
    }

    [Fact]
    public async Task Shards_Recommended_AllConnectWithinTheirBuckets()
    {
        var spacing = TimeSpan.FromMilliseconds(700);
        await using var bot = await RunningBot.StartAsync(
            RunningBot.FakeOptions with { Shards = 4, MaxConcurrency = 2, IdentifySpacing = spacing },
            RunningBot.Quick with { IdentifySpacing = spacing });

        await bot.Fake.Gateway.UntilAsync(g => g.Identifies == 4);
        var (message, _) = await bot.AskAsync(InteractionSpec.Command("help"));

        Assert.Equal([0, 1, 2, 3], bot.Fake.Gateway.ConnectedShards);
        Assert.All(bot.Fake.Gateway.Identities, i => Assert.Equal(4, i["shard"]![1]!.GetValue<int>()));
        Assert.Equal("1 November 2021: /help", message.Title());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Shards_SpreadOverProcesses_RunTheirOwnOnly()
    {
        await using var first = await RunningBot.StartAsync(
            RunningBot.FakeOptions with { RequiredShards = 3 }, shardCount: 3, shardIds: [0, 1]);
        await using var second = await RunningBot.StartAsync(at: first.Fake, shardCount: 3, shardIds: [2]);

        await first.Fake.Gateway.UntilAsync(g => g.Identifies == 3);
        await second.UntilAsync(() => second.Status.IsConnected);
        first.Fake.Use(InteractionSpec.Command("help"), shard: 1);
        var interaction = first.Fake.Use(InteractionSpec.Command("about"), shard: 2);
        await second.WithinAsync(interaction.First);

        Assert.Equal([0, 1], first.Status.Shards.Select(s => s.Id));
        Assert.Equal([2], second.Status.Shards.Select(s => s.Id));
        Assert.Equal(["answer /about"], second.Chat.Calls);
        Assert.Empty(first.Fake.Violations);
    }

    [Fact]
    public async Task Upgrade_WithoutUserAgent_IsRefusedByTheFake()
    {
        await using var fake = await DiscordFake.StartAsync(RunningBot.FakeOptions);
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri($"{fake.Address}/gateway"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Single(fake.Violations);
    }

    [Fact]
    public async Task Start_NoSessionsLeft_SaysSoInTheLogAndTheStatus()
    {
        await using var bot = await RunningBot.StartAsync(RunningBot.FakeOptions with { SessionStarts = 0 }, connects: false);

        await bot.UntilAsync(() => bot.Log.Lines.Any(l => l.Event == 2006));

        Assert.StartsWith("Discord allows no further session for now; the next try is at 2", bot.Status.Hold, StringComparison.Ordinal);
        Assert.Null(bot.Status.FatalReason);
        Assert.Equal(0, bot.Fake.Gateway.Identifies);
    }

    [Fact]
    public async Task InvalidSession_WithoutEnd_IsFollowedMoreAndMoreSlowly()
    {
        await using var bot = await RunningBot.StartAsync();

        for (var i = 1; i <= 5; i++)
        {
            await bot.Fake.Gateway.UntilAsync(g => g.Identifies == i);
            await bot.UntilAsync(() => bot.Status.IsConnected && bot.Status.Shards[0].Connections == i);
            await bot.Fake.Gateway.CutAsync(FakeCut.InvalidFinal);
        }

        await bot.UntilAsync(() => bot.Log.Lines.Count(l => l.Event == 2002) == 5);
        var last = bot.Log.Lines.Last(l => l.Event == 2002).Text.Split(" in ")[^1].Trim().TrimEnd('s');
        Assert.InRange(double.Parse(last, CultureInfo.InvariantCulture), RunningBot.Quick.InvalidSessionLongest.TotalSeconds * 2, 60);
    }
}
