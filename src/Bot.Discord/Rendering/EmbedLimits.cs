namespace Bot.DiscordAdapter.Rendering;

/// <summary>Discord's limits of an embed, in UTF-16 code units (documentation, "Embed Limits").</summary>
internal static class EmbedLimits
{
    /// <summary>Longest title.</summary>
    public const int Title = 256;

    /// <summary>Longest description.</summary>
    public const int Description = 4_096;

    /// <summary>Longest value of a field.</summary>
    public const int FieldValue = 1_024;

    /// <summary>Longest footer.</summary>
    public const int Footer = 2_048;

    /// <summary>Most fields.</summary>
    public const int Fields = 25;

    /// <summary>Titles, descriptions, fields and footer of all embeds of a message together.</summary>
    public const int Total = 6_000;
}
