namespace Bot.Core.Facts;

/// <summary>
/// How the bot of a timeline introduces itself, as <c>bot.yaml</c> in the facts folder says. No fact, and no part of the hash.
/// </summary>
public sealed record BotProfile
{
    /// <summary>The languages that menus and fixed sentences are in, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru", "uk", "de", "fr", "es"];

    /// <summary>What is said where there is no <c>bot.yaml</c>: nothing of one's own.</summary>
    public static BotProfile None { get; } = new();

    /// <summary>The bot's name, at most 64 characters; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>What it knows about, whole sentences; null for what the facts themselves tell.</summary>
    public string? Description { get; init; }

    /// <summary>Questions to show, with or without a command in front; empty for those that the facts give.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The colour of an answer as 0xRRGGBB; null for the platform's own.</summary>
    public int? Accent { get; init; }

    /// <summary>How to reach whoever runs the bot; null for nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>The language of menus for whoever's own has none; one of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = "en";
}
