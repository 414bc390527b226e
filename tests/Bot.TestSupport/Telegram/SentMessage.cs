using System.Text.Json.Nodes;

namespace Bot.TestSupport.Telegram;

/// <summary>A message as people see it: sent, or changed to.</summary>
public sealed record SentMessage
{
    /// <summary>The method that made it: sendMessage, editMessageText, answerGuestQuery.</summary>
    public required string Method { get; init; }

    /// <summary>The chat; 0 for a message of inline or guest mode.</summary>
    public long ChatId { get; init; }

    /// <summary>Its id in the chat.</summary>
    public int MessageId { get; init; }

    /// <summary>The inline message's id; null elsewhere.</summary>
    public string? InlineMessageId { get; init; }

    /// <summary>The one person who sees it; null where all of the chat do.</summary>
    public long? SeenBy { get; init; }

    /// <summary>Its id where one person alone sees it; <see cref="MessageId"/> is 0 then.</summary>
    public int? EphemeralId { get; init; }

    /// <summary>Whether that person sees it in place of the message whose button was pressed.</summary>
    public bool Replaces { get; init; }

    /// <summary>The markup as sent.
    public required string Html { get; init; }

    /// <summary>The text after entity parsing.</summary>
    public required string Text { get; init; }

    /// <summary>The entities.</summary>
    public required IReadOnlyList<HtmlEntity> Entities { get; init; }

    /// <summary>The message it replies to; null for none.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>The forum topic; null for none.</summary>
    public int? TopicId { get; init; }

    /// <summary>What the field opens with for a reply; null where it does not open.</summary>
    public string? Prompt { get; init; }

    /// <summary>The inline keyboard; null for none.</summary>
    public JsonArray? Keyboard { get; init; }

    /// <summary>The callback data of the button with that label.</summary>
    public string ButtonData(string label) =>
        Keyboard!.SelectMany(row => row!.AsArray())
            .First(button => (string)button!["text"]! == label)!["callback_data"]!.GetValue<string>();
}
