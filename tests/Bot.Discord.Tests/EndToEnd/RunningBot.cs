using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Rest;
using Bot.TestSupport;
using Bot.TestSupport.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>The real adapter, connected to a fake over loopback. Waits are short; everything else is as in production.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly Lazy<OpenApiSpec?> FoundSpec = new(() =>
    {
        var spec = OpenApiSpec.Find();
        Console.Error.WriteLine(spec is null ? "DISCORD_SPEC: no OpenAPI description here; bodies are held to the documentation's extra rules only" : "DISCORD_SPEC: bodies are held to the OpenAPI description");
        return spec;
    });

    private readonly ServiceProvider _services;
    private readonly bool _ownsFake;
    private bool _stopped;

    private RunningBot(DiscordFake fake, bool ownsFake, ScriptedChatBot chat, Action<IServiceCollection> add)
    {
        Fake = fake;
        Chat = chat;
        _ownsFake = ownsFake;
        var services = new ServiceCollection();
        services.AddSingleton<IChatBot>(chat);
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        add(services);
        _services = services.BuildServiceProvider();
    }

    public static OpenApiSpec? Spec => FoundSpec.Value;

    public static GatewayTimings Quick { get; } = new()
    {
        BackoffFirst = TimeSpan.FromMilliseconds(10),
        BackoffLongest = TimeSpan.FromMilliseconds(200),
        InvalidSessionShortest = TimeSpan.FromMilliseconds(5),
        InvalidSessionLongest = TimeSpan.FromMilliseconds(30),
        IdentifySpacing = TimeSpan.FromMilliseconds(20),
        Goodbye = TimeSpan.FromMilliseconds(500),
    };

    public static RestTimings QuickRest { get; } = new() { Repeat = TimeSpan.FromMilliseconds(10), Register = TimeSpan.FromMilliseconds(20) };

    public DiscordFake Fake { get; }

    public ScriptedChatBot Chat { get; }

    public LogSink Log { get; } = new();

    public DiscordStatus Status => _services.GetRequiredService<DiscordStatus>();

    public IDiscordApi Api => _services.GetRequiredService<IDiscordApi>();

    public DiscordMetrics Metrics => _services.GetRequiredService<DiscordMetrics>();

    /// <summary>Defaults of the fake for tests: no spacing of identifications, bodies held to the description where it is there.</summary>
    public static DiscordFakeOptions FakeOptions => new() { IdentifySpacing = TimeSpan.Zero, Spec = Spec };

    /// <summary>Starts a bot and, unless told otherwise, waits until its shards are connected.</summary>
    public static async Task<RunningBot> StartAsync(
        DiscordFakeOptions? fake = null, GatewayTimings? gateway = null, RestTimings? rest = null, bool connects = true, DiscordFake? at = null,
        int userRate = 600, int? shardCount = null, IReadOnlyList<int>? shardIds = null, Action<DiscordFake>? prepare = null)
    {
        var server = at ?? await DiscordFake.StartAsync(fake ?? FakeOptions);
        prepare?.Invoke(server);
        var options = new DiscordOptions { Token = server.Options.Token, ApiAddress = new Uri(server.ApiUrl), UserRate = userRate, ShardCount = shardCount, ShardIds = shardIds };
        var bot = new RunningBot(server, at is null, new ScriptedChatBot(), services => services.AddDiscordBot(options, gateway ?? Quick, rest ?? QuickRest));
        foreach (var service in bot._services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        if (connects)
        {
            await bot.Fake.Gateway.UntilAsync(g => g.Identifies > 0);
            await bot.UntilAsync(() => bot.Status.IsConnected);
        }

        return bot;
    }

    /// <summary>Waits until a condition of the bot's own holds.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, $"The bot did not get there. Log:\n{Log.All}\nViolations:\n{string.Join("\n", Fake.Violations)}");
            await Task.Delay(5, CancellationToken.None);
        }
    }

    /// <summary>Somebody uses the bot; the message they see in the end.</summary>
    public async Task<(JsonObject Message, FakeInteraction Interaction)> AskAsync(InteractionSpec spec)
    {
        var interaction = Fake.Use(spec);
        return (await WithinAsync(interaction.Message), interaction);
    }

    /// <summary>Waits for something that has to come; only a failure takes a minute.</summary>
    public async Task<T> WithinAsync<T>(Task<T> task)
    {
        try
        {
            return await task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Nothing came. Log:\n{Log.All}\nViolations:\n{string.Join("\n", Fake.Violations)}");
            throw;
        }
    }

    /// <summary>Stops the bot as a host would.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        if (_ownsFake)
        {
            await Fake.DisposeAsync();
        }
    }
}
