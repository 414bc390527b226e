using Bot.TelegramAdapter.Dispatch;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter.Handling;

/// <summary>What somebody wants, read from an update.</summary>
/// <param name="Lane">What it stays in order with.</param>
/// <param name="UserId">Who wants it; the chat's id where Telegram names no person.</param>
internal abstract record Intent(Lane Lane, long UserId);

/// <summary>What somebody wants by a message; where that has an edit date, its answer is to change with it.</summary>
internal abstract record MessageIntent(Message Message)
    : Intent(new Lane(IsInline: false, Message.Chat.Id), Message.From?.Id ?? Message.Chat.Id)
{
    /// <summary>
    /// Whose conversation in the chat it belongs to; null where several write under one id, as anonymous administrators do, and where the
    /// bot is not a member, since that chat's id may be another chat's here.
    /// </summary>
    public long? Person => Message is { SenderChat: null, GuestQueryId: null } ? Message.From?.Id : null;

    /// <summary>
    /// Where it is wanted so that nobody else of a group sees it: the chat with the bot, for where Telegram does not let it be; else null.
    /// </summary>
    public string? AloneOrIn { get; init; }
}

/// <summary>A question or a command.</summary>
internal sealed record AskIntent(Message Message, string Text) : MessageIntent(Message)
{
    /// <summary>What it replies to; null for nothing.</summary>
    public RepliedTo? RepliesTo { get; init; }
}

/// <summary><c>/start</c> with a deep link's payload.</summary>
internal sealed record OpenIntent(Message Message, string Payload) : MessageIntent(Message);

/// <summary>Something that is passed on or replied to, to be held against the facts.</summary>
/// <param name="Message">Who wants it, and where.</param>
/// <param name="Text">What is to be checked.</param>
/// <param name="Written">The day it was written, UTC.</param>
internal sealed record CheckIntent(Message Message, string Text, DateOnly Written) : MessageIntent(Message);

/// <summary>The bot is named in a group, and nothing else: it says how to ask, and where its whole help is.</summary>
internal sealed record HintIntent(Message Message, string HelpUrl) : MessageIntent(Message);

/// <summary>Something without a text, in private.</summary>
internal sealed record NoTextIntent(Message Message) : MessageIntent(Message);

/// <summary>A wish in a chat that the bot is not a member of. In order by person: that chat's id may be another chat's here.</summary>
internal sealed record GuestIntent(string QueryId, MessageIntent Wish) : Intent(new Lane(IsInline: true, Wish.UserId), Wish.UserId);

/// <summary>A pressed button.</summary>
/// <param name="Query">The query.</param>
/// <param name="Start">The link that opens the chat with the bot, to be ended with a <see cref="DeepLink"/>.</param>
internal sealed record PressIntent(CallbackQuery Query, string Start) : Intent(
    Query.Message is { } message ? new Lane(IsInline: false, message.Chat.Id) : new Lane(IsInline: true, Query.From.Id),
    Query.From.Id);

/// <summary>An inline query.</summary>
internal sealed record InlineIntent(InlineQuery Query) : Intent(new Lane(IsInline: true, Query.From.Id), Query.From.Id);
