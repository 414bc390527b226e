using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.TestSupport;
using Bot.TestSupport.Discord;
using Bot.TestSupport.Telegram;

namespace Bot.Host.Tests.Running;

/// <summary>Several processes of one bot: nothing ties a person to a process.</summary>
public sealed partial class ReplicaTests : IDisposable
{
    private const int Replicas = 3;
    private static readonly string[] Questions =
        ["/when nato office closed", "/timeline russia", "who closed the nato office", "/when brazil expelled norwegian diplomats"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Webhook_Replicas_AnswerAlikeAndTakeEachOthersButtons()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var proxy = await RoundRobin.StartAsync();
        await using var hosts = await ReplicasAsync(telegram, proxy);

        // One after another, so that each goes to the next replica.
        var answers = new List<SentMessage>();
        foreach (var question in Questions)
        {
            for (var person = 0; person < Replicas; person++)
            {
                telegram.People.Write(new FakeUser(6_000_000_000 + person, $"Person {person}"), question);
                answers.Add(await telegram.SentAsync(answers.Count + 1));
                await telegram.UntilAsync(() => telegram.Waiting == 0);
            }
        }

        var withButton = answers.Where(answer => answer.Text == answers[Replicas].Text).ToList();
        foreach (var answer in withButton)
        {
            telegram.People.Press(new FakeUser(answer.ChatId, "P"), answer, (string)answer.Keyboard![0]![0]!["callback_data"]!);
            answers.Add(await telegram.SentAsync(answers.Count + 1));
            await telegram.UntilAsync(() => telegram.Waiting == 0);
        }

        Assert.All(answers.Chunk(Replicas), alike => Assert.Single(alike.Select(answer => $"{answer.Html} {answer.Keyboard}").Distinct()));
        Assert.Equal(Questions.Length + 1, answers.Chunk(Replicas).Select(alike => alike[0].Html).Distinct().Count());
        Assert.All(proxy.Forwarded, count => Assert.Equal(answers.Count / Replicas, count));
    }

    [Fact]
    public async Task Webhook_ReplicaStopsWhileItAnswers_NoOtherAnswersToo()
    {
        // In this clock a stop has all the time that a loaded machine needs.
        var clock = new ManualTime();
        await using var telegram = await FakeTelegram.StartAsync();
        await using var proxy = await RoundRobin.StartAsync();
        await using var hosts = await ReplicasAsync(telegram, proxy, clock);
        var sending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var release = new ManualResetEventSlim();
        telegram.OnCall = call =>
        {
            if (call.Method == "sendMessage")
            {
                sending.TrySetResult();
                release.Wait(Longest);
            }

            return null;
        };

        telegram.People.Write(FakeUser.Anna, Questions[0]);
        await sending.Task.WaitAsync(Longest);
        var stopping = hosts.StopAsync(0);
        release.Set();
        await stopping;
        await telegram.UntilAsync(() => telegram.Waiting == 0);

        Assert.Single(telegram.Sent);
        Assert.Equal([1, 0, 0], proxy.Forwarded);
    }

    [Fact]
    public async Task Discord_Shards_AnswerAlikeAndTakeEachOthersButtons()
    {
        await using var discord = await DiscordFake.StartAsync(
            new DiscordFakeOptions { Shards = 2, RequiredShards = 2, IdentifySpacing = TimeSpan.Zero });
        await using var hosts = new Hosts();
        for (var shard = 0; shard < 2; shard++)
        {
            var settings = RunningHost.Settings(_program, discord, null);
            settings["BOT_DATA"] = Path.Combine(_program.Folder, $"data-{shard}");
            settings["DISCORD_SHARD_COUNT"] = "2";
            settings["DISCORD_SHARD_IDS"] = $"{shard}";
            await (await hosts.AddAsync(settings)).ConnectedAsync();
        }

        Assert.Equal([0, 1], discord.Gateway.ConnectedShards);
        foreach (var question in Questions)
        {
            var ask = InteractionSpec.Command(
                "ask", ("question", question.Replace("/when ", "when did ", StringComparison.Ordinal).TrimStart('/')));
            var message = await SameAsync(discord, ask);
            if (Button().Match(message.ToJsonString()) is { Success: true } button)
            {
                await SameAsync(discord, InteractionSpec.Click(message, button.Groups["id"].Value, isEphemeral: false));
            }
        }

        Assert.Empty(discord.Violations);
    }

    private static async Task<JsonObject> SameAsync(DiscordFake discord, InteractionSpec spec)
    {
        var one = await discord.Use(RunningHost.InNoHurry(spec), shard: 0).Message.WaitAsync(Longest);
        var other = await discord.Use(RunningHost.InNoHurry(spec), shard: 1).Message.WaitAsync(Longest);
        Assert.Equal(one.ToJsonString(), other.ToJsonString());
        return one;
    }

    private async Task<Hosts> ReplicasAsync(FakeTelegram telegram, RoundRobin proxy, TimeProvider? clock = null)
    {
        var hosts = new Hosts();
        for (var replica = 0; replica < Replicas; replica++)
        {
            var settings = RunningHost.Settings(_program, null, telegram);
            settings["BOT_DATA"] = Path.Combine(_program.Folder, $"data-{replica}");
            settings["TELEGRAM_WEBHOOK_URL"] = new Uri(proxy.Url, "/telegram").AbsoluteUri;
            settings["TELEGRAM_WEBHOOK_SECRET"] = "one-for-all";
            settings["TELEGRAM_WEBHOOK_LISTEN"] = "http://127.0.0.1:0";
            var host = await hosts.AddAsync(settings, clock);
            await host.ConnectedAsync();
            proxy.Add(new Uri(Address().Match(host.Log.Of(3007).Single()).Value));
        }

        return hosts;
    }

    [GeneratedRegex(@"http://[0-9.:]+\d", RegexOptions.None, 1_000)]
    private static partial Regex Address();

    [GeneratedRegex("\"custom_id\":\"(?<id>[^\"]+)\"", RegexOptions.None, 1_000)]
    private static partial Regex Button();

    private sealed class Hosts : IAsyncDisposable
    {
        private readonly List<RunningHost> _hosts = [];

        public async Task<RunningHost> AddAsync(Dictionary<string, string> settings, TimeProvider? clock = null)
        {
            _hosts.Add(await RunningHost.StartAsync(settings, clock));
            return _hosts[^1];
        }

        public Task<int> StopAsync(int number) => _hosts[number].StopAsync();

        public async ValueTask DisposeAsync()
        {
            foreach (var host in _hosts)
            {
                await host.DisposeAsync();
            }
        }
    }
}
