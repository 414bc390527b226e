using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>What a message says: claims stand in its text, in the previews of links, and in what it forwards.</summary>
internal static class MessageText
{
    /// <summary>The parts in that order, one a paragraph; empty where there are none.</summary>
    public static string Of(DiscordMessage? message)
    {
        if (message is null)
        {
            return "";
        }

        var parts = Parts(message).Concat((message.MessageSnapshots ?? []).SelectMany(s => s.Message is { } copy ? Parts(copy) : []));
        return string.Join("\n", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
    }

    private static IEnumerable<string?> Parts(DiscordMessage message)
    {
        yield return message.Content;
        foreach (var embed in message.Embeds ?? [])
        {
            yield return embed.Title;
            yield return embed.Description;
        }
    }
}
