namespace Bot.TelegramAdapter.Requests;

/// <summary>The answer to an inline query.</summary>
/// <param name="QueryId">The query's id.</param>
/// <param name="Articles">At most 50, best first; empty where nothing was found.</param>
/// <param name="CacheTime">How long Telegram may show the answer to anybody who types the same; whole seconds.</param>
/// <param name="NextOffset">At most 64 bytes; empty where there is no further page.</param>
public sealed record InlineAnswer(string QueryId, IReadOnlyList<InlineArticle> Articles, TimeSpan CacheTime, string NextOffset);
