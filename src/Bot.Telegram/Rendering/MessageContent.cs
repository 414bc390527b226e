using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramAdapter.Rendering;

/// <summary>What a message shows, and the requests that show it. Link previews are always off.</summary>
/// <param name="Html">Text in Telegram's HTML, 1 to 4,096 characters after entity parsing.</param>
/// <param name="Keyboard">The buttons below; null for none.</param>
internal sealed record MessageContent(string Html, InlineKeyboardMarkup? Keyboard)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>An example for the empty field, where an answer to the message is waited for; null where none is.</summary>
    public string? Prompt { get; init; }

    /// <summary>A message of its own in a chat.</summary>
    /// <param name="chat">The chat it goes to.</param>
    /// <param name="topic">The forum topic it goes to; null outside topics.</param>
    /// <param name="replyTo">The message it replies to, if that is still there.</param>
    public SendMessageRequest Send(long chat, int? topic, int replyTo) => new()
    {
        ChatId = chat,
        MessageThreadId = topic,
        Text = Html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = NoPreview,
        ReplyParameters = new ReplyParameters { MessageId = replyTo, AllowSendingWithoutReply = true },
        ReplyMarkup = Keyboard,
    };

    /// <summary>In the place of a message that the bot sent.</summary>
    public EditMessageTextRequest Edit(long chat, int message) => new()
    {
        ChatId = chat,
        MessageId = message,
        Text = Html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = NoPreview,
        ReplyMarkup = Keyboard,
    };

    /// <summary>For whoever pressed a button alone: in place of the message under which it stands, or beside it.</summary>
    /// <param name="query">The pressed button, under a message that others see too.</param>
    /// <param name="topic">The forum topic of that message; null outside topics.</param>
    /// <param name="inPlace">Whether it is shown in that message's place.</param>
    public SendMessageRequest SendPrivately(CallbackQuery query, int? topic, bool inPlace)
    {
        var request = Send(query.Message!.Chat.Id, topic, query.Message.Id);
        request.EphemeralMessageParameters = new EphemeralMessageParameters
        {
            ReceiverUserId = query.From.Id,
            CallbackQueryId = query.Id,
            ReplaceCallbackQueryMessage = inPlace,
        };
        return request;
    }

    /// <summary>In the place of a message that one person alone sees.</summary>
    public EditEphemeralMessageTextRequest Edit(long chat, long person, int ephemeralMessage) => new()
    {
        ChatId = chat,
        ReceiverUserId = person,
        EphemeralMessageId = ephemeralMessage,
        Text = Html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = NoPreview,
        ReplyMarkup = Keyboard,
    };

    /// <summary>In the place of a message that was sent by inline or guest mode.</summary>
    public EditInlineMessageTextRequest Edit(string inlineMessage) => new()
    {
        InlineMessageId = inlineMessage,
        Text = Html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = NoPreview,
        ReplyMarkup = Keyboard,
    };

    /// <summary>A result of an inline query, and what a guest query is answered with.</summary>
    /// <param name="id">1 to 64 bytes, unique within an answer.</param>
    /// <param name="title">The title.</param>
    /// <param name="description">The line below the title; null for none.</param>
    public InlineQueryResultArticle Article(string id, string title, string? description) =>
        new(id, title, new InputTextMessageContent(Html) { ParseMode = ParseMode.Html, LinkPreviewOptions = NoPreview })
        {
            Description = description,
            ReplyMarkup = Keyboard,
        };
}
