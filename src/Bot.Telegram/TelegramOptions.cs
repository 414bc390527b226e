namespace Bot.TelegramAdapter;

/// <summary>How the Telegram adapter runs. <see cref="TelegramSettings"/> reads it from the environment.</summary>
/// <remarks>A class, not a record: a record would print the token.</remarks>
public sealed class TelegramOptions
{
    /// <summary>The bot's token from BotFather. A secret.</summary>
    public required string Token { get; init; }

    /// <summary>The Bot API server; another one than Telegram's for a local server or for tests.</summary>
    public Uri ApiUrl { get; init; } = new("https://api.telegram.org");

    /// <summary>How long one long poll waits; whole seconds, 1 to 50.</summary>
    public TimeSpan PollTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The public address that Telegram pushes updates to; null for long polling.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>
    /// What Telegram sends with every webhook request: 1 to 256 of A-Z a-z 0-9 _ -. Null for a new one at every start. A secret.
    /// </summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Where the webhook listens; encryption is the reverse proxy's part.</summary>
    public Uri WebhookListen { get; init; } = new("http://0.0.0.0:8443");

    /// <summary>
    /// The file of recently answered update ids, 32 KiB, created where it is missing; null to remember them in memory only.
    /// With it no update is answered twice after the program was stopped or killed in the middle of a batch.
    /// </summary>
    public string? StateFile { get; init; }

    /// <summary>Most messages to one chat within a second, 1 to 1,000.</summary>
    public int MessagesPerChatPerSecond { get; init; } = 1;

    /// <summary>Most messages to one group within a minute, 1 to 60,000.</summary>
    public int MessagesPerGroupPerMinute { get; init; } = 20;

    /// <summary>Most messages to all chats within a second, 1 to 10,000.</summary>
    public int MessagesPerSecond { get; init; } = 30;

    /// <summary>Most questions and button presses of one person that are answered within a minute, 1 to 60,000.</summary>
    public int QuestionsPerUserPerMinute { get; init; } = 15;

    /// <summary>
    /// Most questions and button presses in one chat that are answered within a minute, 1 to 60,000. One below what Telegram allows a
    /// group, so that the sentence that says so fits too.
    /// </summary>
    public int QuestionsPerChatPerMinute { get; init; } = 19;

    /// <summary>Most inline queries of one person that are answered within a minute, 1 to 60,000; typing makes several a second.</summary>
    public int InlineQueriesPerUserPerMinute { get; init; } = 200;

    /// <summary>Most updates being handled or waiting at a time, 100 to 100,000.</summary>
    public int MaxInFlight { get; init; } = 1_000;

    /// <summary>How long Telegram may show an inline answer again to whoever types the same; whole seconds, 0 to a day.</summary>
    public TimeSpan InlineCacheTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a request may take, 1 second to 5 minutes; long polls have <see cref="PollTimeout"/> on top.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The first pause after a failure, 1 ms to 1 minute; it doubles with every further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause between two attempts, at least <see cref="RetryDelay"/>, at most an hour.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>An answer that could not be delivered for so long is given up, 1 second to an hour: nobody waits for it any more.</summary>
    public TimeSpan MaxAnswerAge { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a stop waits for answers that are on their way, 0 to a minute.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The name that the profile shows, at most 64 characters; empty to leave it as it was set at BotFather, null (default) for the name
    /// in the facts' <c>bot.yaml</c>.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Every mistake in these options, each with the setting's name; empty where they can be used.</summary>
    public IReadOnlyList<string> Validate()
    {
        var problems = new List<string>();
        Check(IsToken(Token), "TELEGRAM_TOKEN is not a bot token (digits, a colon, letters, digits, - and _).");
        Check(ApiUrl.IsAbsoluteUri && ApiUrl.Scheme is "http" or "https", "TELEGRAM_API_URL is not an http or https address.");
        Check(IsWithin(PollTimeout, 1, 50), "TELEGRAM_POLL_SECONDS is not within 1 and 50.");
        Check(
            WebhookUrl is null or { IsAbsoluteUri: true, Scheme: "https" } || (IsOwnServer && WebhookUrl.Scheme == "http"),
            "TELEGRAM_WEBHOOK_URL is not an https address: Telegram sends updates over encrypted connections only.");
        Check(
            WebhookUrl is not { IsAbsoluteUri: true, Scheme: "https" } || IsOwnServer || WebhookUrl.Port is 443 or 80 or 88 or 8443,
            "TELEGRAM_WEBHOOK_URL has a port that Telegram does not send updates to: only 443, 80, 88 and 8443.");
        Check(WebhookSecret is null || IsSecret(WebhookSecret), "TELEGRAM_WEBHOOK_SECRET is not 1 to 256 of A-Z a-z 0-9 _ -.");
        Check(WebhookListen is { IsAbsoluteUri: true, Scheme: "http" }, "TELEGRAM_WEBHOOK_LISTEN is not an http address.");
        Check(StateFile is null || IsPath(StateFile), "TELEGRAM_STATE_FILE is not a path in a folder that exists.");
        CheckCount(MessagesPerChatPerSecond, 1, 1_000, "TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND");
        CheckCount(MessagesPerGroupPerMinute, 1, 60_000, "TELEGRAM_MESSAGES_PER_GROUP_PER_MINUTE");
        CheckCount(MessagesPerSecond, 1, 10_000, "TELEGRAM_MESSAGES_PER_SECOND");
        CheckCount(QuestionsPerUserPerMinute, 1, 60_000, "TELEGRAM_QUESTIONS_PER_USER_PER_MINUTE");
        CheckCount(QuestionsPerChatPerMinute, 1, 60_000, "TELEGRAM_QUESTIONS_PER_CHAT_PER_MINUTE");
        CheckCount(InlineQueriesPerUserPerMinute, 1, 60_000, "TELEGRAM_INLINE_QUERIES_PER_USER_PER_MINUTE");
        CheckCount(MaxInFlight, 100, 100_000, "TELEGRAM_MAX_IN_FLIGHT");
        Check(IsWithin(InlineCacheTime, 0, 86_400), "TELEGRAM_INLINE_CACHE_SECONDS is not within 0 and 86400.");
        Check(IsWithin(RequestTimeout, 1, 300), "The request timeout is not within 1 and 300 seconds.");
        Check(IsWithin(RetryDelay, 0.001, 60), "The retry delay is not within 1 millisecond and 1 minute.");
        Check(
            MaxRetryDelay >= RetryDelay && IsWithin(MaxRetryDelay, 0, 3_600),
            "The longest retry delay is not within the first one and an hour.");
        Check(IsWithin(MaxAnswerAge, 1, 3_600), "The longest age of an answer is not within 1 second and an hour.");
        Check(IsWithin(StopGrace, 0, 60), "The grace of a stop is not within 0 and 60 seconds.");
        Check((Name?.Length ?? 0) <= 64, "TELEGRAM_NAME is longer than 64 characters.");
        return problems;

        void Check(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }

        void CheckCount(int value, int least, int most, string setting) =>
            Check(value >= least && value <= most, $"{setting} is not within {least} and {most}.");
    }

    // A Bot API server of one's own takes any webhook: https://core.telegram.org/bots/api#using-a-local-bot-api-server
    private bool IsOwnServer => ApiUrl.Host != "api.telegram.org";

    private static bool IsWithin(TimeSpan value, double leastSeconds, double mostSeconds) =>
        value.TotalSeconds >= leastSeconds && value.TotalSeconds <= mostSeconds;

    private static bool IsToken(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < token.Length - 1
            && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            && IsSecretText(token.AsSpan(colon + 1));
    }

    private static bool IsSecret(string secret) => secret.Length is >= 1 and <= 256 && IsSecretText(secret);

    private static bool IsSecretText(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPath(string path) =>
        path.Length > 0 && !Directory.Exists(path) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));
}
