using System.Collections.Concurrent;
using Bot.TestSupport;
using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>Keeps every line that is logged, exceptions included.</summary>
internal sealed class LogSink : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, int Event, string Text)> Lines { get; } = new();

    public string All => string.Join("\n", Lines.Select(l => l.Text));

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = $"{formatter(state, exception)} {exception}";
        KeptLogs.Add(text);
        Lines.Enqueue((logLevel, eventId.Id, text));
    }
}
