using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Bot.Core.Chat;
using Bot.TelegramAdapter;
using Bot.TelegramAdapter.Dispatch;
using Bot.TelegramAdapter.Handling;
using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;
using Bot.TelegramAdapter.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Adapters;

/// <summary>
/// One update over the shipped facts without the network: from the bytes of the update to the bytes of the request. The answer
/// alone is what the core takes of it.
/// </summary>
public class TelegramHandling
{
    private static readonly TelegramOptions Options = new()
    {
        Token = "1:a",
        MessagesPerChatPerSecond = 1_000,
        MessagesPerSecond = 10_000,
        QuestionsPerUserPerMinute = 60_000,
        QuestionsPerChatPerMinute = 60_000,
        InlineQueriesPerUserPerMinute = 60_000,
    };

    private ServiceProvider _services = null!;
    private CatchingApi _api = null!;
    private UpdateReceiver _receiver = null!;
    private long _id;

    [GlobalSetup]
    public void SetUp()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IChatBot>(QuestionFacts.Seeds.Bot)
            .AddSingleton<TelegramWireClient>()
            .AddSingleton<CatchingApi>()
            .AddSingleton<ITelegramApi>(provider => provider.GetRequiredService<CatchingApi>())
            .AddTelegramBot(Options)
            .BuildServiceProvider();
        _api = _services.GetRequiredService<CatchingApi>();
        _services.GetRequiredService<UpdateReader>().Become(new BotIdentity(7, "bot", SupportsInline: true, SupportsGuest: true));
        _receiver = _services.GetRequiredService<UpdateReceiver>();
        Console.WriteLine($"// {Encoding.UTF8.GetString(Message().GetAwaiter().GetResult())[..120]}");
    }

    [GlobalCleanup]
    public void CleanUp() => _services.Dispose();

    [Benchmark(Baseline = true)]
    public ChatReply AnswerAlone() =>
        QuestionFacts.Seeds.Bot.Answer(new ChatRequest { Text = "/when nato office closed", Today = Floor.Today });

    [Benchmark]
    public Task<byte[]> Message() => HandleAsync(id => $$$"""
        "message":{"message_id":1,"date":1,"from":{"id":{{{id}}},"is_bot":false,"first_name":"A"},"chat":{"id":{{{id}}},"type":"private"},
         "text":"/when nato office closed","entities":[{"type":"bot_command","offset":0,"length":5}]}
        """);

    [Benchmark]
    public Task<byte[]> InlineQuery() => HandleAsync(id => $$$"""
        "inline_query":{"id":"q{{{id}}}","from":{"id":{{{id}}},"is_bot":false,"first_name":"A"},"query":"nato off","offset":""}
        """);

    private async Task<byte[]> HandleAsync(Func<long, string> content)
    {
        var id = ++_id;
        var update = _api.ReadUpdate(Encoding.UTF8.GetBytes($$"""{"update_id":{{id}},{{content(5_000_000_000 + (id % 5_000))}}}"""))!;
        await _receiver.TakeAndFinishAsync(update, CancellationToken.None);
        return _api.Last;
    }

    /// <summary>Takes requests as bytes, and sends nothing.</summary>
    private sealed class CatchingApi(TelegramWireClient wire) : ITelegramApi
    {
        public byte[] Last { get; private set; } = [];

        public TelegramUpdate? ReadUpdate(ReadOnlySpan<byte> body) => wire.ReadUpdate(body);

        public Task SendMessageAsync(OutgoingMessage message, CancellationToken cancel) =>
            Caught(JsonSerializer.SerializeToUtf8Bytes(WireMapping.ToWire(message), WireJson.Relaxed.WireSendMessage));

        public Task AnswerInlineAsync(InlineAnswer answer, CancellationToken cancel) =>
            Caught(JsonSerializer.SerializeToUtf8Bytes(
                new WireAnswerInline(
                    answer.QueryId, [.. answer.Articles.Select(WireMapping.ToWire)], 60, IsPersonal: false, answer.NextOffset),
                WireJson.Relaxed.WireAnswerInline));

        public Task<BotIdentity> GetMeAsync(CancellationToken cancel) => throw new NotSupportedException();

        public Task<IReadOnlyList<TelegramUpdate>> GetUpdatesAsync(long? offset, int limit, TimeSpan timeout, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<Uri?> GetWebhookAsync(CancellationToken cancel) => throw new NotSupportedException();

        public Task SetWebhookAsync(Uri address, string secret, CancellationToken cancel) => throw new NotSupportedException();

        public Task DeleteWebhookAsync(CancellationToken cancel) => throw new NotSupportedException();

        public Task EditMessageAsync(MessageEdit edit, CancellationToken cancel) => throw new NotSupportedException();

        public Task AnswerCallbackAsync(CallbackAnswer answer, CancellationToken cancel) => throw new NotSupportedException();

        public Task AnswerGuestAsync(string guestQueryId, InlineArticle article, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<MenuCommand>> GetCommandsAsync(MenuScope scope, string language, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task SetCommandsAsync(MenuScope scope, string language, IReadOnlyList<MenuCommand> commands, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<string> GetProfileAsync(ProfileText text, string language, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task SetProfileAsync(ProfileText text, string language, string value, CancellationToken cancel) =>
            throw new NotSupportedException();

        private Task Caught(byte[] request)
        {
            Last = request;
            return Task.CompletedTask;
        }
    }
}
