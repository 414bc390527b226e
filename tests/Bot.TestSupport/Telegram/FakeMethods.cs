using System.Text;
using System.Text.Json.Nodes;

namespace Bot.TestSupport.Telegram;

/// <summary>
/// The methods of the Bot API that a bot of text needs, as strict as the real ones. Not thread-safe; polling is not among them.
/// </summary>
internal sealed class FakeMethods(FakeTelegramOptions options, FakeChats chats, Action<SentMessage> sent, Action<JsonObject> inlineAnswered)
{
    private const int LongestText = 4_096;
    private readonly Dictionary<string, JsonNode> _commands = [];
    private readonly Dictionary<string, string> _profile = [];
    private readonly FakeLimits _limits = new(options.Time);
    private int _inlineMessages;
    private int _ephemeral;

    /// <summary>Queries that wait for their one answer.</summary>
    public HashSet<string> OpenQueries { get; } = [];

    /// <summary>The bot itself.</summary>
    public JsonObject Me { get; } = new()
    {
        ["id"] = 7_000_000_001,
        ["is_bot"] = true,
        ["first_name"] = "Timeline",
        ["username"] = FakeTelegram.Username,
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = true,
        ["supports_guest_queries"] = true,
    };

    public JsonNode Invoke(string method, JsonObject parameters) => method switch
    {
        "getMe" => Me.DeepClone(),
        "sendMessage" => SendMessage(parameters),
        "editMessageText" => EditMessage(parameters),
        "editEphemeralMessageText" => EditEphemeral(parameters),
        "answerCallbackQuery" => AnswerQuery(parameters, "callback_query_id"),
        "answerInlineQuery" => AnswerInline(parameters),
        "answerGuestQuery" => AnswerGuest(parameters),
        "setMyCommands" => Set(_commands, CommandsKey(parameters), parameters["commands"]!.DeepClone()),
        "deleteMyCommands" => Set(_commands, CommandsKey(parameters), new JsonArray()),
        "getMyCommands" => _commands.TryGetValue(CommandsKey(parameters), out var commands) ? commands.DeepClone() : new JsonArray(),
        "setMyName" => SetText(parameters, "name"),
        "setMyDescription" => SetText(parameters, "description"),
        "setMyShortDescription" => SetText(parameters, "short_description"),
        "getMyName" => GetText(parameters, "name"),
        "getMyDescription" => GetText(parameters, "description"),
        "getMyShortDescription" => GetText(parameters, "short_description"),
        _ => throw new BotApiError(404, "Not Found: method not found"),
    };

    private JsonObject SendMessage(JsonObject parameters)
    {
        var chat = (long)parameters["chat_id"]!;
        chats.CheckMayWrite(chat, parameters);
        var reply = parameters["reply_parameters"];
        var replyTo = (int?)reply?["message_id"];
        if (replyTo is { } id && !chats.Exists(chat, id))
        {
            if ((bool?)reply!["allow_sending_without_reply"] != true)
            {
                throw BotApiError.BadRequest("message to be replied not found");
            }

            replyTo = null;
        }

        var message = Read(parameters, "text", "sendMessage") with
        {
            ChatId = chat,
            ReplyTo = replyTo,
            TopicId = (int?)parameters["message_thread_id"],
        };
        Limit(chat);
        if (parameters["ephemeral_message_parameters"] is JsonObject ephemeral)
        {
            return SendEphemeral(message, ephemeral, parameters);
        }

        message = message with { MessageId = chats.NextId(chat) };
        chats.Show(chat, message.MessageId, Content(parameters));
        sent(message);
        return ToJson(message);
    }

    // As the Bot API 10.3 has it: seen by one, without an id in the chat, in answer to a button of a message that all see or by itself.
    private JsonObject SendEphemeral(SentMessage message, JsonObject ephemeral, JsonObject parameters)
    {
        if (options.RefusesEphemeral is { } words)
        {
            throw BotApiError.BadRequest(words);
        }

        if (options.RefusesEphemeralReplies && parameters["reply_parameters"]?["ephemeral_message_id"] is not null)
        {
            throw BotApiError.BadRequest("EPHEMERAL_MESSAGE_EXPIRED");
        }

        message = message with
        {
            SeenBy = (long)ephemeral["receiver_user_id"]!,
            EphemeralId = ++_ephemeral,
            Replaces = (bool?)ephemeral["replace_callback_query_message"] == true,
        };
        sent(message);
        var json = ToJson(message);
        json["message_id"] = 0;
        json["ephemeral_message_id"] = message.EphemeralId;
        return json;
    }

    private JsonNode EditEphemeral(JsonObject parameters)
    {
        var id = (int)parameters["ephemeral_message_id"]!;
        if (id > _ephemeral)
        {
            throw BotApiError.BadRequest("message to edit not found");
        }

        sent(Read(parameters, "text", "editEphemeralMessageText") with
        {
            ChatId = (long)parameters["chat_id"]!,
            SeenBy = (long)parameters["receiver_user_id"]!,
            EphemeralId = id,
        });
        return true;
    }

    private JsonNode EditMessage(JsonObject parameters)
    {
        var message = Read(parameters, "text", "editMessageText");
        var content = Content(parameters);
        if ((string?)parameters["inline_message_id"] is { } inlineId)
        {
            CheckChanged(chats.Shown(inlineId) ?? throw BotApiError.BadRequest("MESSAGE_ID_INVALID"), content);
            chats.Show(inlineId, content);
            sent(message with { InlineMessageId = inlineId });
            return true;
        }

        var chat = (long)parameters["chat_id"]!;
        chats.CheckMayWrite(chat, parameters);
        var id = (int)parameters["message_id"]!;
        if (!chats.Exists(chat, id))
        {
            throw BotApiError.BadRequest("message to edit not found");
        }

        CheckChanged(chats.Shown(chat, id) ?? throw BotApiError.BadRequest("message can't be edited"), content);
        Limit(chat);
        chats.Show(chat, id, content);
        message = message with { ChatId = chat, MessageId = id };
        sent(message);
        return ToJson(message);
    }

    private JsonNode AnswerQuery(JsonObject parameters, string name)
    {
        if (!OpenQueries.Remove((string)parameters[name]!))
        {
            throw BotApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
        }

        return true;
    }

    private JsonNode AnswerInline(JsonObject parameters)
    {
        var results = parameters["results"]!.AsArray();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (results.Count > 50)
        {
            throw BotApiError.BadRequest("RESULTS_TOO_MUCH");
        }

        foreach (var result in results)
        {
            CheckArticle(result!.AsObject());
            if (!ids.Add((string)result["id"]!))
            {
                throw BotApiError.BadRequest("RESULT_ID_DUPLICATE");
            }
        }

        if (Encoding.UTF8.GetByteCount((string?)parameters["next_offset"] ?? "") > 64)
        {
            throw BotApiError.BadRequest("NEXT_OFFSET_INVALID");
        }

        AnswerQuery(parameters, "inline_query_id");
        inlineAnswered(parameters.DeepClone().AsObject());
        return true;
    }

    private JsonObject AnswerGuest(JsonObject parameters)
    {
        var article = parameters["result"]!.AsObject();
        var message = CheckArticle(article);
        AnswerQuery(parameters, "guest_query_id");
        return new JsonObject { ["inline_message_id"] = ShowInline(message, article, "answerGuestQuery") };
    }

    /// <summary>A person chooses an article; returns the inline message's id.</summary>
    public string ShowInline(JsonObject article) => ShowInline(CheckArticle(article), article, "chosen");

    private string ShowInline(SentMessage message, JsonObject article, string method)
    {
        var id = $"inline-{++_inlineMessages}";
        var content = article["input_message_content"]!.AsObject();
        chats.Show(id, content["message_text"] + "|" + article["reply_markup"]?.ToJsonString());
        sent(message with { Method = method, InlineMessageId = id });
        return id;
    }

    private static SentMessage CheckArticle(JsonObject article)
    {
        if (Encoding.UTF8.GetByteCount((string)article["id"]!) is < 1 or > 64)
        {
            throw BotApiError.BadRequest("RESULT_ID_INVALID");
        }

        if (string.IsNullOrWhiteSpace((string?)article["title"]))
        {
            throw BotApiError.BadRequest("ARTICLE_TITLE_EMPTY");
        }

        var content = article["input_message_content"]!.AsObject();
        content["reply_markup"] = article["reply_markup"]?.DeepClone();
        try
        {
            return Read(content, "message_text", "");
        }
        finally
        {
            content.Remove("reply_markup");
        }
    }

    // The text as people will see it, or the server's refusal.
    private static SentMessage Read(JsonObject parameters, string textField, string method)
    {
        var source = (string?)parameters[textField] ?? "";
        var text = source;
        IReadOnlyList<HtmlEntity> entities = [];
        if (((string?)parameters["parse_mode"])?.Equals("HTML", StringComparison.OrdinalIgnoreCase) == true
            && TelegramHtml.Read(source, out text, out entities) is { } mistake)
        {
            throw BotApiError.BadRequest($"can't parse entities: {mistake}");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw BotApiError.BadRequest("message text is empty");
        }

        if (text.Length > LongestText)
        {
            throw BotApiError.BadRequest("message is too long");
        }

        return new SentMessage
        {
            Method = method,
            Html = source,
            Text = text,
            Entities = entities,
            Prompt = (string?)parameters["reply_markup"]?["input_field_placeholder"],
            Keyboard = ReadKeyboard(parameters["reply_markup"]),
        };
    }

    private static JsonArray? ReadKeyboard(JsonNode? markup)
    {
        var rows = markup?["inline_keyboard"]?.AsArray();
        foreach (var button in rows?.SelectMany(row => row!.AsArray()) ?? [])
        {
            var sendsData = button!["url"] is null && button["copy_text"] is null;
            if (sendsData && Encoding.UTF8.GetByteCount((string?)button["callback_data"] ?? "") is < 1 or > 64)
            {
                throw BotApiError.BadRequest("BUTTON_DATA_INVALID");
            }

            if (string.IsNullOrWhiteSpace((string?)button["text"]))
            {
                throw BotApiError.BadRequest("can't parse inline keyboard button: Text must be non-empty");
            }
        }

        return rows?.DeepClone().AsArray();
    }

    private static void CheckChanged(string shown, string content)
    {
        if (shown == content)
        {
            throw BotApiError.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same "
                + "as a current content and reply markup of the message");
        }
    }

    private static string Content(JsonObject parameters) => parameters["text"] + "|" + parameters["reply_markup"]?.ToJsonString();

    private void Limit(long chat)
    {
        if (options.EnforcesLimits)
        {
            _limits.Take(chat);
        }
    }

    private JsonObject ToJson(SentMessage message) => new()
    {
        ["message_id"] = message.MessageId,
        ["from"] = Me.DeepClone(),
        ["chat"] = new JsonObject { ["id"] = message.ChatId, ["type"] = message.ChatId < 0 ? "supergroup" : "private" },
        ["date"] = 1_790_000_000,
        ["text"] = message.Text,
        ["entities"] = new JsonArray([.. message.Entities
            .Select(entity => new JsonObject { ["type"] = entity.Type, ["offset"] = entity.Offset, ["length"] = entity.Length })]),
    };

    private static string CommandsKey(JsonObject parameters) =>
        $"{parameters["scope"]?["type"] ?? "default"}/{parameters["language_code"]}";

    private static JsonNode Set(Dictionary<string, JsonNode> table, string key, JsonNode value)
    {
        table[key] = value;
        return true;
    }

    private JsonNode SetText(JsonObject parameters, string name)
    {
        _profile[$"{name}/{parameters["language_code"]}"] = (string?)parameters[name] ?? "";
        return true;
    }

    private JsonObject GetText(JsonObject parameters, string name) =>
        new() { [name] = _profile.GetValueOrDefault($"{name}/{parameters["language_code"]}", "") };
}
