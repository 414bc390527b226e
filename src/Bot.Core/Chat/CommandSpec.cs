namespace Bot.Core.Chat;

/// <summary>One command, described once for every platform.</summary>
public sealed record CommandSpec
{
    /// <summary>The name without the slash: lower-case ASCII letters.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What it does, by language tag (<c>en</c>, <c>ru</c>, <c>uk</c>, <c>de</c>, <c>fr</c>, <c>es</c>); each 3 to 100 characters.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>Its options, required ones first.</summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];
}
