using Microsoft.Extensions.Logging;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>What the handling of interactions logs: never a question, a token or a person. Event ids 2020 to 2039.</summary>
internal static partial class InteractionLog
{
    [LoggerMessage(2020, LogLevel.Error, "Interaction {Id} failed")]
    public static partial void Failed(ILogger log, string id, Exception exception);

    [LoggerMessage(2021, LogLevel.Warning, "Discord refused the response to interaction {Id}: {Reason}")]
    public static partial void Refused(ILogger log, string id, string reason);

    [LoggerMessage(2022, LogLevel.Warning, "{Count} interactions were still under way at the end")]
    public static partial void GivenUp(ILogger log, int count);
}
