using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Bot.Core.Chat;
using Bot.DiscordAdapter;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Wire.Payloads;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Adapters;

/// <summary>
/// One interaction over the shipped facts without the network: from the bytes of the event to the bytes of the callback. The answer
/// alone is what the core takes of it.
/// </summary>
public class DiscordHandling
{
    private readonly CatchingApi _api = new();
    private ServiceProvider _services = null!;
    private InteractionDispatcher _dispatcher = null!;
    private long _id;

    [GlobalSetup]
    public void SetUp()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IChatBot>(QuestionFacts.Seeds.Bot)
            .AddDiscordBot(new DiscordOptions { Token = "t", UserRate = 600 })
            .AddSingleton<IDiscordApi>(_api)
            .BuildServiceProvider();
        _dispatcher = _services.GetRequiredService<InteractionDispatcher>();
        var callback = JsonNode.Parse(Command().GetAwaiter().GetResult())!;
        Console.WriteLine($"// {callback["data"]!["embeds"]![0]!["title"]}");
    }

    [GlobalCleanup]
    public void CleanUp() => _services.Dispose();

    [Benchmark(Baseline = true)]
    public ChatReply AnswerAlone() =>
        QuestionFacts.Seeds.Bot.Answer(new ChatRequest { Text = "/when nato office closed", Today = Floor.Today });

    [Benchmark]
    public Task<byte[]> Command() =>
        HandleAsync(2, """{"id":"1","name":"when","type":1,"options":[{"name":"question","type":3,"value":"nato office closed"}]}""");

    [Benchmark]
    public Task<byte[]> Autocomplete() =>
        HandleAsync(4, """{"id":"1","name":"event","type":1,"options":[{"name":"event","type":3,"value":"nato off","focused":true}]}""");

    /// <summary>Everybody is another person, so that nobody is too fast. Ids that are no time are never too old.</summary>
    private Task<byte[]> HandleAsync(int type, string data)
    {
        var id = ++_id;
        var bytes = Encoding.UTF8.GetBytes($$$"""
            {"id":"x{{{id}}}","application_id":"1","type":{{{type}}},"token":"t{{{id}}}","version":1,"context":0,"locale":"en-GB",
             "guild_id":"5","member":{"user":{"id":"{{{id % 5_000}}}","username":"u"},"permissions":"0"},
             "authorizing_integration_owners":{"0":"5"},"data":{{{data}}}}
            """);
        var caught = _api.Next();
        _dispatcher.OnInteraction(JsonSerializer.Deserialize(bytes, DiscordJson.Default.Interaction)!);
        return caught;
    }

    /// <summary>Takes callbacks as bytes, and sends nothing.</summary>
    private sealed class CatchingApi : IDiscordApi
    {
        private TaskCompletionSource<byte[]> _next = new();

        public Task<byte[]> Next()
        {
            _next = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _next.Task;
        }

        public Task RespondAsync(Interaction interaction, MessageCallback callback, CancellationToken stop) =>
            Caught(JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.MessageCallback));

        public Task OfferAsync(Interaction interaction, ChoicesCallback callback, CancellationToken stop) =>
            Caught(JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.ChoicesCallback));

        public Task AskAsync(Interaction interaction, ModalCallback callback, CancellationToken stop) => throw new NotSupportedException();

        public Task<GatewayInfo> GetGatewayAsync(CancellationToken stop) => throw new NotSupportedException();

        public Task<IReadOnlyList<CommandPayload>> GetCommandsAsync(string application, CancellationToken stop) =>
            throw new NotSupportedException();

        public Task OverwriteCommandsAsync(string application, IReadOnlyList<CommandPayload> commands, CancellationToken stop) =>
            throw new NotSupportedException();

        public Task EditResponseAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
            throw new NotSupportedException();

        public Task FollowUpAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
            throw new NotSupportedException();

        private Task Caught(byte[] callback)
        {
            _next.TrySetResult(callback);
            return Task.CompletedTask;
        }
    }
}
