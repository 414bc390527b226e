using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Polling;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace Bot.TelegramAdapter.Tests.Support;

/// <summary>The real adapter, as a host would run it, against a fake server.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Library = LibraryOptions();

    private readonly ServiceProvider _services;
    private readonly IHostedService _adapter;
    private readonly ConcurrentQueue<string> _unlikeTheLibrary = [];
    private bool _stopped;

    private Rig(ServiceProvider services, RecordingLogs logs)
    {
        _services = services;
        Logs = logs;
        _adapter = services.GetRequiredService<IHostedService>();
        services.GetRequiredService<ITelegramBotClient>().OnMakingApiRequest += (_, call, _) =>
        {
            if (call.HttpRequestMessage?.Content is not null)
            {
                Compare(call.Request);
            }

            return ValueTask.CompletedTask;
        };
    }

    public RecordingLogs Logs { get; }

    public ITelegramStatus Status => _services.GetRequiredService<ITelegramStatus>();

    public TelegramMetrics Metrics => _services.GetRequiredService<TelegramMetrics>();

    public UpdateLedger Ledger => _services.GetRequiredService<UpdateLedger>();

    /// <summary>Options for tests: no waiting where nothing is tested by it, and limits that no loaded machine reaches.</summary>
    public static TelegramOptions Options(
        FakeTelegram fake, string? stateFile = null, Uri? webhook = null, Uri? listen = null,
        string? secret = null, TimeSpan? stopGrace = null, int perUser = 60_000, int pollSeconds = 20) => new()
        {
            Token = fake.Token,
            ApiUrl = fake.Url,
            PollTimeout = TimeSpan.FromSeconds(pollSeconds),
            RequestTimeout = TimeSpan.FromMinutes(2),
            RetryDelay = TimeSpan.FromMilliseconds(2),
            MaxRetryDelay = TimeSpan.FromMilliseconds(50),
            MessagesPerChatPerSecond = 1_000,
            MessagesPerGroupPerMinute = 60_000,
            MessagesPerSecond = 10_000,
            QuestionsPerUserPerMinute = perUser,
            QuestionsPerChatPerMinute = 60_000,
            InlineQueriesPerUserPerMinute = 60_000,
            StateFile = stateFile,
            WebhookUrl = webhook,
            WebhookListen = listen ?? new Uri("http://127.0.0.1:0"),
            WebhookSecret = secret,
            MaxAnswerAge = TimeSpan.FromMinutes(10),
            StopGrace = stopGrace ?? TimeSpan.FromMinutes(1),
        };

    public static async Task<Rig> StartAsync(
        TelegramOptions options, IChatBot? bot = null, bool connected = true, TimeProvider? time = null, PlaceRules? places = null)
    {
        var logs = new RecordingLogs();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddSingleton(bot ?? new ScriptedChatBot())
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(places ?? PlaceRules.Everywhere)
            .AddTelegramBot(options)
            .BuildServiceProvider();
        var rig = new Rig(services, logs);
        await rig._adapter.StartAsync(CancellationToken.None);
        if (connected)
        {
            await rig.UntilAsync(TelegramConnection.Connected);
        }

        return rig;
    }

    public Task UntilAsync(TelegramConnection connection) =>
        Until.HoldsAsync(
            () => Status.Connection == connection,
            () => $"The bot is {Status.Connection}: {Status.Problem}. {((BackgroundService)_adapter).ExecuteTask?.Exception}");

    /// <summary>Waits for a log line; it comes when the server has nothing more to tell of.</summary>
    public async Task LoggedAsync(int id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Logs.Count(id) == 0)
        {
            await Task.Delay(2, limit.Token);
        }
    }

    public async Task StopAsync()
    {
        if (!_stopped)
        {
            _stopped = true;
            await _adapter.StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
            Assert.True(_unlikeTheLibrary.IsEmpty, string.Join('\n', _unlikeTheLibrary));
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    // The library with its own description of all types, which is not in what is published.
    private static JsonSerializerOptions LibraryOptions()
    {
        var options = new JsonSerializerOptions();
        JsonBotAPI.Configure(options);
        options.TypeInfoResolver = JsonBotSerializerContext.Default;
        return options;
    }

    // Every request of every test is to be written as the library itself would write it.
    private void Compare(object request)
    {
        var (ours, library) = (Json(JsonBotAPI.Options), Json(Library));
        if (!JsonNode.DeepEquals(JsonNode.Parse(ours), JsonNode.Parse(library)))
        {
            _unlikeTheLibrary.Enqueue($"{ours} for {library}");
        }

        string Json(JsonSerializerOptions options) => JsonSerializer.Serialize(request, request.GetType(), options);
    }
}
