using Bot.Core.Chat;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Registration;

/// <summary>Makes what is registered out of Core's catalogue, with Discord's two additions.</summary>
internal static class CommandPayloads
{
    private const int SlashCommand = 1;
    private const int MessageCommand = 3;

    /// <summary>All commands, installable in servers and by users, usable everywhere.</summary>
    /// <param name="catalogue">Core's commands.</param>
    /// <param name="language">What is shown to whoever's own language has no description.</param>
    public static IReadOnlyList<CommandPayload> Build(IReadOnlyList<CommandSpec> catalogue, string language = "en") =>
        [.. catalogue.Select(command => Slash(command, language)), CheckDates()];

    private static CommandPayload Slash(CommandSpec command, string language) => new()
    {
        Type = SlashCommand,
        Name = command.Name,
        NameLocalizations = Localize(CommandTranslations.NameOf(command.Name)),
        Description = command.Descriptions[language],
        DescriptionLocalizations = Localize(command.Descriptions),
        Options = [.. command.Options.Select(option => Option(option, language)), PrivateOption(language)],
        IntegrationTypes = [0, 1],
        Contexts = [0, 1, 2],
    };

    private static CommandPayload CheckDates() => new()
    {
        Type = MessageCommand,
        Name = CommandTranslations.CheckDates,
        NameLocalizations = Localize(CommandTranslations.NameOf(CommandTranslations.CheckDates)),
        IntegrationTypes = [0, 1],
        Contexts = [0, 1, 2],
    };

    private static CommandOptionPayload Option(CommandOption option, string language) => new()
    {
        Type = CommandOptionPayload.Text,
        Name = option.Name,
        NameLocalizations = Localize(CommandTranslations.NameOf(option.Name)),
        Description = option.Descriptions[language],
        DescriptionLocalizations = Localize(option.Descriptions),
        MaxLength = CommandText.LongestValue,
        Required = option.Required ? true : null,
        Autocomplete = option.Completes ? true : null,
    };

    private static CommandOptionPayload PrivateOption(string language) => new()
    {
        Type = CommandOptionPayload.YesNo,
        Name = CommandTranslations.Private,
        NameLocalizations = Localize(CommandTranslations.NameOf(CommandTranslations.Private)),
        Description = CommandTranslations.PrivateDescription[language],
        DescriptionLocalizations = Localize(CommandTranslations.PrivateDescription),
    };

    private static SortedDictionary<string, string>? Localize(IReadOnlyDictionary<string, string>? texts)
    {
        if (texts is null)
        {
            return null;
        }

        var localized = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (locale, language) in CommandTranslations.Locales)
        {
            if (texts.TryGetValue(language, out var text))
            {
                localized[locale] = text;
            }
        }

        return localized;
    }
}
