using System.Text.Json;
using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramAdapter.Packages;

// Between the package's types and what the bot works with.
internal static class PackageMapping
{
    public static LinkPreviewOptions NoPreview { get; } = new() { IsDisabled = true };

    public static TelegramUpdate ToUpdate(Update update) => new(update.Id)
    {
        Message = ToMessage(update.Message),
        GuestMessage = ToMessage(update.GuestMessage),
        Callback = ToCallback(update.CallbackQuery),
        InlineQuery = update.InlineQuery is { } query
            ? new TelegramInlineQuery(Needed(query.Id), ToUser(query.From), Needed(query.Query), Needed(query.Offset))
            : null,
    };

    public static InlineQueryResultArticle ToArticle(InlineArticle article) =>
        new(article.Id, article.Title, new InputTextMessageContent(article.Content.Html)
        {
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = NoPreview,
        })
        {
            Description = article.Description.Length == 0 ? null : article.Description,
            ReplyMarkup = ToKeyboard(article.Content),
        };

    public static InlineKeyboardMarkup? ToKeyboard(MessageContent content) => content.Keyboard.Count == 0
        ? null
        : new InlineKeyboardMarkup(
            content.Keyboard.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Label, button.Data))));

    // The package leaves a required field that is missing null, whatever its type says.
    private static T Needed<T>(T? value)
        where T : class => value ?? throw new JsonException("A required field is missing.");

    private static TelegramUser ToUser(User user) => new(Needed(user).Id, user.IsBot);

    private static TelegramChat ToChat(Chat chat) => new(Needed(chat).Id, chat.Type switch
    {
        ChatType.Private => TelegramChatKind.Private,
        ChatType.Group or ChatType.Supergroup => TelegramChatKind.Group,
        _ => TelegramChatKind.Other,
    });

    private static TelegramMessage? ToMessage(Message? message) => message is null ? null : new TelegramMessage
    {
        MessageId = message.Id,
        Chat = ToChat(message.Chat),
        From = message.From is { } from ? ToUser(from) : null,
        OnBehalfOfChat = message.SenderChat is not null,
        IsAutomaticForward = message.IsAutomaticForward,
        TopicId = ToTopic(message),
        Text = message.Text ?? message.Caption,
        Mentions = ToMentions(message.Text is null ? message.CaptionEntities : message.Entities),
        ReplyToUserId = message.ReplyToMessage?.From?.Id,
        ViaBotId = message.ViaBot?.Id,
        GuestQueryId = message.GuestQueryId,
    };

    // Replies outside forums carry a thread id too, which sendMessage refuses; only a topic's id may be sent back.
    private static int? ToTopic(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;

    private static List<TelegramMention> ToMentions(MessageEntity[]? entities) =>
    [
        .. (entities ?? [])
            .Where(entity => entity.Type == MessageEntityType.Mention
                || (entity.Type == MessageEntityType.TextMention && entity.User is not null))
            .Select(entity => new TelegramMention(entity.Offset, entity.Length, entity.User?.Id)),
    ];

    private static TelegramCallback? ToCallback(CallbackQuery? query) => query is null ? null : new TelegramCallback
    {
        Id = Needed(query.Id),
        From = ToUser(query.From),
        Data = query.Data,
        Chat = query.Message is { } message ? ToChat(message.Chat) : null,
        MessageId = query.Message?.Id,
        TopicId = query.Message is { } topical ? ToTopic(topical) : null,
        InlineMessageId = query.InlineMessageId,
    };
}
