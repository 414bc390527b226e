using System.Globalization;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>What the place of an interaction allows.</summary>
internal static class Place
{
    private const int Guild = 0;
    private const int BotDirectMessage = 1;

    /// <summary>USE_EXTERNAL_APPS: without it a user-installed app may answer its user only.</summary>
    private const ulong UseExternalApps = 1UL << 50;

    /// <summary>
    /// Whether the server lets the bot speak to the one person only: it is not a member there, the person brought it along, and the server
    /// does not allow that publicly. Discord would make the answer ephemeral by itself; the bot has to know, lest it offer to share it.
    /// </summary>
    public static bool ForcesPrivate(Interaction interaction) =>
        (interaction.Context ?? (interaction.GuildId is null ? BotDirectMessage : Guild)) == Guild
        && interaction.AuthorizingIntegrationOwners is { } owners && !owners.ContainsKey("0")
        && ulong.TryParse(interaction.Member?.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var permissions)
        && (permissions & UseExternalApps) == 0;

    /// <summary>Whether nobody else is there: an answer need not be ephemeral, and stays readable later.</summary>
    public static bool IsBotDirectMessage(Interaction interaction) => interaction.Context == BotDirectMessage;

    /// <summary>
    /// Names the person in the channel, from whose last answer "and France?" goes on; null where the server leaves the channel out.
    /// </summary>
    public static string? Conversation(Interaction interaction) =>
        interaction.ChannelId is { } channel ? $"discord:{channel}:{interaction.UserId}" : null;
}
