namespace Bot.TelegramAdapter.Wire;

// What comes in, only the fields that are read. A required field that is missing makes the update unreadable, which is
// treated as a kind that the bot does not know.
internal sealed record WireUpdate
{
    public required long UpdateId { get; init; }
    public WireMessage? Message { get; init; }
    public WireMessage? GuestMessage { get; init; }
    public WireCallbackQuery? CallbackQuery { get; init; }
    public WireInlineQuery? InlineQuery { get; init; }
}

internal sealed record WireUser
{
    public required long Id { get; init; }
    public bool IsBot { get; init; }
    public string? Username { get; init; }
    public bool SupportsInlineQueries { get; init; }
    public bool SupportsGuestQueries { get; init; }
}

internal sealed record WireChat
{
    public required long Id { get; init; }
    public string? Type { get; init; }
}

internal sealed record WireEntity
{
    public required string Type { get; init; }
    public int Offset { get; init; }
    public int Length { get; init; }
    public WireUser? User { get; init; }
}

internal sealed record WireMessage
{
    public required int MessageId { get; init; }
    public required WireChat Chat { get; init; }
    public int? MessageThreadId { get; init; }
    public bool IsTopicMessage { get; init; }
    public WireUser? From { get; init; }
    public WireChat? SenderChat { get; init; }
    public bool IsAutomaticForward { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<WireEntity>? Entities { get; init; }
    public string? Caption { get; init; }
    public IReadOnlyList<WireEntity>? CaptionEntities { get; init; }
    public WireMessage? ReplyToMessage { get; init; }
    public WireUser? ViaBot { get; init; }
    public string? GuestQueryId { get; init; }
}

internal sealed record WireCallbackQuery
{
    public required string Id { get; init; }
    public required WireUser From { get; init; }
    public WireMessage? Message { get; init; }
    public string? InlineMessageId { get; init; }
    public string? Data { get; init; }
}

internal sealed record WireInlineQuery
{
    public required string Id { get; init; }
    public required WireUser From { get; init; }
    public required string Query { get; init; }
    public required string Offset { get; init; }
}

internal sealed record WireWebhookInfo
{
    public string? Url { get; init; }
}

internal sealed record WireBotText
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? ShortDescription { get; init; }
}

internal sealed record WireParameters
{
    public int? RetryAfter { get; init; }
    public long? MigrateToChatId { get; init; }
}

internal sealed record WireResponse<T>
{
    public bool Ok { get; init; }
    public T? Result { get; init; }
    public int? ErrorCode { get; init; }
    public string? Description { get; init; }
    public WireParameters? Parameters { get; init; }
}
