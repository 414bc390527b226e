using System.Text.Json.Nodes;

namespace Bot.TestSupport.Telegram;

/// <summary>What the fake knows of chats and messages. Not thread-safe.</summary>
internal sealed class FakeChats(bool remembers)
{
    private readonly Dictionary<long, int> _lastId = [];
    private readonly Dictionary<(long Chat, int Id), string> _shown = [];
    private readonly Dictionary<string, string> _shownInline = [];
    private readonly HashSet<(long Chat, int Id)> _deleted = [];

    /// <summary>Chats that refuse the bot, with the server's words.</summary>
    public Dictionary<long, BotApiError> Refusals { get; } = [];

    /// <summary>Groups that have become supergroups.</summary>
    public Dictionary<long, long> Migrations { get; } = [];

    /// <summary>Forum topics that are there; a chat without an entry is no forum.</summary>
    public Dictionary<long, HashSet<int>> Topics { get; } = [];

    /// <summary>Chats whose topics are closed, but for what is new and in none.</summary>
    public HashSet<long> Closed { get; } = [];

    public int NextId(long chat) => _lastId[chat] = _lastId.GetValueOrDefault(chat) + 1;

    public void Delete(long chat, int id) => _deleted.Add((chat, id));

    public bool Exists(long chat, int id) => id >= 1 && id <= _lastId.GetValueOrDefault(chat) && !_deleted.Contains((chat, id));

    /// <summary>What a message of the bot's shows; null where it is not the bot's or not there.</summary>
    public string? Shown(long chat, int id) => _deleted.Contains((chat, id)) ? null : _shown.GetValueOrDefault((chat, id));

    public string? Shown(string inlineId) => _shownInline.GetValueOrDefault(inlineId);

    public void Show(long chat, int id, string content)
    {
        if (remembers)
        {
            _shown[(chat, id)] = content;
        }
    }

    public void Show(string inlineId, string content) => _shownInline[inlineId] = content;

    /// <summary>Raises what the server says where the bot may not write.</summary>
    public void CheckMayWrite(long chat, JsonObject parameters)
    {
        if (Migrations.TryGetValue(chat, out var supergroup))
        {
            throw new BotApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateToChatId: supergroup);
        }

        if (Refusals.TryGetValue(chat, out var refusal))
        {
            throw new BotApiError(refusal.Code, refusal.Message);
        }

        if (!_lastId.ContainsKey(chat))
        {
            throw BotApiError.BadRequest("chat not found");
        }

        // A reply goes to the topic of what it replies to; the general topic has no id.
        if (Closed.Contains(chat) && (parameters["message_thread_id"] is not null || parameters["reply_parameters"] is not null))
        {
            throw BotApiError.BadRequest("TOPIC_CLOSED");
        }

        if (parameters["message_thread_id"] is { } thread && Topics.GetValueOrDefault(chat)?.Contains((int)thread) != true)
        {
            throw BotApiError.BadRequest("message thread not found");
        }
    }

    /// <summary>The supergroup has members from the start.</summary>
    public void Open(long chat) => _lastId.TryAdd(chat, 0);
}
