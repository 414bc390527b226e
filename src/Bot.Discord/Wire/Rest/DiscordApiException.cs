namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>Discord refused a request, or the bot refused to send it. Its text holds no token: the route is a template.</summary>
internal sealed class DiscordApiException : Exception
{
    /// <summary>Discord's code: the interaction is unknown, mostly because it is older than 3 seconds.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>Discord's code: the interaction has had its first response.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>A refusal.</summary>
    /// <param name="route">Method and path template.</param>
    /// <param name="status">HTTP status; 0 where the request was not sent.</param>
    /// <param name="code">Discord's code; 0 where there is none.</param>
    /// <param name="reason">Discord's words, or the bot's own.</param>
    public DiscordApiException(string route, int status, int code, string reason)
        : base($"{route}: {status} {reason} ({code})")
    {
        Status = status;
        Code = code;
    }

    /// <summary>HTTP status; 0 where the request was not sent.</summary>
    public int Status { get; }

    /// <summary>Discord's code; 0 where there is none.</summary>
    public int Code { get; }
}
