using Bot.Core.Chat;
using Bot.DiscordAdapter.Rendering;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Makes a message of a reply.</summary>
internal static class ReplyMessage
{
    /// <summary>The message: one embed and the buttons.</summary>
    /// <param name="reply">What Core says.</param>
    /// <param name="owner">Who asked.</param>
    /// <param name="isPrivate">Whether only they see it.</param>
    /// <param name="canShare">Whether they may post it publicly. It is offered where something is cited: not for help and refusals.</param>
    public static MessageBody Of(ChatReply reply, string owner, bool isPrivate, bool canShare) => new()
    {
        Embeds = [EmbedRenderer.Render(reply)],
        Components = ComponentRenderer.Render(reply.Buttons, owner, isPrivate, canShare && reply.Citations.Count > 0),
    };
}
