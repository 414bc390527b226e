using System.Text.Json.Serialization;

namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>
/// An interaction as the gateway delivers it, cut down to what the bot reads. A class, not a record: a record's text would print
/// <see cref="Token"/>, and whoever holds that can answer in the bot's name for 15 minutes.
/// </summary>
internal sealed class Interaction
{
    /// <summary>What a library raised it as; null where it was read from the gateway itself.</summary>
    [JsonIgnore]
    public object? Source { get; init; }

    /// <summary>Snowflake; carries the time it was made at.</summary>
    public required string Id { get; init; }

    /// <summary>The application it is for; null where the server leaves it out.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>What happened.</summary>
    public InteractionType Type { get; init; }

    /// <summary>Good for one first response within 3 s, and for edits and follow-ups within 15 minutes.</summary>
    public required string Token { get; init; }

    /// <summary>The command, component or half-typed option; null for a ping.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The server it happened in; null in direct messages.</summary>
    public string? GuildId { get; init; }

    /// <summary>The channel, thread or direct message it happened in; null where the server leaves it out.</summary>
    public string? ChannelId { get; init; }

    /// <summary>More of that channel; null where the server leaves it out.</summary>
    public ChannelRef? Channel { get; init; }

    /// <summary>Who did it, in a server.</summary>
    public InteractionMember? Member { get; init; }

    /// <summary>Who did it, in direct messages.</summary>
    public DiscordUser? User { get; init; }

    /// <summary>The message whose component was used.</summary>
    public DiscordMessage? Message { get; init; }

    /// <summary>0 server, 1 direct message with the bot, 2 another private channel; null where the server leaves it out.</summary>
    public int? Context { get; init; }

    /// <summary>How the app came to be here: key "0" installed in the server, "1" by the user.</summary>
    public Dictionary<string, string>? AuthorizingIntegrationOwners { get; init; }

    /// <summary>Snowflake of whoever did it; the empty text where nobody is named.</summary>
    public string UserId => (Member?.User ?? User)?.Id ?? "";
}
