using System.Text.Json.Serialization;

namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>
/// An action row (1) with its <see cref="Components"/>, a button (2) or a menu (3). In messages of others it may be anything that Discord
/// knows: of those the texts are read (10), and what holds them (9, 17).
/// </summary>
internal sealed record Component
{
    /// <summary>The type number of an action row.</summary>
    public const int Row = 1;

    /// <summary>The type number of a button.</summary>
    public const int Button = 2;

    /// <summary>The type number of a menu of texts.</summary>
    public const int Menu = 3;

    /// <summary>The type number of a field for a text, in a form.</summary>
    public const int TextInput = 4;

    /// <summary>The type number of a label with its field, in a form.</summary>
    public const int Labelled = 18;

    /// <summary>Which it is.</summary>
    public required int Type { get; init; }

    /// <summary>Of a row: up to five buttons, or one menu.</summary>
    public List<Component>? Components { get; init; }

    /// <summary>Of a label: its field, named so in JSON.</summary>
    [JsonPropertyName("component")]
    public Component? Field { get; init; }

    /// <summary>Of a field: what was filled in; null before.</summary>
    public string? Value { get; init; }

    /// <summary>Of a field: most characters, 1 to 4,000; null counts as 4,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a text: what it says, with markup.</summary>
    public string? Content { get; init; }

    /// <summary>Of a button: 1 blurple, 2 grey; of a field: 1 one line.</summary>
    public int? Style { get; init; }

    /// <summary>Of a button: at most 80 UTF-16 code units; of a label 45.</summary>
    public string? Label { get; init; }

    /// <summary>Of a button or menu: comes back with the click; 1 to 100 UTF-16 code units, once in a message.</summary>
    public string? CustomId { get; init; }

    /// <summary>Of a menu: shown while nothing is chosen; at most 150 UTF-16 code units.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Of a menu: 1 to 25.</summary>
    public List<SelectOption>? Options { get; init; }
}
