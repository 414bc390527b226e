namespace Bot.TelegramAdapter.Wire;

// What goes out. Nulls are not written.
internal sealed record WireNothing;

internal sealed record WireGetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record WireSetWebhook(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates);

internal sealed record WireLinkPreview(bool IsDisabled);

internal sealed record WireReply(int MessageId, bool AllowSendingWithoutReply);

internal sealed record WireButton(string Text, string CallbackData);

internal sealed record WireKeyboard(IReadOnlyList<IReadOnlyList<WireButton>> InlineKeyboard);

internal sealed record WireSendMessage
{
    public required long ChatId { get; init; }
    public int? MessageThreadId { get; init; }
    public required string Text { get; init; }
    public required string ParseMode { get; init; }
    public required WireLinkPreview LinkPreviewOptions { get; init; }
    public WireReply? ReplyParameters { get; init; }
    public WireKeyboard? ReplyMarkup { get; init; }
}

internal sealed record WireEditMessage
{
    public long? ChatId { get; init; }
    public int? MessageId { get; init; }
    public string? InlineMessageId { get; init; }
    public required string Text { get; init; }
    public required string ParseMode { get; init; }
    public required WireLinkPreview LinkPreviewOptions { get; init; }
    public WireKeyboard? ReplyMarkup { get; init; }
}

internal sealed record WireAnswerCallback(string CallbackQueryId, string? Text, bool? ShowAlert);

internal sealed record WireTextContent
{
    public required string MessageText { get; init; }
    public required string ParseMode { get; init; }
    public required WireLinkPreview LinkPreviewOptions { get; init; }
}

internal sealed record WireArticle
{
    public required string Type { get; init; }
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
    public required WireTextContent InputMessageContent { get; init; }
    public WireKeyboard? ReplyMarkup { get; init; }
}

internal sealed record WireAnswerInline(
    string InlineQueryId, IReadOnlyList<WireArticle> Results, int CacheTime, bool IsPersonal, string NextOffset);

internal sealed record WireAnswerGuest(string GuestQueryId, WireArticle Result);

internal sealed record WireScope(string Type);

internal sealed record WireCommand(string Command, string Description);

internal sealed record WireGetCommands(WireScope Scope, string LanguageCode);

internal sealed record WireSetCommands(IReadOnlyList<WireCommand> Commands, WireScope Scope, string LanguageCode);

internal sealed record WireLanguage(string LanguageCode);

internal sealed record WireSetText
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? ShortDescription { get; init; }
    public required string LanguageCode { get; init; }
}
