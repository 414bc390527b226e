using System.Globalization;
using Bot.Core.Facts;

namespace Bot.Core.Index;

/// <summary>How the bot introduces itself, as rows of an index's <c>meta</c>; what is not said has no row.</summary>
internal static class ProfileRows
{
    // No text of a fact file has a line break in it.
    private const char Separator = '\n';

    public static IEnumerable<(string Name, string Value)> Of(BotProfile profile)
    {
        (string Name, string? Value)[] rows =
        [
            ("bot name", profile.Name),
            ("bot description", profile.Description),
            ("bot examples", profile.Examples.Count == 0 ? null : string.Join(Separator, profile.Examples)),
            ("bot accent", profile.Accent?.ToString("X6", CultureInfo.InvariantCulture)),
            ("bot contact", profile.Contact),
            ("bot language", profile.Language == BotProfile.None.Language ? null : profile.Language),
        ];
        return rows.Where(row => row.Value is not null).Select(row => (row.Name, row.Value!));
    }

    public static BotProfile Read(IReadOnlyDictionary<string, string> meta) => new()
    {
        Name = meta.GetValueOrDefault("bot name"),
        Description = meta.GetValueOrDefault("bot description"),
        Examples = meta.GetValueOrDefault("bot examples")?.Split(Separator) ?? [],
        Accent = meta.TryGetValue("bot accent", out var colour)
            ? int.Parse(colour, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null,
        Contact = meta.GetValueOrDefault("bot contact"),
        Language = meta.GetValueOrDefault("bot language") ?? BotProfile.None.Language,
    };
}
