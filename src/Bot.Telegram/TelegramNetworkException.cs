namespace Bot.TelegramAdapter;

/// <summary>No usable answer came: no connection, a broken one, or none in time. Whether Telegram acted on the request is not known.</summary>
/// <param name="method">The Bot API method.</param>
/// <param name="reason">What went wrong; never the address, which holds the token.</param>
public sealed class TelegramNetworkException(string method, string reason) : Exception($"{method}: {reason}");
