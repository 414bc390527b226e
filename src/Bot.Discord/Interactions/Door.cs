using System.Globalization;
using Bot.Core.Chat;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Who is answered: people in places where the bot may speak, who do not ask too fast. Thread-safe.</summary>
internal sealed class Door(PlaceRules places, UserLimiter limiter, DiscordMetrics metrics)
{
    /// <summary>Whether the bot answers where an interaction comes from: in its channel, what that belongs to and its server.</summary>
    public bool IsOpen(Interaction interaction) =>
        places.Allow(
            Id(interaction.ChannelId), Id(interaction.Channel?.ParentId), Id(interaction.GuildId), Id(interaction.UserId));

    /// <summary>Counts an interaction; what to say in place of an answer, or null where it is answered.</summary>
    public string? Refuse(Interaction interaction)
    {
        var wait = limiter.TryTake(interaction.UserId);
        if (wait > TimeSpan.Zero)
        {
            metrics.CountLimited();
            return DiscordTexts.Slower(wait);
        }

        return IsOpen(interaction) ? null : PlaceRules.Refusal;
    }

    // Nothing has the id 0.
    private static long Id(string? snowflake) =>
        long.TryParse(snowflake, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
