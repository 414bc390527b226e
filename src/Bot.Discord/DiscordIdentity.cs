using Bot.Core.Chat;

namespace Bot.DiscordAdapter;

/// <summary>How the bot names itself to Discord.</summary>
internal static class DiscordIdentity
{
    /// <summary>The form that the API asks for: <c>DiscordBot (address, version)</c>; requests with another one may be blocked.</summary>
    /// <param name="address">Where Discord finds who runs the bot.</param>
    public static string UserAgent(Uri address) => $"DiscordBot ({address.AbsoluteUri}, {ProgramVersion.Number})";
}
