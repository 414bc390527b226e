using System.Text.Json.Nodes;

namespace Bot.TestSupport.Telegram;

/// <summary>A chat.</summary>
/// <param name="Id">Its id; negative for groups.</param>
/// <param name="Type">private, group, supergroup or channel.</param>
public sealed record FakeChat(long Id, string Type)
{
    /// <summary>A supergroup.</summary>
    public static FakeChat Group { get; } = new(-1_002_000_000_001, "supergroup");

    /// <summary>The private chat with a person.</summary>
    public static FakeChat With(FakeUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new FakeChat(user.Id, "private");
    }

    internal JsonObject ToJson() => new() { ["id"] = Id, ["type"] = Type };
}
