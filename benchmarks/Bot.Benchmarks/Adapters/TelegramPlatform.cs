using System.Collections.Concurrent;
using Bot.TestSupport.Telegram;

namespace Bot.Benchmarks.Adapters;

/// <summary>The Telegram fake.</summary>
internal sealed class TelegramPlatform : Platform
{
    private const long FirstPerson = 5_000_000_000;
    private readonly FakeTelegram _fake;
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _asked = new();
    private volatile bool _isConnected;
    private TaskCompletionSource _typed = new();

    private TelegramPlatform(FakeTelegram fake)
    {
        _fake = fake;
        fake.OnSent = sent =>
        {
            if (_asked.TryRemove(sent.ChatId, out var asked))
            {
                asked.SetResult();
            }
        };
        fake.OnCall = call =>
        {
            _isConnected |= call.Method == "getUpdates";
            if (call.Method == "answerInlineQuery")
            {
                _typed.TrySetResult();
            }

            return null;
        };
        Variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TELEGRAM_TOKEN"] = fake.Token,
            ["TELEGRAM_API_URL"] = fake.Url.AbsoluteUri,
            ["TELEGRAM_MESSAGES_PER_SECOND"] = "10000",
        };
    }

    public override string Name => "Telegram";

    public override int PerSecond => 500;

    public override IReadOnlyDictionary<string, string> Variables { get; }

    public override bool IsConnected => _isConnected;

    public static async Task<TelegramPlatform> StartAsync() =>
        new(await FakeTelegram.StartAsync(new FakeTelegramOptions { Remembers = false }));

    public override Task AskAsync(int number, string question)
    {
        var person = new FakeUser(FirstPerson + number, "P");
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[person.Id] = asked;
        _fake.People.Write(person, question);
        return asked.Task;
    }

    /// <summary>One after another only.</summary>
    public override Task TypeAsync(int number, string typed)
    {
        _typed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fake.People.Type(new FakeUser(FirstPerson + number, "P"), typed);
        return _typed.Task;
    }

    public override ValueTask DisposeAsync() => _fake.DisposeAsync();
}
