namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>What the rate limiter has to know of a request.</summary>
/// <param name="Template">Method and path with names in place of ids and tokens; safe to log.</param>
/// <param name="Major">The ids by which Discord keeps separate counts (application, or webhook with its token); never logged.</param>
internal sealed record RestRoute(string Template, string Major)
{
    /// <summary>The key under which a request carries its route.</summary>
    public static readonly HttpRequestOptionsKey<RestRoute> Key = new("discord-route");

    /// <summary>Where to connect.</summary>
    public static RestRoute Gateway { get; } = new("GET /gateway/bot", "") { Repeatable = true };

    /// <summary>The key under which a request says that it was sent before, without an answer that came.</summary>
    public static readonly HttpRequestOptionsKey<bool> Repeated = new("discord-repeated");

    /// <summary>The method, as the template names it.</summary>
    public HttpMethod Method { get; } = new(Template[..Template.IndexOf(' ', StringComparison.Ordinal)]);

    /// <summary>Whether the bot's token is sent. Interaction routes carry their own in the path.</summary>
    public bool Authorized { get; init; } = true;

    /// <summary>Whether sending twice does no more than sending once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>
    /// Whether it is worth nothing later on: it is repeated quickly and for as long as its caller waits, whose token has to end.
    /// </summary>
    public bool Urgent { get; init; }

    /// <summary>Whether no bucket applies: first responses to interactions are exempt.</summary>
    public bool Exempt { get; init; }

    /// <summary>The registered commands.</summary>
    public static RestRoute GetCommands(string application) =>
        new("GET /applications/{application}/commands", application) { Repeatable = true };

    /// <summary>Other commands in place of the registered ones.</summary>
    public static RestRoute OverwriteCommands(string application) =>
        new("PUT /applications/{application}/commands", application) { Repeatable = true };

    /// <summary>
    /// A first response. Repeating it after a server's error does no harm, since Discord takes one only: if the lost try did arrive,
    /// the repetition is told that there was a response already.
    /// </summary>
    public static RestRoute Respond(string token) =>
        new("POST /interactions/{interaction}/{token}/callback", token)
        {
            Authorized = false,
            Repeatable = true,
            Exempt = true,
            Urgent = true,
        };

    /// <summary>Another message in place of the first response.</summary>
    public static RestRoute EditResponse(string token) =>
        new("PATCH /webhooks/{application}/{token}/messages/@original", token) { Authorized = false, Repeatable = true };

    /// <summary>A further message: sent twice, it would be shown twice.</summary>
    public static RestRoute FollowUp(string token) => new("POST /webhooks/{application}/{token}", token) { Authorized = false };

    /// <summary>The template alone: the record's own text would print the interaction's token.</summary>
    public override string ToString() => Template;
}
