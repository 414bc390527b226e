using System.Text.Json.Nodes;

namespace Bot.TestSupport.Telegram;

/// <summary>A request that the fake got.</summary>
/// <param name="Method">The Bot API method.</param>
/// <param name="Parameters">Its parameters; not to be changed.</param>
public sealed record FakeCall(string Method, JsonObject Parameters)
{
    /// <summary>The chat it is about; null where it names none.</summary>
    public long? ChatId => Parameters["chat_id"] is JsonValue value && value.TryGetValue<long>(out var id) ? id : null;
}
