namespace Bot.Core.Chat;

/// <summary>One option of a command.</summary>
public sealed record CommandOption
{
    /// <summary>The name: lower-case ASCII letters.</summary>
    public required string Name { get; init; }

    /// <summary>What to write, by language tag; each 3 to 100 characters.</summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>Whether the command cannot run without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether <see cref="IChatBot.Complete"/> has choices for it.</summary>
    public bool Completes { get; init; }
}
