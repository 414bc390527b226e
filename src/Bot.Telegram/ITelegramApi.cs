using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;

namespace Bot.TelegramAdapter;

/// <summary>
/// The calls that the bot makes to Telegram, and nothing else: the one seam below the adapter. Implementations neither retry nor wait;
/// that is decided above, in one place.
/// </summary>
/// <remarks>
/// Every call raises <see cref="TelegramApiException"/> where Telegram refuses, <see cref="TelegramNetworkException"/> where no usable
/// answer came, and <see cref="OperationCanceledException"/> only where its token was cancelled. Neither exception ever holds the token.
/// </remarks>
public interface ITelegramApi
{
    /// <summary>Who the token belongs to (<c>getMe</c>).</summary>
    Task<BotIdentity> GetMeAsync(CancellationToken cancel);

    /// <summary>Waits for updates (<c>getUpdates</c>) of the kinds that <see cref="TelegramUpdate"/> has parts for.</summary>
    /// <param name="offset">
    /// Confirms every update below it for good; null confirms nothing and starts at the earliest unconfirmed one.
    /// </param>
    /// <param name="limit">Most updates wanted, 1 to 100.</param>
    /// <param name="timeout">How long Telegram waits for one; zero answers at once. Whole seconds.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>In order of their ids. An update that cannot be read is there with its id alone.</returns>
    Task<IReadOnlyList<TelegramUpdate>> GetUpdatesAsync(long? offset, int limit, TimeSpan timeout, CancellationToken cancel);

    /// <summary>Reads the body of a webhook request; null where it is no update at all.</summary>
    TelegramUpdate? ReadUpdate(ReadOnlySpan<byte> body);

    /// <summary>The address that updates are pushed to (<c>getWebhookInfo</c>); null where none is set.</summary>
    Task<Uri?> GetWebhookAsync(CancellationToken cancel);

    /// <summary>Has updates pushed to an address (<c>setWebhook</c>), each with the secret in a header.</summary>
    Task SetWebhookAsync(Uri address, string secret, CancellationToken cancel);

    /// <summary>Ends pushing (<c>deleteWebhook</c>); updates that wait are kept.</summary>
    Task DeleteWebhookAsync(CancellationToken cancel);

    /// <summary>Sends a message (<c>sendMessage</c>).</summary>
    Task SendMessageAsync(OutgoingMessage message, CancellationToken cancel);

    /// <summary>Changes a message (<c>editMessageText</c>).</summary>
    Task EditMessageAsync(MessageEdit edit, CancellationToken cancel);

    /// <summary>Answers a pressed button (<c>answerCallbackQuery</c>).</summary>
    Task AnswerCallbackAsync(CallbackAnswer answer, CancellationToken cancel);

    /// <summary>Answers an inline query (<c>answerInlineQuery</c>).</summary>
    Task AnswerInlineAsync(InlineAnswer answer, CancellationToken cancel);

    /// <summary>Answers a guest query (<c>answerGuestQuery</c>).</summary>
    Task AnswerGuestAsync(string guestQueryId, InlineArticle article, CancellationToken cancel);

    /// <summary>The command menu that is set (<c>getMyCommands</c>).</summary>
    /// <param name="scope">Where it is shown.</param>
    /// <param name="language">Two-letter code; empty for everybody without a menu of their language.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<IReadOnlyList<MenuCommand>> GetCommandsAsync(MenuScope scope, string language, CancellationToken cancel);

    /// <summary>Sets the command menu (<c>setMyCommands</c>); see <see cref="GetCommandsAsync"/>.</summary>
    Task SetCommandsAsync(MenuScope scope, string language, IReadOnlyList<MenuCommand> commands, CancellationToken cancel);

    /// <summary>
    /// A text of the profile (<c>getMyName</c>, <c>getMyDescription</c>, <c>getMyShortDescription</c>); empty where none is set.
    /// </summary>
    Task<string> GetProfileAsync(ProfileText text, string language, CancellationToken cancel);

    /// <summary>Sets a text of the profile (<c>setMyName</c>, <c>setMyDescription</c>, <c>setMyShortDescription</c>).</summary>
    Task SetProfileAsync(ProfileText text, string language, string value, CancellationToken cancel);
}
