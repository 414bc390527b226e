namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>What the rate limiter has to know of a request.</summary>
/// <param name="Template">Method and path with names in place of ids and tokens; safe to log.</param>
/// <param name="Major">The ids by which Discord keeps separate counts (application, or webhook with its token); never logged.</param>
internal sealed record RestRoute(string Template, string Major)
{
    /// <summary>The key under which a request carries its route.</summary>
    public static readonly HttpRequestOptionsKey<RestRoute> Key = new("discord-route");

    /// <summary>Whether the bot's token is sent. Interaction routes carry their own in the path.</summary>
    public bool Authorized { get; init; } = true;

    /// <summary>Whether sending twice does no more than sending once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether no bucket applies: first responses to interactions are exempt.</summary>
    public bool Exempt { get; init; }

    /// <summary>The template alone: the record's own text would print the interaction's token.</summary>
    public override string ToString() => Template;
}
