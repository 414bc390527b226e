using System.Globalization;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>
/// What a message says and when: claims stand in its text, in the previews of links, in texts laid out as components, in polls, and in
/// what it forwards.
/// </summary>
internal static class MessageText
{
    /// <summary>Components lie three deep at most; more is nothing that Discord sends.</summary>
    private const int Deepest = 5;

    /// <summary>The parts in that order, one a paragraph, without markup; empty where there are none.</summary>
    public static string Of(DiscordMessage? message)
    {
        if (message is null)
        {
            return "";
        }

        var parts = Parts(message).Concat(Forwarded(message).SelectMany(Parts)).OfType<string>().Select(MessageMarkup.Plain);
        return string.Join("\n", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
    }

    /// <summary>
    /// The day it was written, UTC: "yesterday" in it is the day before. Of a forwarded message it is the original's. By its timestamp, or
    /// else by its id; null where it has neither.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="id">Its snowflake.</param>
    public static DateOnly? WrittenOn(DiscordMessage? message, string? id)
    {
        var original = message is null ? null : Forwarded(message).FirstOrDefault();
        return DayOf(original?.Timestamp) ?? DayOf(message?.Timestamp)
            ?? (ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var snowflake)
                ? DateOnly.FromDateTime(Snowflake.TimeOf(snowflake).UtcDateTime)
                : null);
    }

    private static DateOnly? DayOf(string? timestamp) =>
        DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? DateOnly.FromDateTime(at.UtcDateTime)
            : null;

    private static IEnumerable<DiscordMessage> Forwarded(DiscordMessage message) =>
        (message.MessageSnapshots ?? []).Select(s => s.Message).OfType<DiscordMessage>();

    private static IEnumerable<string?> Parts(DiscordMessage message) =>
    [
        message.Content,
        .. (message.Embeds ?? []).SelectMany(Parts),
        .. Texts(message.Components, Deepest),
        message.Poll?.Question?.Text,
        .. (message.Poll?.Answers ?? []).Select(a => a.PollMedia?.Text),
    ];

    // a name and its value are one sentence: "Signed" over "8 April 2010"
    private static IEnumerable<string?> Parts(Embed embed) =>
        [embed.Title, embed.Description, .. (embed.Fields ?? []).Select(f => $"{f.Name}: {f.Value}"), embed.Footer?.Text];

    private static IEnumerable<string?> Texts(List<Component>? components, int depth) =>
        depth == 0 ? [] : (components ?? []).SelectMany(c => Texts(c.Components, depth - 1).Prepend(c.Content));
}
