namespace Bot.TestSupport.Discord;

/// <summary>A request's path, taken apart.</summary>
/// <param name="Template">As the OpenAPI description writes it; the path itself where it is unknown.</param>
/// <param name="Id">The application, webhook or interaction; empty where there is none.</param>
/// <param name="Token">The interaction's token; empty where there is none.</param>
/// <param name="NeedsToken">Whether the bot's token has to come with it.</param>
internal sealed record FakeRoute(string Template, string Id, string Token, bool NeedsToken)
{
    /// <summary>Takes a path apart.</summary>
    public static FakeRoute Of(string method, string path)
    {
        var parts = path.Trim('/').Split('/');
        return parts switch
        {
            ["applications", "@me"] => new(path, "", "", true),
            ["applications", var id, "commands"] => new("/applications/{application_id}/commands", id, "", true),
            ["interactions", var id, var token, "callback"] =>
                new("/interactions/{interaction_id}/{interaction_token}/callback", id, token, false),
            ["webhooks", var id, var token, "messages", "@original"] =>
                new("/webhooks/{webhook_id}/{webhook_token}/messages/@original", id, token, false),
            ["webhooks", var id, var token] when method == "POST" => new("/webhooks/{webhook_id}/{webhook_token}", id, token, false),
            _ => new(path, "", "", true),
        };
    }

    /// <summary>First responses to interactions have no bucket.</summary>
    public bool IsExempt => Template.StartsWith("/interactions/", StringComparison.Ordinal);
}
