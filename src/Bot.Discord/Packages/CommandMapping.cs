using Bot.DiscordAdapter.Wire.Payloads;
using Discord;
using Discord.WebSocket;

namespace Bot.DiscordAdapter.Packages;

// Between the seam's commands and the package's.
internal static class CommandMapping
{
    private const int MessageCommand = 3;

    /// <summary>A command to register.</summary>
    public static ApplicationCommandProperties To(CommandPayload command)
    {
        InteractionContextType[] contexts = [.. (command.Contexts ?? []).Select(context => (InteractionContextType)context)];
        ApplicationIntegrationType[] types = [.. (command.IntegrationTypes ?? []).Select(type => (ApplicationIntegrationType)type)];
        if (command.Type == MessageCommand)
        {
            var builder = new MessageCommandBuilder().WithName(command.Name).WithContextTypes(contexts).WithIntegrationTypes(types);
            return (command.NameLocalizations is { } names ? builder.WithNameLocalizations(names) : builder).Build();
        }

        var slash = new SlashCommandBuilder().WithName(command.Name).WithDescription(command.Description)
            .WithContextTypes(contexts).WithIntegrationTypes(types);
        slash.WithNameLocalizations(command.NameLocalizations ?? []);
        slash.WithDescriptionLocalizations(command.DescriptionLocalizations ?? []);
        slash.AddOptions([.. (command.Options ?? []).Select(Option)]);
        return slash.Build();
    }

    /// <summary>A command that is registered.</summary>
    public static CommandPayload From(SocketApplicationCommand command) => new()
    {
        Type = (int)command.Type,
        Name = command.Name,
        NameLocalizations = Sorted(command.NameLocalizations),
        Description = command.Description,
        DescriptionLocalizations = Sorted(command.DescriptionLocalizations),
        Options = [.. command.Options.Select(option => new CommandOptionPayload
        {
            Type = (int)option.Type,
            Name = option.Name,
            NameLocalizations = Sorted(option.NameLocalizations),
            Description = option.Description,
            DescriptionLocalizations = Sorted(option.DescriptionLocalizations),
            Required = option.IsRequired,
            Autocomplete = option.IsAutocomplete,
        })],
        IntegrationTypes = [.. (command.IntegrationTypes ?? []).Select(type => (int)type)],
        Contexts = [.. (command.ContextTypes ?? []).Select(context => (int)context)],
    };

    private static SlashCommandOptionBuilder Option(CommandOptionPayload option)
    {
        var builder = new SlashCommandOptionBuilder
        {
            Name = option.Name,
            Description = option.Description,
            Type = (ApplicationCommandOptionType)option.Type,
            IsRequired = option.Required,
            IsAutocomplete = option.Autocomplete == true,
        };
        builder.WithNameLocalizations(option.NameLocalizations ?? []);
        builder.WithDescriptionLocalizations(option.DescriptionLocalizations ?? []);
        return builder;
    }

    private static SortedDictionary<string, string>? Sorted(IReadOnlyDictionary<string, string>? texts) =>
        texts is { Count: > 0 }
            ? new SortedDictionary<string, string>(texts.ToDictionary(text => text.Key, text => text.Value), StringComparer.Ordinal)
            : null;
}
