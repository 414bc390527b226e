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

/// <summary>
/// The real adapter, connected to a fake over loopback. Waits that have to pass are short; limits that nothing should reach are so long
/// that a loaded machine does not reach them either. Everything else is as in production.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly Lazy<OpenApiSpec?> FoundSpec = new(() =>
    {
        var spec = OpenApiSpec.Find();
        Console.Error.WriteLine(spec is null
            ? "DISCORD_SPEC: no OpenAPI description here; bodies are held to the documentation's extra rules only"
            : "DISCORD_SPEC: bodies are held to the OpenAPI description");
        return spec;
    });

    /// <summary>How long something may take that has to come, however loaded the machine is.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly ServiceProvider _services;
    private readonly bool _ownsFake;
    private bool _stopped;

    private RunningBot(
        DiscordFake fake, bool ownsFake, ScriptedChatBot chat, IChatBot core, TimeProvider time, Action<IServiceCollection> add)
    {
        Fake = fake;
        Chat = chat;
        _ownsFake = ownsFake;
        var services = new ServiceCollection();
        services.AddSingleton(core);
        services.AddSingleton(time);
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
        Connect = Limit,
        Handshake = Limit,
        Goodbye = Limit,
    };

    public static RestTimings QuickRest { get; } = new()
    {
        Request = Limit,
        Repeat = TimeSpan.FromMilliseconds(10),
        Register = TimeSpan.FromMilliseconds(20),
    };

    /// <summary>Nothing is ever too old, and every answer is in time.</summary>
    public static InteractionTimings Patient { get; } = new() { Life = Limit, DeferAt = Limit };

    /// <summary>Every answer that takes more than a moment is deferred.</summary>
    public static InteractionTimings Hasty { get; } = Patient with { DeferAt = TimeSpan.FromMilliseconds(50) };

    public DiscordFake Fake { get; }

    public ScriptedChatBot Chat { get; }

    public LogSink Log { get; } = new();

    public DiscordStatus Status => _services.GetRequiredService<DiscordStatus>();

    public IDiscordApi Api => _services.GetRequiredService<IDiscordApi>();

    public DiscordMetrics Metrics => _services.GetRequiredService<DiscordMetrics>();

    /// <summary>
    /// Defaults of the fake for tests: no spacing of identifications, patience with a loaded machine, bodies held
    /// to the description where it is there.
    /// </summary>
    public static DiscordFakeOptions FakeOptions => new()
    {
        IdentifySpacing = TimeSpan.Zero,
        HeartbeatTolerance = Limit,
        AckWindow = Limit,
#if DISCORD_NET
        RequiresUserAgent = false,
        ChecksBodies = false,
#endif
        Spec = Spec,
    };

    /// <summary>Starts a bot and, unless told otherwise, waits until its shards are connected.</summary>
    public static async Task<RunningBot> StartAsync(
        DiscordFakeOptions? fake = null, GatewayTimings? gateway = null,
        InteractionTimings? interactions = null, bool connects = true, DiscordFake? at = null,
        int userRate = 600, int? shardCount = null, IReadOnlyList<int>? shardIds = null, Action<DiscordFake>? prepare = null,
        IChatBot? core = null, TimeProvider? time = null, PlaceRules? places = null)
    {
        var server = at ?? await DiscordFake.StartAsync(fake ?? FakeOptions);
        prepare?.Invoke(server);
        var options = new DiscordOptions
        {
            Token = server.Options.Token,
            ApiAddress = new Uri(server.ApiUrl),
            BotAddress = new Uri("https://bot.example/about"),
            UserRate = userRate,
            ShardCount = shardCount,
            ShardIds = shardIds,
        };
        var chat = new ScriptedChatBot();
        var bot = new RunningBot(
            server, at is null, chat, core ?? chat, time ?? TimeProvider.System,
            services => services.AddSingleton(places ?? PlaceRules.Everywhere)
                .AddDiscordBot(options, gateway ?? Quick, QuickRest, interactions ?? Patient));
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
    public Task UntilAsync(Func<bool> condition) =>
        Until.HoldsAsync(condition, () => $"The bot did not get there. Log:\n{Log.All}\nViolations:\n{string.Join("\n", Fake.Violations)}");

    /// <summary>Somebody uses the bot; the message they see in the end.</summary>
    public async Task<(JsonObject Message, FakeInteraction Interaction)> AskAsync(InteractionSpec spec)
    {
        var interaction = Fake.Use(spec);
        return (await WithinAsync(interaction.Message), interaction);
    }

    /// <summary>Waits for something that has to come.</summary>
    public async Task<T> WithinAsync<T>(Task<T> task)
    {
        try
        {
            return await task.WaitAsync(Limit);
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
