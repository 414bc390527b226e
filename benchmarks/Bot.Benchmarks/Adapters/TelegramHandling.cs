using System.Text;
using BenchmarkDotNet.Attributes;
using Bot.Core.Chat;
using Bot.TelegramAdapter;
using Bot.TelegramAdapter.Api;
using Bot.TelegramAdapter.Dispatch;
using Bot.TelegramAdapter.Handling;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

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
    private CatchingClient _client = null!;
    private UpdateReceiver _receiver = null!;
    private long _id;

    [GlobalSetup]
    public void SetUp()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IChatBot>(QuestionFacts.Seeds.Bot)
            .AddSingleton<ITelegramBotClient, CatchingClient>()
            .AddTelegramBot(Options)
            .BuildServiceProvider();
        _client = (CatchingClient)_services.GetRequiredService<ITelegramBotClient>();
        _services.GetRequiredService<UpdateReader>().Become(new User { Id = 7, Username = "bot" });
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
        var update = UpdateJson.Read(Encoding.UTF8.GetBytes($$"""{"update_id":{{id}},{{content(5_000_000_000 + (id % 5_000))}}}"""))!;
        await _receiver.TakeAndFinishAsync(update, CancellationToken.None);
        return _client.Last;
    }

    /// <summary>Takes requests as bytes, and sends nothing.</summary>
    private sealed class CatchingClient : ITelegramBotClient
    {
        public event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest
        {
            add => throw new NotSupportedException();
            remove => throw new NotSupportedException();
        }

        public event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived
        {
            add => throw new NotSupportedException();
            remove => throw new NotSupportedException();
        }

        public byte[] Last { get; private set; } = [];

        public bool LocalBotServer => false;

        public long BotId => 7;

        public TimeSpan Timeout { get; set; }

        public IExceptionParser ExceptionsParser { get; set; } = new DefaultExceptionParser();

        public async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
        {
            using var content = request.ToHttpContent()!;
            Last = await content.ReadAsByteArrayAsync(cancellationToken);
            return default!;
        }

        public Task<bool> TestApi(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
