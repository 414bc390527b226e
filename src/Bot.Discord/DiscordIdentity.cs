namespace Bot.DiscordAdapter;

/// <summary>How the bot names itself to Discord.</summary>
internal static class DiscordIdentity
{
    /// <summary>The form that the API asks for: <c>DiscordBot (address, version)</c>; requests with another one may be blocked.</summary>
    public static string UserAgent { get; } =
        $"DiscordBot (https://diplomatic-timeline-bots.example, {typeof(DiscordIdentity).Assembly.GetName().Version?.ToString(3)})";
}
