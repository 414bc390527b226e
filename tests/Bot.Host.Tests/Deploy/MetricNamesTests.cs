using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Host.Tests.Faults;
using Bot.Host.Tests.Running;
using Bot.TestSupport.Discord;
using Bot.TestSupport.Telegram;

namespace Bot.Host.Tests.Deploy;

/// <summary>What deploy/ and the operations page say of metrics, against what the program exports.</summary>
[Collection(MeasuredAlone.Name)]
public sealed partial class MetricNamesTests : IDisposable
{
    // What counts happenings that this test cannot bring about in a healthy program is looked up in the code instead.
    private static readonly string[] NotHere =
    [
        "discord_interactions_limited_total", "discord_interactions_deferred_total",
        "telegram_updates_limited_total", "telegram_undelivered_total", "bot_facts_reloads_total",
    ];

    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Metrics_OfARunningBot_HoldEveryNameAndLabelThatAlertsAndDashboardUse()
    {
        await using var discord = await RunningHost.DiscordAsync();
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await StartAsync(discord, telegram);

        var page = await host.GetAsync("/metrics");

        var exported = Sample().Matches(page).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var labels = Label().Matches(page).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var file in new[] { "prometheus/alerts.yaml", "grafana/bots.json" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "deploy", file));
            var names = Name().Matches(text).Select(match => match.Value).Except([.. NotHere, .. labels]).ToList();
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.Contains(name, exported));
            var grouped = Grouping().Matches(text).SelectMany(match => match.Groups["names"].Value.Split(", "))
                .Except(["instance"], StringComparer.Ordinal);
            Assert.All(grouped, name => Assert.Contains(name, labels));
        }

        var told = Told().Matches(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "operations.md")))
            .Select(match => match.Value.Replace('.', '_')).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, name => Assert.Contains(exported.Concat(NotHere), known => known.StartsWith(name, StringComparison.Ordinal)));
        Assert.Contains($"service_name=\"bots\",service_version=\"{ProgramVersion.Number}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nato", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(telegram.Token, page, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Options.Token, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_FactsWithAMistake_AreOutdatedUntilMended()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["BOT_METRICS"] = "prometheus";
        settings["BOT_FACTS"] = _program.CopyFacts();
        var mistake = Path.Combine(settings["BOT_FACTS"], "mistake.yaml");

        // A process of its own: the meters of other tests' hosts are in this one too.
        using var bots = BotsProcess.Start(settings, "run");
        await bots.UntilAsync("Telegram: connected");
        await bots.UntilAsync(" 1000 Started");
        var page = new Uri(Health().Match(bots.All).Value + "/metrics");

        await ShownAsync(page, "bot_connected", "1");
        await ShownAsync(page, "bot_facts_outdated", "0");
        await File.WriteAllTextAsync(mistake, "events: [");
        await ShownAsync(page, "bot_facts_outdated", "1");
        File.Delete(mistake);
        await ShownAsync(page, "bot_facts_outdated", "0");
    }

    [Fact]
    public async Task Metrics_NotAskedFor_AreNotThere()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await RunningHost.StartAsync(RunningHost.Settings(_program, null, telegram));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await host.StatusAsync("/metrics"));
    }

    [Fact]
    public void Outcomes_ThatAlertsCount_AreOutcomesOfTheProgram()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "deploy", "prometheus", "alerts.yaml"));
        var code = Code("*Outcome.cs");
        var outcomes = Outcome().Matches(text).SelectMany(match => match.Groups["names"].Value.Split('|')).ToList();

        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, outcome => Assert.Matches($@"\b{outcome},", code));
    }

    [Fact]
    public void NotHere_AreCountersOfTheCode()
    {
        var code = Code("*Metrics.cs");

        Assert.All(NotHere, name => Assert.Contains($"\"{name[..^"_total".Length].Replace('_', '.')}\"", code, StringComparison.Ordinal));
    }

    private async Task<RunningHost> StartAsync(DiscordFake discord, FakeTelegram telegram)
    {
        var settings = RunningHost.Settings(_program, discord, telegram);
        settings["BOT_METRICS"] = "prometheus";
        var host = await RunningHost.StartAsync(settings);
        await host.ConnectedAsync();
        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        await telegram.SentAsync(1);
        await discord.Use(RunningHost.InNoHurry(InteractionSpec.Command("when", ("question", "nato office closed")))).Message
            .WaitAsync(TimeSpan.FromSeconds(60));

        // For the numbers that the runtime has only after its first collection of garbage.
        GC.Collect();

        // An outcome is counted when its answer has arrived, which the fake knows a moment sooner.
        await host.UntilPageAsync("/metrics", page => page.Contains("discord_interactions_total", StringComparison.Ordinal)
            && page.Contains("telegram_updates_total", StringComparison.Ordinal));
        return host;
    }

    private static string Code(string pattern) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), pattern, SearchOption.AllDirectories).Select(File.ReadAllText));

    /// <summary>Waits until the one sample of that name has that value.</summary>
    private static async Task ShownAsync(Uri page, string name, string value)
    {
        using var http = new HttpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string[] samples;
        do
        {
            await Task.Delay(20);
            var lines = (await http.GetStringAsync(page)).Split('\n');
            samples = [.. lines.Where(line => line.StartsWith(name + "{", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];
            Assert.False(limit.IsCancellationRequested, $"{name} is not {value}: {string.Join(", ", samples)}");
        }
        while (!samples.SequenceEqual([value]));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1_000)]
    private static partial Regex Health();

    [GeneratedRegex(@"^(?<name>[a-z][a-z_]+)\{", RegexOptions.Multiline, 1_000)]
    private static partial Regex Sample();

    [GeneratedRegex(@"[{,](?<name>[a-z_]+)=""", RegexOptions.None, 1_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:bot|discord|telegram|http|dotnet)_[a-z_]+", RegexOptions.None, 1_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=`)(?:bot|discord|telegram|http)\.[a-z.]+(?=`)", RegexOptions.None, 1_000)]
    private static partial Regex Told();

    [GeneratedRegex(@"\bby \((?<names>[a-z_, ]+)\)", RegexOptions.None, 1_000)]
    private static partial Regex Grouping();

    [GeneratedRegex(@"outcome=~""(?<names>[A-Za-z|]+)""", RegexOptions.None, 1_000)]
    private static partial Regex Outcome();
}
