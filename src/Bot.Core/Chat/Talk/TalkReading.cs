namespace Bot.Core.Chat.Talk;

/// <summary>What a message is: small talk, or a question with its courtesies.</summary>
/// <param name="Kind">The kind of small talk; null where the message is to be read as a question.</param>
/// <param name="Language">The language of the small talk; <c>en</c> for a question.</param>
/// <param name="Question">The message without "hello" before it and "thanks" behind it; the whole message where it is small talk.</param>
internal sealed record TalkReading(TalkKind? Kind, string Language, string Question);
