using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>Levels as <c>BOT_LOG_LEVEL</c> names them, in which both forms of the log say them.</summary>
internal static class LogLevelNames
{
    /// <summary>The name of a level. Critical is no setting: whoever asks for errors gets it.</summary>
    public static string Of(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "information",
        LogLevel.Warning => "warning",
        _ => "error",
    };
}
