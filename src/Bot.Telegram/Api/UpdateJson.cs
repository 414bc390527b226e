using System.Text.Json;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramAdapter.Api;

/// <summary>
/// How what comes in is read: only the fields that the bot uses, and each update by itself. So neither a part of a kind newer than the
/// library nor an update of an unforeseen shape keeps anybody from being answered.
/// </summary>
internal static class UpdateJson
{
    /// <summary>The kinds of updates that the bot asks for.</summary>
    public static UpdateType[] Kinds { get; } =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.GuestMessage, UpdateType.CallbackQuery, UpdateType.InlineQuery];

    /// <summary>Reads the body of a webhook request; null where it is no update at all.</summary>
    public static Update? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return Read(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads one update; null where it is none. Of one that cannot be read the id is there, and nothing else.</summary>
    public static Update? Read(JsonElement update)
    {
        if (update.ValueKind != JsonValueKind.Object || !update.TryGetProperty("update_id", out var value)
            || value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var id))
        {
            return null;
        }

        try
        {
            return new Update
            {
                Id = id,
                Message = update.Part("message", Message),
                EditedMessage = update.Part("edited_message", Message),
                GuestMessage = update.Part("guest_message", Message),
                CallbackQuery = update.Part("callback_query", CallbackQuery),
                InlineQuery = update.Part("inline_query", InlineQuery),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // Its id is kept, so that it is confirmed: one update of an unforeseen shape must not block the ones behind it for ever.
            return new Update { Id = id };
        }
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">A field that must be there is null.</exception>
    /// <exception cref="KeyNotFoundException">A field that must be there is missing.</exception>
    /// <exception cref="InvalidOperationException">A field is of another kind.</exception>
    public static Message Message(JsonElement message) => new()
    {
        Id = message.GetProperty("message_id").GetInt32(),
        Chat = Chat(message.GetProperty("chat")),
        Date = message.Time("date") ?? default,
        EditDate = message.Time("edit_date"),
        From = message.Part("from", User),
        SenderChat = message.Part("sender_chat", Chat),
        ViaBot = message.Part("via_bot", User),
        IsAutomaticForward = message.Flag("is_automatic_forward"),
        IsTopicMessage = message.Flag("is_topic_message"),
        MessageThreadId = message.Number("message_thread_id"),
        EphemeralMessageId = message.Number("ephemeral_message_id"),
        GuestQueryId = message.Text("guest_query_id"),
        Text = message.Text("text"),
        Entities = message.List("entities", Entity),
        Caption = message.Text("caption"),
        CaptionEntities = message.List("caption_entities", Entity),
        ReplyToMessage = message.Part("reply_to_message", Message),
        ReplyMarkup = message.Part("reply_markup", Buttons),
        Quote = message.Part("quote", quote => new TextQuote { Text = quote.Needed("text") }),
        ForwardOrigin = message.Part("forward_origin", Origin),
        ExternalReply = message.Part("external_reply", reply => new ExternalReplyInfo { Origin = Origin(Of(reply, "origin")) }),

        // Of these it only matters that they are there.
        Animation = message.Part("animation", _ => new Animation()),
        Audio = message.Part("audio", _ => new Audio()),
        Checklist = message.Part("checklist", _ => new Checklist()),
        Contact = message.Part("contact", _ => new Contact()),
        Dice = message.Part("dice", _ => new Dice()),
        Document = message.Part("document", _ => new Document()),
        Location = message.Part("location", _ => new Location()),
        PaidMedia = message.Part("paid_media", _ => new PaidMediaInfo()),
        Photo = message.Part("photo", _ => Array.Empty<PhotoSize>()),
        Poll = message.Part("poll", _ => new Poll()),
        RichMessage = message.Part("rich_message", _ => new RichMessage()),
        Sticker = message.Part("sticker", _ => new Sticker()),
        Story = message.Part("story", _ => new Story()),
        Video = message.Part("video", _ => new Video()),
        VideoNote = message.Part("video_note", _ => new VideoNote()),
        Voice = message.Part("voice", _ => new Voice()),
    };

    /// <summary>Reads who somebody is.</summary>
    /// <exception cref="KeyNotFoundException">There is no id.</exception>
    public static User User(JsonElement user) => new()
    {
        Id = user.GetProperty("id").GetInt64(),
        IsBot = user.Flag("is_bot"),
        Username = user.Text("username"),
        SupportsInlineQueries = user.Flag("supports_inline_queries"),
        SupportsGuestQueries = user.Flag("supports_guest_queries"),
    };

    private static CallbackQuery CallbackQuery(JsonElement query) => new()
    {
        Id = query.Needed("id"),
        From = User(query.GetProperty("from")),
        Data = query.Text("data"),
        Message = query.Part("message", Message),
        InlineMessageId = query.Text("inline_message_id"),
    };

    private static InlineQuery InlineQuery(JsonElement query) => new()
    {
        Id = query.Needed("id"),
        From = User(query.GetProperty("from")),
        Query = query.Needed("query"),
        Offset = query.Needed("offset"),
    };

    private static Chat Chat(JsonElement chat) => new()
    {
        Id = chat.GetProperty("id").GetInt64(),
        Type = chat.Needed("type") switch
        {
            "private" => ChatType.Private,
            "group" => ChatType.Group,
            "supergroup" => ChatType.Supergroup,
            "channel" => ChatType.Channel,
            _ => default,
        },
    };

    private static MessageEntity Entity(JsonElement entity) => new()
    {
        Type = entity.Needed("type") switch
        {
            "mention" => MessageEntityType.Mention,
            "text_mention" => MessageEntityType.TextMention,
            _ => default,
        },
        Offset = entity.GetProperty("offset").GetInt32(),
        Length = entity.GetProperty("length").GetInt32(),
        User = entity.Part("user", User),
    };

    // Where a message was first written does not matter, when does.
    private static MessageOriginHiddenUser Origin(JsonElement origin) => new()
    {
        Date = Of(origin, "date").ValueKind == JsonValueKind.Number ? origin.Time("date") ?? default : default,
    };

    // Of buttons, what they carry; those of another shape are none.
    private static InlineKeyboardMarkup Buttons(JsonElement markup) => new(
        from row in Items(Of(markup, "inline_keyboard"))
        from button in Items(row)
        let data = Of(button, "callback_data")
        where data.ValueKind == JsonValueKind.String
        select InlineKeyboardButton.WithCallbackData("", data.GetString()!));

    private static JsonElement Of(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;
}
