using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Host.Running;

/// <summary>
/// A line a log entry: the time in UTC to the second, the level as <c>BOT_LOG_LEVEL</c> names it, the id that docs/operations.md explains,
/// and what happened.
/// </summary>
internal sealed class LineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is { } exception)
        {
            message = $"{message} {exception}";
        }

        textWriter.Write(Second(time.GetUtcNow()));
        textWriter.Write(' ');
        textWriter.Write(LogLevelNames.Of(logEntry.LogLevel));
        textWriter.Write(' ');
        textWriter.Write(logEntry.EventId.Id.ToString(CultureInfo.InvariantCulture));
        textWriter.Write(' ');
        textWriter.WriteLine(message.ReplaceLineEndings(" "));
    }

    /// <summary>A time as both forms of the log say it.</summary>
    public static string Second(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
