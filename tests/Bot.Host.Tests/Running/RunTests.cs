using System.Net;
using Bot.Core.Chat;
using Bot.Host.Tests.Faults;
using Bot.TestSupport.Discord;
using Bot.TestSupport.Telegram;

namespace Bot.Host.Tests.Running;

public sealed class RunTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Run_BothTokens_ConnectsAndAnswersOnBoth()
    {
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(RunningHost.Settings(_program, discord, telegram));

        var report = await host.ConnectedAsync();
        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        var sent = await telegram.SentAsync(1);
        var message = await discord.Use(RunningHost.InNoHurry(InteractionSpec.Command("when", ("question", "nato office closed")))).Message
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains("1 November 2021", sent.Text, StringComparison.Ordinal);
        Assert.Contains("1 November 2021", message.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("connected", (string?)report["adapters"]!["discord"]!["state"]);
        Assert.True((int)report["facts"]!["count"]! > 0);
        Assert.Equal(0, host.HealthExit());
        Assert.DoesNotContain(telegram.Token, host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Options.Token, host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("nato office", host.Log.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_NoToken_ExitsWithWhatToDo()
    {
        var (exit, error) = await RunningHost.FailAsync(RunningHost.Settings(_program, null, null));

        Assert.Equal(2, exit);
        Assert.Contains("set DISCORD_TOKEN", error, StringComparison.Ordinal);
        Assert.Contains("TELEGRAM_TOKEN", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SeveralMistakes_ListsThemAll()
    {
        var settings = RunningHost.Settings(_program, null, null);
        settings["DISCORD_TOKEN"] = "Bot abc";
        settings["DISCORD_USER_RATE"] = "0";
        settings["TELEGRAM_TOKEN"] = "no-token";
        settings["TELEGRAM_POLL_SECONDS"] = "99";
        settings["BOT_LOG"] = "xml";
        settings["BOT_LOG_LEVEL"] = "loud";
        settings["BOT_HEALTH_PORT"] = "65536";
        settings["BOT_HEALTH_ADDRESS"] = "here";

        var (exit, error) = await RunningHost.FailAsync(settings);

        Assert.Equal(2, exit);
        Assert.All(
            settings.Keys.Where(k => k is not ("BOT_DATA" or "TELEGRAM_MESSAGES_PER_SECOND")),
            name => Assert.Contains(name, error, StringComparison.Ordinal));
        Assert.DoesNotContain("no-token", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MistakesInSettingsAndFacts_AreOneList()
    {
        var settings = RunningHost.Settings(_program, null, null);
        settings["DISCORD_TOKEN"] = "a.b.c";
        settings["TELEGRAM_POLL_SECONDS"] = "99";
        settings["BOT_FACTS"] = _program.Write("broken", "a.yaml", "events: [");

        var (exit, error) = await RunningHost.FailAsync(settings);

        Assert.Equal(2, exit);
        Assert.Contains("TELEGRAM_POLL_SECONDS", error, StringComparison.Ordinal);
        Assert.Contains("a.yaml:2:1:", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is started.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WaitingOutAMistake_StartsWhenTheFileIsMended()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings.Remove("TELEGRAM_TOKEN");
        settings["TELEGRAM_TOKEN_FILE"] = Path.Combine(_program.Folder, "secrets", "token");
        settings["BOT_HEALTH_PORT"] = "0";
        using var bots = BotsProcess.Start(settings, "run", "--wait");
        await bots.UntilAsync("Nothing is started. Files are looked at again");
        Assert.Empty(telegram.Calls);

        _program.Write("secrets", "token", telegram.Token);
        await bots.UntilAsync("Telegram: connected");

        Assert.Equal(1, bots.All.Split('\n').Count(line => line.Contains("there is no file", StringComparison.Ordinal)));
        Assert.Equal(0, await bots.TerminateAsync());
    }

    [Fact]
    public async Task Run_Connected_SaysInOneLineTheVersionAndTheLinks()
    {
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(RunningHost.Settings(_program, discord, telegram));

        await host.LoggedAsync(1002);
        var report = await host.ConnectedAsync();

        var invite = $"https://discord.com/oauth2/authorize?client_id={discord.Options.Application}&scope=bot+applications.commands";
        Assert.Equal(
            $"Version {ProgramVersion.Number}: discord connected, {invite}; telegram connected, https://t.me/timeline_test_bot.",
            Assert.Single(host.Log.Of(1002)).Trim());
        Assert.Equal(invite, (string?)report["adapters"]!["discord"]!["link"]);
    }

    [Fact]
    public async Task Run_DeniedChat_IsNotAnswered()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["BOT_DENY"] = $"{FakeUser.Anna.Id}";
        await using var host = await RunningHost.StartAsync(settings);

        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        var sent = await telegram.SentAsync(1);

        Assert.Equal(PlaceRules.Refusal, sent.Text);
    }

    [Fact]
    public async Task Run_LevelDebug_ShowsEachAnswerWithoutItsText()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["BOT_LOG_LEVEL"] = "debug";
        await using var host = await RunningHost.StartAsync(settings);

        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        await telegram.SentAsync(1);

        Assert.StartsWith("Asked: when; Answered in ", Assert.Single(host.Log.Of(1020)), StringComparison.Ordinal);
        Assert.DoesNotContain("nato office", host.Log.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_UnreadableFacts_ExitsWithTheProblems()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["BOT_FACTS"] = _program.Write("broken", "a.yaml", "events: [");

        var (exit, error) = await RunningHost.FailAsync(settings);

        Assert.Equal(2, exit);
        Assert.Contains("a.yaml:2:1:", error, StringComparison.Ordinal);
        Assert.Empty(telegram.Calls);
    }

    [Fact]
    public async Task Run_PortInUse_ExitsWithTheSetting()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["BOT_HEALTH_PORT"] = $"{telegram.Url.Port}";

        var log = new LogLines();
        var (exit, error) = await RunningHost.FailAsync(settings, log);

        Assert.Equal(2, exit);
        Assert.Contains("BOT_HEALTH_PORT", error, StringComparison.Ordinal);
        Assert.Equal(2, error.TrimEnd().Split('\n').Length);
        Assert.Empty(log.All);
    }

    [Fact]
    public async Task Run_BadTelegramToken_LeavesDiscordAnsweringAndShowsInHealth()
    {
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, discord, telegram);
        settings["TELEGRAM_TOKEN"] = "7000000001:another";
        await using var host = await RunningHost.StartAsync(settings);

        var report = await host.UntilAsync((_, body) => (bool)body["adapters"]!["discord"]!["connected"]!
            && (string?)body["adapters"]!["telegram"]!["state"] == "stopped");
        var message = await discord.Use(RunningHost.InNoHurry(InteractionSpec.Command("when", ("question", "nato office closed")))).Message
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains("1 November 2021", message.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Telegram refuses the bot's token.", (string?)report["adapters"]!["telegram"]!["problem"]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.StatusAsync("/readyz"));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/healthz"));
        Assert.Equal(1, host.HealthExit());
    }

    [Fact]
    public async Task Run_DiscordAllowsNoFurtherSession_ShowsInHealthWithTheNextTry()
    {
        await using var discord = await DiscordFake.StartAsync(new DiscordFakeOptions { SessionStarts = 0 });
        await using var host = await RunningHost.StartAsync(RunningHost.Settings(_program, discord, telegram: null));

        var report = await host.UntilAsync((_, body) => body["adapters"]!["discord"]!["problem"] is not null);

        Assert.StartsWith(
            "Discord allows no further session for now; the next try is at ", (string?)report["adapters"]!["discord"]!["problem"],
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.StatusAsync("/readyz"));
    }

    [Fact]
    public async Task Run_BadDiscordToken_LeavesTelegramAnsweringAndShowsInHealth()
    {
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, discord, telegram);
        settings["DISCORD_TOKEN"] = "MTA0.another.token";
        await using var host = await RunningHost.StartAsync(settings);

        var report = await host.UntilAsync((_, body) => (bool)body["adapters"]!["telegram"]!["connected"]!
            && (string?)body["adapters"]!["discord"]!["state"] == "stopped");
        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        var sent = await telegram.SentAsync(1);

        Assert.Contains("1 November 2021", sent.Text, StringComparison.Ordinal);
        Assert.False((bool)report["ready"]!);
        Assert.Contains("DISCORD_TOKEN", (string?)report["adapters"]!["discord"]!["problem"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_OtherPathsAndMethods_AreRefused()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(RunningHost.Settings(_program, null, telegram));
        using var http = new HttpClient();
        using var posted = await http.PostAsync(new Uri(host.Health, "/readyz"), null);

        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public void Health_NothingRuns_ExitsWithOne()
    {
        // No privileged port is open where tests run as a plain program.
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = BotsCommand.Run(["health"], new HostSurroundings
        {
            In = TextReader.Null,
            Out = output,
            Error = error,
            ShippedFacts = "",
            Variable = name => name == "BOT_HEALTH_PORT" ? "1" : null,
        });

        Assert.Equal(1, exit);
        Assert.Contains("bots run", error.ToString(), StringComparison.Ordinal);
    }
}
