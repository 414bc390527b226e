namespace Bot.TestSupport.Discord;

/// <summary>A fault of the next matching request.</summary>
/// <param name="Status">The HTTP status; 429 for a limit.</param>
/// <param name="Route">What "METHOD template" has to contain; empty for any request.</param>
public sealed record FakeFault(int Status, string Route = "")
{
    /// <summary>Whether the request does its work and only its answer is lost.</summary>
    public bool IsApplied { get; init; }

    /// <summary>What it answers with; a proxy's page by default.</summary>
    public string Body { get; init; } = "<html><title>Bad gateway</title></html>";

    /// <summary>Of a 429: "user", "global" or "shared".</summary>
    public string Scope { get; init; } = "user";

    /// <summary>Of a 429: seconds to wait.</summary>
    public double RetryAfter { get; init; } = 0.2;

    internal bool Matches(string method, string template) => $"{method} {template}".Contains(Route, StringComparison.Ordinal);
}
