namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>One row of Discord's table of gateway close codes.</summary>
/// <param name="Code">The code.</param>
/// <param name="Action">What to do.</param>
/// <param name="Advice">What it means; for a final one, what the operator has to do.</param>
internal sealed record CloseCode(int Code, CloseAction Action, string Advice);
