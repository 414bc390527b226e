using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramAdapter.Api;

/// <summary>
/// How the library reads what comes in: only the fields that the bot uses, and each update by itself. So neither a part of a kind newer
/// than the library nor an update of an unforeseen shape keeps anybody from being answered.
/// </summary>
internal static class UpdateJson
{
    // By type the fields that are read. One that is marked must be there: without it the update is passed over.
    private static readonly Dictionary<Type, string> Fields = new()
    {
        [typeof(Update)] = "update_id! message edited_message guest_message callback_query inline_query",
        [typeof(Message)] = "message_id! chat! date edit_date from sender_chat is_automatic_forward is_topic_message message_thread_id "
            + "ephemeral_message_id text entities caption caption_entities reply_to_message reply_markup quote forward_origin via_bot "
            + "guest_query_id animation audio contact document location photo rich_message sticker story video video_note voice",
        [typeof(CallbackQuery)] = "id! from! data message inline_message_id",
        [typeof(InlineQuery)] = "id! from! query! offset!",
        [typeof(Chat)] = "id! type!",
        [typeof(User)] = "id! is_bot username supports_inline_queries supports_guest_queries",
        [typeof(MessageEntity)] = "type! offset! length! user",
        [typeof(TextQuote)] = "text!",
    };

    // Of these it only matters that they are there; of where a message was first written, when, and of buttons, what they carry.
    private static readonly Dictionary<Type, JsonConverter?> Unread = new List<JsonConverter>
    {
        new Blank<Animation>(_ => new()), new Blank<Audio>(_ => new()), new Blank<Contact>(_ => new()),
        new Blank<Document>(_ => new()), new Blank<Location>(_ => new()), new Blank<PhotoSize[]>(_ => []),
        new Blank<RichMessage>(_ => new()), new Blank<Sticker>(_ => new()), new Blank<Story>(_ => new()),
        new Blank<Video>(_ => new()), new Blank<VideoNote>(_ => new()), new Blank<Voice>(_ => new()),
        new Blank<InlineKeyboardMarkup>(markup => new(Buttons(markup))),
        new Blank<MessageOrigin>(origin => new MessageOriginHiddenUser { Date = DateOf(origin) }),
    }.ToDictionary(converter => converter.Type!, converter => (JsonConverter?)converter);

    private static readonly Lazy<JsonSerializerOptions> Prepared = new(() =>
    {
        var options = JsonBotAPI.Options;
        options.TypeInfoResolver = JsonBotSerializerContext.Default.WithAddedModifier(KeepFields);
        options.Converters.Add(new Each());
        return options;
    });

    /// <summary>The kinds of updates that the bot asks for.</summary>
    public static UpdateType[] Kinds { get; } =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.GuestMessage, UpdateType.CallbackQuery, UpdateType.InlineQuery];

    /// <summary>Sets the library's options, which all of its clients share; before the first request, and again without effect.</summary>
    public static void Prepare() => _ = Prepared.Value;

    /// <summary>Reads the body of a webhook request; null where it is no update at all.</summary>
    public static Update? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return Read(JsonElement.ParseValue(ref reader), Prepared.Value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void KeepFields(JsonTypeInfo type)
    {
        if (!Fields.TryGetValue(type.Type, out var names))
        {
            return;
        }

        var kept = names.Split(' ').ToDictionary(name => name.TrimEnd('!'), name => name[^1] == '!', StringComparer.Ordinal);
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (kept.TryGetValue(property.Name, out var isRequired))
            {
                property.IsRequired = isRequired;
                property.IsSetNullable &= !isRequired;
                property.CustomConverter = Unread.GetValueOrDefault(property.PropertyType, property.CustomConverter);
            }
            else
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    private static Update? Read(JsonElement element, JsonSerializerOptions options)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("update_id", out var value)
            || value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var id))
        {
            return null;
        }

        try
        {
            return element.Deserialize((JsonTypeInfo<Update>)options.GetTypeInfo(typeof(Update)));
        }
        catch (Exception)
        {
            // Its id is kept, so that it is confirmed: one update of an unforeseen shape must not block the ones behind it for ever.
            // Of any kind: the library's converters raise what they run into, a missing key as well as unreadable JSON.
            return new Update { Id = id };
        }
    }

    private static DateTime DateOf(JsonElement origin) =>
        origin.ValueKind == JsonValueKind.Object && origin.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.Number
        && date.TryGetInt32(out var seconds)
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : default;

    private static IEnumerable<InlineKeyboardButton> Buttons(JsonElement markup) =>
        from row in markup.ValueKind == JsonValueKind.Object && markup.TryGetProperty("inline_keyboard", out var rows)
            ? Items(rows)
            : default
        from button in Items(row)
        where button.ValueKind == JsonValueKind.Object && button.TryGetProperty("callback_data", out var data)
            && data.ValueKind == JsonValueKind.String
        select InlineKeyboardButton.WithCallbackData("", button.GetProperty("callback_data").GetString()!);

    private static JsonElement.ArrayEnumerator Items(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;

    private sealed class Blank<T>(Func<JsonElement, T> make) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            make(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Messages only come in.");
    }

    private sealed class Each : JsonConverter<Update[]>
    {
        public override Update[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            [.. JsonElement.ParseValue(ref reader).EnumerateArray().Select(e => UpdateJson.Read(e, options)).OfType<Update>()];

        public override void Write(Utf8JsonWriter writer, Update[] value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Updates only come in.");
    }
}
