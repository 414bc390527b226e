namespace Bot.TelegramAdapter.Requests;

/// <summary>A text of the bot's profile.</summary>
public enum ProfileText
{
    /// <summary>The name, at most 64 characters.</summary>
    Name,

    /// <summary>What an empty chat shows, at most 512 characters.</summary>
    Description,

    /// <summary>What the profile page shows, at most 120 characters.</summary>
    ShortDescription,
}
