using Bot.TelegramAdapter.Dispatch;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter.Handling;

/// <summary>What somebody wants, read from an update.</summary>
/// <param name="Lane">What it stays in order with.</param>
/// <param name="UserId">Who wants it; the chat's id where Telegram names no person.</param>
internal abstract record Intent(Lane Lane, long UserId);

/// <summary>A question or a command.</summary>
internal sealed record AskIntent(Message Message, string Text)
    : Intent(new Lane(IsInline: false, Message.Chat.Id), Message.From?.Id ?? Message.Chat.Id);

/// <summary><c>/start</c> with a deep link's payload.</summary>
internal sealed record OpenIntent(Message Message, string Payload)
    : Intent(new Lane(IsInline: false, Message.Chat.Id), Message.From?.Id ?? Message.Chat.Id);

/// <summary>A question in a chat that the bot is not a member of. In order by person: that chat's id may be another chat's here.</summary>
internal sealed record GuestIntent(Message Message, string QueryId, string Text)
    : Intent(new Lane(IsInline: true, Message.From?.Id ?? Message.Chat.Id), Message.From?.Id ?? Message.Chat.Id);

/// <summary>A pressed button.</summary>
internal sealed record PressIntent(CallbackQuery Query)
    : Intent(Query.Message is { } message ? new Lane(IsInline: false, message.Chat.Id) : new Lane(IsInline: true, Query.From.Id), Query.From.Id);

/// <summary>An inline query.</summary>
internal sealed record InlineIntent(InlineQuery Query) : Intent(new Lane(IsInline: true, Query.From.Id), Query.From.Id);
