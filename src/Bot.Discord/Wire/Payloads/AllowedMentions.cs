namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>Which mentions in a message notify somebody.</summary>
/// <param name="Parse">Kinds of mentions that are read out of the text.</param>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse)
{
    /// <summary>None at all: what people type is shown back to them and others.</summary>
    public static AllowedMentions None { get; } = new([]);
}
