using System.Globalization;
using System.Text.Json;
using Bot.DiscordAdapter.Wire.Payloads;
using Discord;
using Discord.WebSocket;

namespace Bot.DiscordAdapter.DiscordNet;

// Between what the handlers know and the package's own types.
internal static class Mapping
{
    public static Interaction From(SocketInteraction raised) => new()
    {
        Source = raised,
        Id = $"{raised.Id}",
        Type = (Wire.Payloads.InteractionType)(int)raised.Type,
        Token = raised.Token,
        Data = Data((object?)(raised as IModalInteraction)?.Data ?? ((IDiscordInteraction)raised).Data), // the class's own is not set
        ChannelId = raised.ChannelId is { } channel ? $"{channel}" : null,
        Channel = (raised.InteractionChannel as INestedChannel)?.CategoryId is { } above ? new ChannelRef { ParentId = $"{above}" } : null,
        GuildId = raised.GuildId is { } guild ? $"{guild}" : null,
        User = new DiscordUser { Id = $"{raised.User.Id}" },
        Member = new InteractionMember { Permissions = "0" }, // which the package does not read
        Message = (raised as SocketMessageComponent)?.Message is { } clicked ? From(clicked) : null,
        Context = (int?)raised.ContextType,
        AuthorizingIntegrationOwners = raised.IntegrationOwners.ToDictionary(o => $"{(int)o.Key}", o => $"{o.Value}"),
    };

    private static InteractionData? Data(object? given) => given switch
    {
        SocketMessageCommandData { Message: var message } command => new InteractionData
        {
            Name = command.Name,
            Type = (int)ApplicationCommandType.Message,
            TargetId = $"{message.Id}",
            Resolved = new ResolvedData { Messages = new() { [$"{message.Id}"] = From(message) } },
        },
        IApplicationCommandInteractionData slash =>
            new InteractionData { Name = slash.Name, Options = [.. slash.Options.Select(o => Option(o.Name, o.Value))] },
        IAutocompleteInteractionData half =>
            new InteractionData { Name = half.CommandName, Options = [.. half.Options.Select(o => Option(o.Name, o.Value, o.Focused))] },
        IModalInteractionData { Components: var fields } form => new InteractionData
        {
            CustomId = form.CustomId,
            Components = [.. fields.Select(f => new Component { Type = 1, Field = new Component { Type = 4, Value = f.Value } })],
        },
        IComponentInteractionData clicked => new InteractionData { CustomId = clicked.CustomId, Values = [.. clicked.Values ?? []] },
        _ => null,
    };

    private static InteractionOption Option(string name, object? value, bool isFocused = false) => new()
    {
        Name = name,
        Focused = isFocused,
        Value = value is bool isSet ? JsonSerializer.SerializeToElement(isSet, DiscordJson.Default.Boolean)
            : JsonSerializer.SerializeToElement(value as string ?? "", DiscordJson.Default.String),
    };

    /// <summary>Not the package's own word for it, which leaves the list of kinds out.</summary>
    public static Discord.AllowedMentions Nobody => new(AllowedMentionTypes.None) { RoleIds = null, UserIds = null };

    public static Discord.Embed[]? Embeds(MessageBody message) => message.Embeds is { Count: > 0 } all ? [.. all.Select(To)] : null;
    public static MessageComponent? Components(MessageBody message) => message.Components is { Count: > 0 } rows ? To(rows) : null;

    /// <summary>Puts a message in place of another.</summary>
    public static void Apply(MessageProperties properties, MessageBody message)
    {
        properties.Content = message.Content;
        properties.Embeds = Embeds(message) ?? [];
        properties.Components = To(message.Components ?? []);
        properties.AllowedMentions = Nobody;
    }

    public static DiscordMessage From(IMessage message) => new()
    {
        Id = $"{message.Id}",
        Content = message.Content,
        Timestamp = message.Timestamp.ToString("O", CultureInfo.InvariantCulture),
        Embeds = [.. message.Embeds.Select(From)],
        Components = [.. message.Components.OfType<ActionRowComponent>().Select(row =>
            new Component { Type = Component.Row, Components = [.. row.Components.Select(From).OfType<Component>()] })],
    };

    private static Wire.Payloads.Embed From(IEmbed embed) => new()
    {
        Author = embed.Author is { } author ? new Wire.Payloads.EmbedAuthor(author.Name) : null,
        Title = embed.Title,
        Description = embed.Description,
        Color = (int?)embed.Color?.RawValue,
        Fields = [.. embed.Fields.Select(f => new Wire.Payloads.EmbedField(f.Name, f.Value))],
        Footer = embed.Footer is { } footer ? new Wire.Payloads.EmbedFooter(footer.Text) : null,
    };

    private static Component? From(IMessageComponent part) => part switch
    {
        ButtonComponent b => new Component { Type = Component.Button, Style = (int)b.Style, Label = b.Label, CustomId = b.CustomId },
        SelectMenuComponent m => new Component { Type = 3, CustomId = m.CustomId, Placeholder = m.Placeholder, Options = To(m) },
        _ => null,
    };

    private static List<SelectOption> To(SelectMenuComponent menu) => [.. menu.Options.Select(o => new SelectOption(o.Label, o.Value))];

    private static Discord.Embed To(Wire.Payloads.Embed embed) => new EmbedBuilder
    {
        Title = embed.Title,
        Description = embed.Description,
        Color = embed.Color is { } color ? new Color((uint)color) : null,
        Author = embed.Author is { } author ? new EmbedAuthorBuilder().WithName(author.Name) : null,
        Footer = embed.Footer is { } footer ? new EmbedFooterBuilder().WithText(footer.Text) : null,
        Fields = [.. (embed.Fields ?? []).Select(f => new EmbedFieldBuilder().WithName(f.Name).WithValue(f.Value))],
    }.Build();

    private static MessageComponent To(List<Component> rows)
    {
        var builder = new ComponentBuilder();
        foreach (var (row, part) in rows.SelectMany((row, i) => (row.Components ?? []).Select(part => (i, part))))
        {
            _ = part.Type == Component.Button
                ? builder.WithButton(part.Label, part.CustomId, (ButtonStyle)part.Style!.Value, row: row)
                : builder.WithSelectMenu(new SelectMenuBuilder
                {
                    CustomId = part.CustomId,
                    Placeholder = part.Placeholder,
                    Options = [.. part.Options!.Select(o => new SelectMenuOptionBuilder(o.Label, o.Value))],
                }, row);
        }

        return builder.Build();
    }

    public static Modal To(ModalBody modal) => new ModalBuilder(modal.Title, modal.CustomId)
        .AddTextInput(modal.Components[0].Label, modal.Components[0].Field!.CustomId, placeholder: modal.Components[0].Field!.Placeholder)
        .Build();

    // not all of Discord's are known to it
    private static Dictionary<string, string> Texts(SortedDictionary<string, string>? texts) =>
        (texts ?? []).Where(text => text.Key.Length <= 5).ToDictionary();

    public static ApplicationCommandProperties To(CommandPayload command)
    {
        InteractionContextType[] contexts = [.. (command.Contexts ?? []).Select(context => (InteractionContextType)context)];
        ApplicationIntegrationType[] types = [.. (command.IntegrationTypes ?? []).Select(type => (ApplicationIntegrationType)type)];
        return command.Type == (int)ApplicationCommandType.Message
            ? new MessageCommandBuilder().WithName(command.Name).WithContextTypes(contexts).WithIntegrationTypes(types)
                .WithNameLocalizations(Texts(command.NameLocalizations)).Build()
            : new SlashCommandBuilder().WithName(command.Name).WithDescription(command.Description)
            .WithContextTypes(contexts).WithIntegrationTypes(types)
            .WithNameLocalizations(Texts(command.NameLocalizations)).WithDescriptionLocalizations(Texts(command.DescriptionLocalizations))
            .AddOptions([.. (command.Options ?? []).Select(Option)]).Build();
    }

    private static SlashCommandOptionBuilder Option(CommandOptionPayload option) =>
        new SlashCommandOptionBuilder { MaxLength = option.MaxLength }
            .WithName(option.Name).WithDescription(option.Description).WithType((ApplicationCommandOptionType)option.Type)
            .WithRequired(option.Required == true).WithAutocomplete(option.Autocomplete == true)
            .WithNameLocalizations(Texts(option.NameLocalizations)).WithDescriptionLocalizations(Texts(option.DescriptionLocalizations));
}
