namespace Bot.TelegramAdapter.Updates;

/// <summary>One thing that happened. At most one part is set; none is for a kind that the bot does not handle.</summary>
/// <param name="Id">Grows by one from update to update; after a week without any it starts anew at a random number.</param>
public sealed record TelegramUpdate(long Id)
{
    /// <summary>A new message.</summary>
    public TelegramMessage? Message { get; init; }

    /// <summary>A message that names the bot in a chat which it is not a member of.</summary>
    public TelegramMessage? GuestMessage { get; init; }

    /// <summary>A pressed button.</summary>
    public TelegramCallback? Callback { get; init; }

    /// <summary>An inline query.</summary>
    public TelegramInlineQuery? InlineQuery { get; init; }
}
