using Bot.TestSupport;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Tests.Support;

/// <summary>Keeps every log line with all that a sink could see of it: message, values, exception.</summary>
internal sealed class RecordingLogs : ILoggerProvider
{
    private readonly Lock _lock = new();
    private readonly List<(int Id, LogLevel Level, string Text)> _lines = [];

    public IReadOnlyList<(int Id, LogLevel Level, string Text)> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public int Count(int id) => Lines.Count(line => line.Id == id);

    public ILogger CreateLogger(string categoryName) => new Recorder(this);

    public void Dispose()
    {
    }

    private sealed class Recorder(RecordingLogs owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(',', pairs) : "";
            var text = $"{formatter(state, exception)} {values} {exception}";
            KeptLogs.Add(text);
            lock (owner._lock)
            {
                owner._lines.Add((eventId.Id, logLevel, text));
            }
        }
    }
}
