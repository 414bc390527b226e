using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;

namespace Bot.TelegramAdapter.Wire;

// Between what stands on the wire and what the bot works with.
internal static class WireMapping
{
    private const string Html = "HTML";
    private static readonly WireLinkPreview NoPreview = new(IsDisabled: true);

    public static TelegramUpdate ToUpdate(WireUpdate wire) => new(wire.UpdateId)
    {
        Message = ToMessage(wire.Message),
        GuestMessage = ToMessage(wire.GuestMessage),
        Callback = ToCallback(wire.CallbackQuery),
        InlineQuery = wire.InlineQuery is { } query
            ? new TelegramInlineQuery(query.Id, ToUser(query.From), query.Query, query.Offset)
            : null,
    };

    public static WireSendMessage ToWire(OutgoingMessage message) => new()
    {
        ChatId = message.ChatId,
        MessageThreadId = message.TopicId,
        Text = message.Content.Html,
        ParseMode = Html,
        LinkPreviewOptions = NoPreview,
        ReplyParameters = message.ReplyTo is { } id ? new WireReply(id, AllowSendingWithoutReply: true) : null,
        ReplyMarkup = ToKeyboard(message.Content),
    };

    public static WireEditMessage ToWire(MessageEdit edit) => new()
    {
        ChatId = edit.ChatId,
        MessageId = edit.MessageId,
        InlineMessageId = edit.InlineMessageId,
        Text = edit.Content.Html,
        ParseMode = Html,
        LinkPreviewOptions = NoPreview,
        ReplyMarkup = ToKeyboard(edit.Content),
    };

    public static WireArticle ToWire(InlineArticle article) => new()
    {
        Type = "article",
        Id = article.Id,
        Title = article.Title,
        Description = article.Description.Length == 0 ? null : article.Description,
        InputMessageContent = new WireTextContent { MessageText = article.Content.Html, ParseMode = Html, LinkPreviewOptions = NoPreview },
        ReplyMarkup = ToKeyboard(article.Content),
    };

    private static WireKeyboard? ToKeyboard(MessageContent content)
    {
        if (content.Keyboard.Count == 0)
        {
            return null;
        }

        var rows = new List<IReadOnlyList<WireButton>>(content.Keyboard.Count);
        foreach (var row in content.Keyboard)
        {
            rows.Add([.. row.Select(button => new WireButton(button.Label, button.Data))]);
        }

        return new WireKeyboard(rows);
    }

    private static TelegramUser ToUser(WireUser wire) => new(wire.Id, wire.IsBot);

    private static TelegramChat ToChat(WireChat wire) => new(wire.Id, wire.Type switch
    {
        "private" => TelegramChatKind.Private,
        "group" or "supergroup" => TelegramChatKind.Group,
        _ => TelegramChatKind.Other,
    });

    private static TelegramMessage? ToMessage(WireMessage? wire) => wire is null ? null : new TelegramMessage
    {
        MessageId = wire.MessageId,
        Chat = ToChat(wire.Chat),
        From = wire.From is { } from ? ToUser(from) : null,
        OnBehalfOfChat = wire.SenderChat is not null,
        IsAutomaticForward = wire.IsAutomaticForward,
        TopicId = ToTopic(wire),
        Text = wire.Text ?? wire.Caption,
        Mentions = ToMentions(wire.Text is null ? wire.CaptionEntities : wire.Entities),
        ReplyToUserId = wire.ReplyToMessage?.From?.Id,
        ViaBotId = wire.ViaBot?.Id,
        GuestQueryId = wire.GuestQueryId,
    };

    // Replies outside forums carry a thread id too, which sendMessage refuses; only a topic's id may be sent back.
    private static int? ToTopic(WireMessage wire) => wire.IsTopicMessage ? wire.MessageThreadId : null;

    private static List<TelegramMention> ToMentions(IReadOnlyList<WireEntity>? entities)
    {
        var mentions = new List<TelegramMention>();
        foreach (var entity in entities ?? [])
        {
            if (entity.Type == "mention" || (entity.Type == "text_mention" && entity.User is not null))
            {
                mentions.Add(new TelegramMention(entity.Offset, entity.Length, entity.User?.Id));
            }
        }

        return mentions;
    }

    private static TelegramCallback? ToCallback(WireCallbackQuery? wire) => wire is null ? null : new TelegramCallback
    {
        Id = wire.Id,
        From = ToUser(wire.From),
        Data = wire.Data,
        Chat = wire.Message is { } message ? ToChat(message.Chat) : null,
        MessageId = wire.Message?.MessageId,
        TopicId = wire.Message is { } topical ? ToTopic(topical) : null,
        InlineMessageId = wire.InlineMessageId,
    };
}
