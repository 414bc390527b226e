using Bot.DiscordAdapter.Wire.Payloads;
using Discord;

namespace Bot.DiscordAdapter.Packages;

// From the seam's messages to the package's.
internal static class MessageMapping
{
    /// <summary>Nobody is notified. Not the package's own word for that: it leaves out <c>parse</c>.</summary>
    public static Discord.AllowedMentions Nobody => new(AllowedMentionTypes.None) { RoleIds = null, UserIds = null };

    /// <summary>The embeds; null for none.</summary>
    public static Discord.Embed[]? Embeds(MessageBody message) =>
        message.Embeds is { Count: > 0 } embeds ? [.. embeds.Select(Embed)] : null;

    /// <summary>The rows of components; null for none.</summary>
    public static MessageComponent? Components(MessageBody message) => message.Components is { Count: > 0 } rows ? Build(rows) : null;

    /// <summary>Puts a message in place of another.</summary>
    public static void Apply(MessageProperties properties, MessageBody message)
    {
        properties.Content = message.Content;
        properties.Embeds = message.Embeds is { } embeds ? embeds.Select(Embed).ToArray() : Optional<Discord.Embed[]>.Unspecified;
        properties.Components = message.Components is { } rows ? Build(rows) : Optional<MessageComponent>.Unspecified;
        properties.AllowedMentions = Nobody;
    }

    private static Discord.Embed Embed(Wire.Payloads.Embed embed)
    {
        var builder = new EmbedBuilder
        {
            Title = embed.Title,
            Description = embed.Description,
            Color = embed.Color is { } color ? new Color((uint)color) : null,
        };
        foreach (var field in embed.Fields ?? [])
        {
            builder.AddField(field.Name, field.Value);
        }

        if (embed.Footer is { } footer)
        {
            builder.WithFooter(footer.Text);
        }

        return builder.Build();
    }

    private static MessageComponent Build(List<Component> rows)
    {
        var builder = new ComponentBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var part in rows[row].Components ?? [])
            {
                if (part.Type == Component.Menu)
                {
                    // not by the method that takes the parts one by one: it writes every type of channel into a menu of texts
                    List<SelectMenuOptionBuilder> options =
                        [.. part.Options!.Select(option => new SelectMenuOptionBuilder(option.Label, option.Value))];
                    builder.WithSelectMenu(
                        new SelectMenuBuilder { CustomId = part.CustomId, Placeholder = part.Placeholder, Options = options }, row);
                }
                else
                {
                    builder.WithButton(part.Label, part.CustomId, (ButtonStyle)part.Style!.Value, row: row);
                }
            }
        }

        return builder.Build();
    }
}
