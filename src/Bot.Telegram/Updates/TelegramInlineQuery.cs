namespace Bot.TelegramAdapter.Updates;

/// <summary>Somebody types <c>@bot …</c> in any chat.</summary>
/// <param name="Id">What <see cref="ITelegramApi.AnswerInlineAsync"/> takes; valid once, for a short time.</param>
/// <param name="From">Who types.</param>
/// <param name="Query">What is typed so far; may be empty.</param>
/// <param name="Offset">Empty, or the next offset of the page before.</param>
public sealed record TelegramInlineQuery(string Id, TelegramUser From, string Query, string Offset);
