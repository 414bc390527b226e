namespace Bot.TelegramAdapter;

/// <summary>
/// No usable answer came: no connection, a broken one, or none in time. Whether Telegram acted on the request is not known.
/// </summary>
/// <param name="method">The Bot API method.</param>
/// <param name="reason">What went wrong; never the address, which holds the token.</param>
public sealed class TelegramNetworkException(string method, string reason) : Exception($"{method}: {reason}")
{
    // The inner exceptions say what a person needs (name not known, certificate expired); they are worded in, since an
    // exception that is passed on whole could hold the address. Most of them repeat what they are caused by.
    internal static string Reasons(Exception e)
    {
        var words = e.Message;
        for (var inner = e.InnerException; inner is not null; inner = inner.InnerException)
        {
            words += words.Contains(inner.Message, StringComparison.Ordinal) ? "" : " / " + inner.Message;
        }

        return words;
    }
}
