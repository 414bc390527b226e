namespace Bot.TestSupport.Telegram;

/// <summary>A refusal of the fake, in the real server's words.</summary>
internal sealed class BotApiError(
    int code, string description, int? retryAfter = null, long? migrateToChatId = null) : Exception(description)
{
    public int Code { get; } = code;

    public int? RetryAfter { get; } = retryAfter;

    public long? MigrateToChatId { get; } = migrateToChatId;

    public static BotApiError BadRequest(string words) => new(400, $"Bad Request: {words}");
}
