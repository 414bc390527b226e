using Bot.Core.Chat;
using Bot.DiscordAdapter.Rendering;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Offers choices for a half-typed option.</summary>
internal sealed class AutocompleteHandler(IChatBot bot)
{
    private const int Most = 25;
    private const int Longest = 100;

    /// <summary>Offers; nothing for an option that is not known.</summary>
    public Task HandleAsync(Responder responder)
    {
        var data = responder.Interaction.Data;
        var focused = data?.Options?.FirstOrDefault(o => o.Focused == true);
        if (data?.Name is not { } command || focused is null)
        {
            return responder.OfferAsync([]);
        }

        // a value that is too long is left out, not cut: cut, it would ask something else
        var choices = bot.Complete(command, focused.Name, focused.Text ?? "", Most)
            .Where(c => !string.IsNullOrWhiteSpace(c.Label) && !string.IsNullOrWhiteSpace(c.Value) && c.Value.Length <= Longest)
            .Take(Most)
            .Select(c => new Choice(TextCut.AtWord(c.Label, Longest), c.Value));
        return responder.OfferAsync([.. choices]);
    }
}
