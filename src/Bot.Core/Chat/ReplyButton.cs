namespace Bot.Core.Chat;

/// <summary>A button under a reply.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Label">Its label, at most 38 characters, no markup.</param>
/// <param name="State">
/// What <see cref="IChatBot.Press"/> takes: 1 to 60 bytes of UTF-8, complete in itself, so that it works after a restart and on any
/// replica.
/// </param>
public sealed record ReplyButton(ReplyButtonKind Kind, string Label, string State);
