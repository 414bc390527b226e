namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>Choices for a half-typed option.</summary>
/// <param name="Choices">At most 25.</param>
internal sealed record ChoiceList(IReadOnlyList<Choice> Choices);
