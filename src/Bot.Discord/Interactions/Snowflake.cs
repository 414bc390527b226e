namespace Bot.DiscordAdapter.Interactions;

/// <summary>Discord's ids: their upper 42 bits count milliseconds since the first second of 2015 (documentation, "Snowflakes").</summary>
internal static class Snowflake
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When an id was made.</summary>
    public static DateTimeOffset TimeOf(ulong id) => Epoch + TimeSpan.FromMilliseconds(id >> 22);
}
