namespace Bot.TelegramAdapter.Requests;

/// <summary>One result of an inline query, and what a guest query is answered with.</summary>
/// <param name="Id">1 to 64 bytes, unique within an answer.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">The line below the title.</param>
/// <param name="Content">The message that is sent.</param>
public sealed record InlineArticle(string Id, string Title, string Description, MessageContent Content);
