using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.TestSupport.Telegram;

/// <summary>What people do in the fake's chats. Thread-safe.</summary>
public sealed partial class FakePeople
{
    private readonly Lock _lock;
    private readonly UpdateQueue _queue;
    private readonly FakeChats _chats;
    private readonly FakeMethods _methods;
    private int _queries;

    internal FakePeople(Lock sync, UpdateQueue queue, FakeChats chats, FakeMethods methods)
    {
        _lock = sync;
        _queue = queue;
        _chats = chats;
        _methods = methods;
    }

    /// <summary>Somebody writes a message; returns its id in the chat.</summary>
    /// <param name="chat">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="text">What; commands and mentions become entities as in a client.</param>
    /// <param name="change">Changes the message, for shapes that are rarer.</param>
    public int Write(FakeChat chat, FakeUser user, string text, Action<JsonObject>? change = null)
    {
        lock (_lock)
        {
            var message = Message(chat, user, text);
            change?.Invoke(message);
            _queue.Add("message", message);
            return (int)message["message_id"]!;
        }
    }

    /// <summary>Somebody writes to the bot in private.</summary>
    public int Write(FakeUser user, string text)
    {
        return Write(FakeChat.With(user), user, text);
    }

    /// <summary>Somebody replies to a message of the bot's.</summary>
    /// <param name="chat">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="text">What.</param>
    /// <param name="to">The message's id.</param>
    /// <param name="said">What it says; null where that does not matter.</param>
    public int Reply(FakeChat chat, FakeUser user, string text, int to, string? said = null)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return Write(chat, user, text, message => message["reply_to_message"] = new JsonObject
        {
            ["message_id"] = to,
            ["from"] = _methods.Me.DeepClone(),
            ["chat"] = chat.ToJson(),
            ["date"] = 1_790_000_000,
            ["text"] = said,
        });
    }

    /// <summary>Somebody replies to a message of the bot's, with all that it carries.</summary>
    public int Reply(FakeChat chat, FakeUser user, string text, SentMessage to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Write(chat, user, text, message => message["reply_to_message"] = Of(to));
    }

    /// <summary>Somebody edits a message of theirs.</summary>
    public void Edit(FakeChat chat, FakeUser user, int messageId, string text)
    {
        lock (_lock)
        {
            var message = Message(chat, user, text, messageId);
            message["edit_date"] = 1_790_000_060;
            _queue.Add("edited_message", message);
        }
    }

    /// <summary>Somebody presses a button under a message; returns the query's id.</summary>
    public string Press(FakeUser user, SentMessage under, string data)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(under);
        lock (_lock)
        {
            var query = new JsonObject { ["id"] = NextQuery("cb"), ["from"] = user.ToJson(), ["chat_instance"] = "1", ["data"] = data };
            if (under.InlineMessageId is { } inline)
            {
                query["inline_message_id"] = inline;
            }
            else
            {
                query["message"] = Of(under);
            }

            _queue.Add("callback_query", query);
            return (string)query["id"]!;
        }
    }

    /// <summary>Somebody types behind the bot's name; returns the query's id.</summary>
    public string Type(FakeUser user, string text, string offset = "")
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_lock)
        {
            var id = NextQuery("inline");
            _queue.Add("inline_query", new JsonObject
            {
                ["id"] = id,
                ["from"] = user.ToJson(),
                ["query"] = text,
                ["offset"] = offset,
                ["chat_type"] = "private",
            });
            return id;
        }
    }

    /// <summary>Somebody chooses an article of an inline answer.</summary>
    public void Choose(JsonObject article)
    {
        lock (_lock)
        {
            _methods.ShowInline(article);
        }
    }

    /// <summary>Somebody calls the bot in a chat that it is not a member of; returns the query's id.</summary>
    public string CallAsGuest(FakeChat chat, FakeUser user, string text, Action<JsonObject>? change = null)
    {
        lock (_lock)
        {
            var message = Message(chat, user, text);
            message["guest_query_id"] = NextQuery("guest");
            change?.Invoke(message);
            _queue.Add("guest_message", message);
            return (string)message["guest_query_id"]!;
        }
    }

    /// <summary>An update of any shape; returns its id.</summary>
    public long Raw(Func<long, string> update) => _queue.AddRaw(update);

    /// <summary>After a week of silence updates start at another id.</summary>
    public void JumpTo(long updateId) => _queue.JumpTo(updateId);

    /// <summary>Somebody deletes a message.</summary>
    public void Delete(FakeChat chat, int messageId)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (_lock)
        {
            _chats.Delete(chat.Id, messageId);
        }
    }

    /// <summary>From now on a chat refuses the bot.</summary>
    /// <param name="chat">Which.</param>
    /// <param name="words">"bot was blocked by the user", "bot was kicked from the supergroup chat".</param>
    /// <param name="code">403, or 400 for what its administrators have set.</param>
    public void Refuse(FakeChat chat, string words, int code = 403)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (_lock)
        {
            _chats.Refusals[chat.Id] = code == 403 ? new BotApiError(code, $"Forbidden: {words}") : BotApiError.BadRequest(words);
        }
    }

    /// <summary>From now on a chat's topics are closed.</summary>
    public void CloseTopics(FakeChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (_lock)
        {
            _chats.Closed.Add(chat.Id);
        }
    }

    /// <summary>A group becomes a supergroup.</summary>
    public void Migrate(FakeChat group, FakeChat supergroup)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(supergroup);
        lock (_lock)
        {
            _chats.Migrations[group.Id] = supergroup.Id;
            _chats.Open(supergroup.Id);
        }
    }

    /// <summary>A chat is a forum with that topic.</summary>
    public void OpenTopic(FakeChat chat, int topic)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (_lock)
        {
            _chats.Topics.TryAdd(chat.Id, []);
            _chats.Topics[chat.Id].Add(topic);
        }
    }

    /// <summary>A query is answered no more, as after its time.</summary>
    public void Expire(string query)
    {
        lock (_lock)
        {
            _methods.OpenQueries.Remove(query);
        }
    }

    /// <summary>Whether a query waits for its answer.</summary>
    public bool IsOpen(string query)
    {
        lock (_lock)
        {
            return _methods.OpenQueries.Contains(query);
        }
    }

    // A message of the bot's as its updates bring it.
    private JsonObject Of(SentMessage sent)
    {
        var message = new JsonObject
        {
            ["message_id"] = sent.MessageId,
            ["from"] = _methods.Me.DeepClone(),
            ["chat"] = new FakeChat(sent.ChatId, sent.ChatId < 0 ? "supergroup" : "private").ToJson(),
            ["date"] = 1_790_000_000,
            ["text"] = sent.Text,
        };
        if (sent.Keyboard is { } keyboard)
        {
            message["reply_markup"] = new JsonObject { ["inline_keyboard"] = keyboard.DeepClone() };
        }

        if (sent.EphemeralId is { } ephemeral)
        {
            message["message_id"] = 0;
            message["ephemeral_message_id"] = ephemeral;
        }

        return message;
    }

    private string NextQuery(string kind)
    {
        var id = $"{kind}-{++_queries}";
        _methods.OpenQueries.Add(id);
        return id;
    }

    private JsonObject Message(FakeChat chat, FakeUser user, string text, int? id = null)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(user);
        var entities = new JsonArray();
        foreach (Match match in Entity().Matches(text))
        {
            entities.Add(new JsonObject
            {
                ["type"] = match.Value[0] == '/' ? "bot_command" : "mention",
                ["offset"] = match.Index,
                ["length"] = match.Length,
            });
        }

        var message = new JsonObject
        {
            ["message_id"] = id ?? _chats.NextId(chat.Id),
            ["from"] = user.ToJson(),
            ["chat"] = chat.ToJson(),
            ["date"] = 1_790_000_000,
            ["text"] = text,
        };
        if (entities.Count > 0)
        {
            message["entities"] = entities;
        }

        return message;
    }

    [GeneratedRegex(
        @"(?<![\w/@])(/\w{1,32}(@\w+)?|@\w{5,32})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entity();
}
