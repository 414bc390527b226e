using System.Text.Json.Nodes;

namespace Bot.TestSupport.Telegram;

/// <summary>A person or a bot.</summary>
/// <param name="Id">More than 32 significant bits, as real ones may have.</param>
/// <param name="Name">The first name.</param>
/// <param name="IsBot">Whether it is a bot.</param>
public sealed record FakeUser(long Id, string Name, bool IsBot = false)
{
    /// <summary>A person who asks.</summary>
    public static FakeUser Anna { get; } = new(5_000_000_001, "Anna");

    /// <summary>Another person.</summary>
    public static FakeUser Boris { get; } = new(5_000_000_002, "Boris <b> & \"co\"");

    internal JsonObject ToJson() => new() { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = Name, ["language_code"] = "en" };
}
