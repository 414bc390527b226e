using System.Text.Json;

namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>What Discord says with a failed request.</summary>
internal sealed class ErrorBody
{
    /// <summary>Discord's own code, 0 where there is none particular.</summary>
    public int Code { get; init; }

    /// <summary>English text.</summary>
    public string? Message { get; init; }

    /// <summary>Of a refused body: what is wrong where, a tree of the body's members.</summary>
    public JsonElement Errors { get; init; }

    /// <summary>Of a 429: seconds to wait.</summary>
    public double? RetryAfter { get; init; }

    /// <summary>Of a 429: whether it is for the whole bot.</summary>
    public bool? Global { get; init; }
}
