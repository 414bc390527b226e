using System.Text.Json.Serialization;

namespace Bot.Host.Health;

/// <summary>What <c>/readyz</c> says.</summary>
/// <param name="Ready">Whether every adapter that is set up is connected and the facts are open.</param>
/// <param name="Adapters">The adapters by name.</param>
/// <param name="Facts">The facts; null while the first are being opened.</param>
/// <param name="Problems">What has failed for good beside the adapters' own problems.</param>
internal sealed record HealthReport(
    bool Ready, IReadOnlyDictionary<string, AdapterHealth> Adapters, FactsHealth? Facts, IReadOnlyList<string> Problems);

/// <summary>One adapter.</summary>
/// <param name="Connected">Whether questions come in.</param>
/// <param name="State">Where the connection stands.</param>
/// <param name="LastEvent">When the platform last sent something that happened; null for never.</param>
/// <param name="LastHeartbeat">When the platform last answered at all; null for never.</param>
/// <param name="Problem">Why it is not connected; null where nothing is known to be wrong.</param>
/// <param name="Link">Where people get at the bot: its invitation or its chat; null before the platform has said which bot it is.</param>
internal sealed record AdapterHealth(
    bool Connected, string State, DateTimeOffset? LastEvent, DateTimeOffset? LastHeartbeat, string? Problem, Uri? Link)
{
    /// <summary>
    /// Whether nothing more is to be waited for: it is connected and its link is known, which may be a moment later, or it has stopped for
    /// good.
    /// </summary>
    [JsonIgnore]
    public bool IsSettled => (Connected && Link is not null) || State == "stopped";
}

/// <summary>The facts.</summary>
/// <param name="Id">Their hash.</param>
/// <param name="Count">Events and dataset rows.</param>
/// <param name="LoadedAt">When they were loaded.</param>
/// <param name="AgeSeconds">Seconds since then.</param>
/// <param name="LastReload">How the last change went; null for none since the start.</param>
internal sealed record FactsHealth(string Id, int Count, DateTimeOffset LoadedAt, long AgeSeconds, ReloadHealth? LastReload);

/// <summary>The last change of the facts.</summary>
/// <param name="At">When it was taken up.</param>
/// <param name="Loaded">Whether it is in use; else the facts before it are.</param>
/// <param name="Problems">The first problems, with file, line and column.</param>
internal sealed record ReloadHealth(DateTimeOffset At, bool Loaded, IReadOnlyList<string> Problems);

/// <summary>Serialisation, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
