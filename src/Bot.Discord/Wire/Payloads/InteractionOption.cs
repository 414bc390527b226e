using System.Text.Json;

namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>One filled-in option.</summary>
internal sealed class InteractionOption
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its value, of the option's own type; undefined where there is none.</summary>
    public JsonElement Value { get; init; }

    /// <summary>Whether it is the one being typed.</summary>
    public bool? Focused { get; init; }

    /// <summary>The value of a text option as typed; null where it is no text.</summary>
    public string? Text => Value.ValueKind == JsonValueKind.String ? Value.GetString() : null;
}
