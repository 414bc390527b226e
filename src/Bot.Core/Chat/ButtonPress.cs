namespace Bot.Core.Chat;

/// <summary>A button that somebody pressed, on whatever platform.</summary>
public sealed record ButtonPress
{
    /// <summary>What the button carries: <see cref="ReplyButton.State"/>. Anything at all is allowed.</summary>
    public required string State { get; init; }

    /// <summary>The reference date of relative phrases.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>As in <see cref="ChatRequest.Conversation"/>: what is shown is then what "that" refers to.</summary>
    public string? Conversation { get; init; }

    /// <summary>What was typed behind <see cref="ReplyButtonKind.Jump"/>: a page or a date; null where nothing was asked for.</summary>
    public string? Typed { get; init; }

    /// <summary>As in <see cref="ChatRequest.ButtonBytes"/>.</summary>
    public int ButtonBytes { get; init; } = ReplyLimits.ButtonState;
}
