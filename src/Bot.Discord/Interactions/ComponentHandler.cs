using Bot.Core.Chat;
using Bot.DiscordAdapter.Rendering;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Answers buttons and menus.</summary>
internal sealed class ComponentHandler(IChatBot bot)
{
    /// <summary>Answers.</summary>
    public Task HandleAsync(Responder responder)
    {
        var interaction = responder.Interaction;
        if (ButtonId.Parse(interaction.Data?.CustomId) is not { } id)
        {
            return responder.SayAsync(DiscordTexts.OldButton);
        }

        var isOwner = id.Owner == interaction.UserId;
        if (id.IsPrivate && !isOwner)
        {
            return responder.SayAsync(DiscordTexts.NotYours);
        }

        return id.Action switch
        {
            ButtonAction.Share => ShareAsync(responder),
            ButtonAction.Turn when isOwner => TurnAsync(responder, id),
            ButtonAction.Menu => OpenAsync(responder, interaction.Data?.Values?.FirstOrDefault() ?? ""),
            _ => OpenAsync(responder, id.State),
        };
    }

    private Task TurnAsync(Responder responder, ButtonId id) =>
        responder.UpdateAsync(() => ReplyMessage.Of(
            bot.Press(id.State, responder.Today, Place.Conversation(responder.Interaction)), id.Owner, id.IsPrivate,
            canShare: !Place.ForcesPrivate(responder.Interaction)));

    /// <summary>
    /// Opens an answer of its own, for the one who clicked alone: somebody else's answer stays as it is,
    /// and a channel is not filled by clicks.
    /// </summary>
    private Task OpenAsync(Responder responder, string state)
    {
        var interaction = responder.Interaction;
        var isPrivate = !Place.IsBotDirectMessage(interaction);
        return responder.AnswerAsync(
            () => ReplyMessage.Of(
                bot.Press(state, responder.Today, Place.Conversation(interaction)), interaction.UserId, isPrivate,
                canShare: !Place.ForcesPrivate(interaction)),
            isPrivate);
    }

    /// <summary>
    /// The message comes with the click, so what is posted is just what was seen. First "share" is taken off it, so that a second click
    /// cannot post it twice.
    /// </summary>
    private static async Task ShareAsync(Responder responder)
    {
        var message = responder.Interaction.Message;
        if (message?.Embeds is not { Count: > 0 } embeds || Place.ForcesPrivate(responder.Interaction))
        {
            await responder.SayAsync(DiscordTexts.NothingToShare);
            return;
        }

        await responder.UpdateAsync(
            () => new MessageBody { Embeds = embeds, Components = ComponentRenderer.WithoutShare(message.Components) });
        await responder.FollowUpAsync(new MessageBody { Embeds = embeds, Components = ComponentRenderer.Publish(message.Components) });
    }
}
