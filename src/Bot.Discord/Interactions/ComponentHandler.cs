using Bot.Core.Chat;
using Bot.DiscordAdapter.Rendering;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Answers buttons, menus, and the form behind a button.</summary>
internal sealed class ComponentHandler(IChatBot bot)
{
    /// <summary>Messages whose answer is, or is being, posted publicly.</summary>
    private readonly RecentIds _shared = new();

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
            ButtonAction.Jump when interaction.Type == InteractionType.Component => responder.AskAsync(ComponentRenderer.JumpForm(id)),
            ButtonAction.Turn or ButtonAction.Jump when isOwner => TurnAsync(responder, id),
            ButtonAction.Menu => OpenAsync(responder, interaction.Data?.Values?.FirstOrDefault() ?? ""),
            _ => OpenAsync(responder, id.State),
        };
    }

    /// <summary>Turns the answer to what the button names; where that is gone, the answer stays, and a sentence says so.</summary>
    private Task TurnAsync(Responder responder, ButtonId id) =>
        responder.UpdateAsync(() =>
        {
            var reply = bot.Press(Press(responder, id.State));
            var message = ReplyMessage.Of(reply, id.Owner, id.IsPrivate, canShare: !Place.ForcesPrivate(responder.Interaction));
            return reply.IsAnswer ? message : message with { Flags = MessageBody.Ephemeral };
        });

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
                bot.Press(Press(responder, state)), interaction.UserId, isPrivate, canShare: !Place.ForcesPrivate(interaction)),
            isPrivate);
    }

    private static ButtonPress Press(Responder responder, string state) => new()
    {
        State = state,
        Today = responder.Today,
        Conversation = Place.Conversation(responder.Interaction),
        Typed = responder.Interaction.Data?.Typed,
        ButtonBytes = ButtonId.LongestState,
    };

    /// <summary>
    /// The message comes with the click, so what is posted is just what was seen. "Share" is taken off it when that has succeeded; until
    /// then a second click finds the message remembered.
    /// </summary>
    private async Task ShareAsync(Responder responder)
    {
        var message = responder.Interaction.Message;
        if (message?.Embeds is not { Count: > 0 } embeds || Place.ForcesPrivate(responder.Interaction))
        {
            await responder.SayAsync(DiscordTexts.NothingToShare);
            return;
        }

        var id = message.Id ?? responder.Interaction.Id;
        if (!_shared.Add(id))
        {
            await responder.SayAsync(DiscordTexts.SharedAlready);
            return;
        }

        var isAcknowledged = false;
        try
        {
            await responder.AcknowledgeAsync();
            isAcknowledged = true;
            await responder.FollowUpAsync(new MessageBody { Embeds = embeds, Components = ComponentRenderer.Publish(message.Components) });
        }
        catch (Exception e)
        {
            _shared.Remove(id);
            if (isAcknowledged && e is (DiscordApiException or HttpRequestException))
            {
                await responder.SayMoreAsync(DiscordTexts.NotShared);
            }

            throw;
        }

        await responder.EditAsync(new MessageBody { Embeds = embeds, Components = ComponentRenderer.WithoutShare(message.Components) });
    }
}
