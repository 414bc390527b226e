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

    /// <summary>The markup as sent.</summary>
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
