using System.Net;
using System.Text.Json.Nodes;
using Bot.Host.Commands;
using Bot.TestSupport;
using Bot.TestSupport.Discord;
using Bot.TestSupport.Telegram;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Running;

/// <summary><c>bots run</c> in this process against the fakes of both platforms.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _error = new();
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string> _variables;
    private Task<int> _run = Task.FromResult(0);

    private readonly TimeProvider _clock;

    private RunningHost(Dictionary<string, string> variables, TimeProvider? clock)
    {
        _variables = variables;
        _clock = clock ?? TimeProvider.System;
    }

    public LogLines Log { get; } = new();

    public Uri Health { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>Settings that connect to the fakes; null for a platform that is left out.</summary>
    public static Dictionary<string, string> Settings(ProgramRunner program, DiscordFake? discord, FakeTelegram? telegram)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BOT_DATA"] = program.Data,
            ["BOT_HEALTH_PORT"] = "0",
            ["TELEGRAM_MESSAGES_PER_SECOND"] = "10000",
        };
        if (discord is not null)
        {
            variables["DISCORD_TOKEN"] = discord.Options.Token;
            variables["DISCORD_API_URL"] = discord.Address;
        }

        if (telegram is not null)
        {
            variables["TELEGRAM_TOKEN"] = telegram.Token;
            variables["TELEGRAM_API_URL"] = telegram.Url.AbsoluteUri;
        }

        return variables;
    }

    public static Task<DiscordFake> DiscordAsync() => DiscordFake.StartAsync(new DiscordFakeOptions { IdentifySpacing = TimeSpan.Zero });

    /// <summary>
    /// Something done a minute from now: Discord's three seconds are too few for a loaded machine, and have tests of their own.
    /// </summary>
    public static InteractionSpec InNoHurry(InteractionSpec spec) => spec with { Age = TimeSpan.FromMinutes(-1) };

    public static async Task<RunningHost> StartAsync(Dictionary<string, string> variables, TimeProvider? clock = null)
    {
        var host = new RunningHost(variables, clock);
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        host._run = RunCommand.RunAsync(
            host.Surroundings(), wait: false, host._stop.Token, logging => logging.AddProvider(host.Log), started.SetResult);
        var first = await Task.WhenAny(started.Task, host._run).WaitAsync(Longest);
        Assert.True(first == started.Task, host._error.ToString());
        host.Health = await started.Task;
        return host;
    }

    /// <summary>Runs to the end of a start that fails.</summary>
    public static async Task<(int Exit, string Error)> FailAsync(Dictionary<string, string> variables, LogLines? log = null)
    {
        await using var host = new RunningHost(variables, clock: null);
        var exit = await RunCommand
            .RunAsync(host.Surroundings(), wait: false, CancellationToken.None, logging => logging.AddProvider(log ?? host.Log))
            .WaitAsync(Longest);
        return (exit, host._error.ToString());
    }

    public async Task<(HttpStatusCode Status, JsonObject Body)> ReadyAsync()
    {
        using var response = await _http.GetAsync(new Uri(Health, "/readyz"));
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(Health, path));
        return response.StatusCode;
    }

    public Task<string> GetAsync(string path) => _http.GetStringAsync(new Uri(Health, path));

    /// <summary>Waits until a page is as wanted.</summary>
    public async Task UntilPageAsync(string path, Func<string, bool> wanted)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (!wanted(await GetAsync(path)))
        {
            Assert.False(limit.IsCancellationRequested, $"Not within time: {path}");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until the health report is as wanted.</summary>
    public async Task<JsonObject> UntilAsync(Func<HttpStatusCode, JsonObject, bool> wanted)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            var (status, body) = await ReadyAsync();
            if (wanted(status, body))
            {
                return body;
            }

            Assert.False(limit.IsCancellationRequested, $"Not within time: {body}\n{Log.All}");
            await Task.Delay(20);
        }
    }

    public Task<JsonObject> ConnectedAsync() => UntilAsync((status, _) => status == HttpStatusCode.OK);

    /// <summary>Waits for a log line.</summary>
    public Task LoggedAsync(int id) => Until.HoldsAsync(() => Log.Of(id).Count > 0, () => $"No line {id}:\n{Log.All}");

    /// <summary>What <c>bots health</c> exits with.</summary>
    public int HealthExit()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return BotsCommand.Run(["health"], Surroundings() with
        {
            Out = output,
            Error = error,
            Variable = name => name == "BOT_HEALTH_PORT" ? $"{Health.Port}" : null,
        });
    }

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run.WaitAsync(Longest);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _http.Dispose();
        await _error.DisposeAsync();
    }

    private HostSurroundings Surroundings() => new()
    {
        In = TextReader.Null,
        Out = TextWriter.Null,
        Error = _error,
        Clock = _clock,
        Variable = _variables.GetValueOrDefault,
        VariableNames = _variables.Keys,
        ShippedFacts = ProgramRunner.ShippedFacts,
    };
}
