using System.Globalization;
using System.Text.Json;
using Bot.DiscordAdapter.Wire.Payloads;
using Discord;
using Discord.WebSocket;
using Interaction = Bot.DiscordAdapter.Wire.Payloads.Interaction;
using InteractionType = Bot.DiscordAdapter.Wire.Payloads.InteractionType;

namespace Bot.DiscordAdapter.Packages;

// From the package's interactions to the seam's.
internal static class InteractionMapping
{
    private const int MessageCommand = 3;

    /// <summary>The interaction; null for a kind that the bot does not use.</summary>
    public static Interaction? From(SocketInteraction interaction) => interaction switch
    {
        SocketSlashCommand command => Make(interaction, InteractionType.Command, new InteractionData
        {
            Name = command.CommandName,
            Type = 1,
            Options = [.. command.Data.Options.Select(o => new InteractionOption { Name = o.Name, Value = ToJson(o.Value) })],
        }),
        SocketMessageCommand command => Make(interaction, InteractionType.Command, new InteractionData
        {
            Name = command.CommandName,
            Type = MessageCommand,
            TargetId = Text(command.Data.Message.Id),
            Resolved = new ResolvedData { Messages = new(StringComparer.Ordinal) { [Text(command.Data.Message.Id)] = ToMessage(command.Data.Message) } },
        }),
        SocketAutocompleteInteraction typing => Make(interaction, InteractionType.Autocomplete, new InteractionData
        {
            Name = typing.Data.CommandName,
            Type = 1,
            Options = [.. typing.Data.Options.Select(o => new InteractionOption { Name = o.Name, Value = ToJson(o.Value), Focused = o.Focused ? true : null })],
        }),
        SocketMessageComponent click => Make(
            interaction,
            InteractionType.Component,
            new InteractionData { CustomId = click.Data.CustomId, Values = click.Data.Values is { Count: > 0 } values ? [.. values] : null },
            ToMessage(click.Message)),
        _ => null,
    };

    private static Interaction Make(SocketInteraction interaction, InteractionType type, InteractionData data, DiscordMessage? message = null)
    {
        var user = new DiscordUser { Id = Text(interaction.User.Id) };
        var guild = interaction.GuildId is { } id ? Text(id) : null;
        return new Interaction
        {
            Id = Text(interaction.Id),
            ApplicationId = Text(interaction.ApplicationId),
            Type = type,
            Token = interaction.Token,
            Data = data,
            GuildId = guild,
            Member = guild is null ? null : new InteractionMember { User = user, Permissions = MemberPermissions(interaction) },
            User = guild is null ? user : null,
            Message = message,
            Context = (int?)interaction.ContextType,
            AuthorizingIntegrationOwners = interaction.IntegrationOwners?.ToDictionary(
                owner => ((int)owner.Key).ToString(CultureInfo.InvariantCulture), owner => Text(owner.Value), StringComparer.Ordinal),
        };
    }

    // The package has no permissions of a member in a server that the bot is not in; its own in that place tell the same of external apps.
    private static string? MemberPermissions(SocketInteraction interaction) =>
        (interaction.User as SocketGuildUser)?.GuildPermissions.RawValue.ToString(CultureInfo.InvariantCulture)
        ?? interaction.Permissions.RawValue.ToString(CultureInfo.InvariantCulture);

    private static DiscordMessage ToMessage(IMessage message) => new()
    {
        Content = message.Content,
        Flags = (int?)message.Flags,
        Embeds = [.. message.Embeds.Select(ToEmbed)],
        Components = [.. message.Components.OfType<ActionRowComponent>().Select(row => new Component { Type = Component.Row, Components = [.. row.Components.Select(ToPart).OfType<Component>()] })],
    };

    private static Wire.Payloads.Embed ToEmbed(IEmbed embed) => new()
    {
        Title = embed.Title,
        Description = embed.Description,
        Color = (int?)embed.Color?.RawValue,
        Fields = embed.Fields.Length == 0 ? null : [.. embed.Fields.Select(field => new Wire.Payloads.EmbedField(field.Name, field.Value))],
        Footer = embed.Footer is { } footer ? new Wire.Payloads.EmbedFooter(footer.Text) : null,
    };

    private static Component? ToPart(IMessageComponent part) => part switch
    {
        ButtonComponent button => new Component { Type = Component.Button, Style = (int)button.Style, Label = button.Label, CustomId = button.CustomId },
        SelectMenuComponent menu => new Component
        {
            Type = Component.Menu,
            CustomId = menu.CustomId,
            Placeholder = menu.Placeholder,
            Options = [.. menu.Options.Select(option => new Wire.Payloads.SelectOption(option.Label, option.Value))],
        },
        _ => null,
    };

    private static JsonElement ToJson(object? value) => value switch
    {
        bool yes => JsonDocument.Parse(yes ? "true" : "false").RootElement,
        string text => JsonElement.Parse(JsonEncodedText.Encode(text) is var encoded ? $"\"{encoded}\"" : ""),
        _ => default,
    };

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
