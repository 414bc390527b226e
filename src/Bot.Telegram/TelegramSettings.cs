using System.Globalization;

namespace Bot.TelegramAdapter;

/// <summary>Reads <see cref="TelegramOptions"/> from named settings, that is from the environment.</summary>
public static class TelegramSettings
{
    // Stands in where there is none, so that the other mistakes are found all the same.
    private const string NoToken = "0:none";

    /// <summary>Every setting there is.</summary>
    public static IReadOnlyList<TelegramSetting> All { get; } =
    [
        new("TELEGRAM_TOKEN", "", "The bot's token from BotFather; without it the Telegram adapter does not run. A secret."),
        new("TELEGRAM_API_URL", "https://api.telegram.org", "The Bot API server; another one for a local Bot API server."),
        new("TELEGRAM_POLL_SECONDS", "30", "How long one long poll waits, 1 to 50 seconds."),
        new("TELEGRAM_WEBHOOK_URL", "", "The public https address that Telegram pushes updates to; without it the bot polls."),
        new("TELEGRAM_WEBHOOK_SECRET", "",
            "What Telegram must send with every webhook request, 1 to 256 of A-Z a-z 0-9 _ -; without it a new one at every start. "
            + "A secret; set it where several replicas share the webhook."),
        new("TELEGRAM_WEBHOOK_LISTEN", "http://0.0.0.0:8443", "Where the webhook listens, behind the proxy that ends the encryption."),
        new("TELEGRAM_STATE_FILE", "",
            "A file of 32 KiB for recently answered update ids (nothing of the questions), so that none is answered again after a restart; "
            + "without it one in the host's data folder."),
        new("TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND", "1", "Most messages to one chat within a second, 1 to 1000."),
        new("TELEGRAM_MESSAGES_PER_GROUP_PER_MINUTE", "20", "Most messages to one group within a minute, 1 to 60000."),
        new("TELEGRAM_MESSAGES_PER_SECOND", "30", "Most messages to all chats within a second, 1 to 10000."),
        new("TELEGRAM_QUESTIONS_PER_USER_PER_MINUTE", "15",
            "Most questions and button presses of one person answered within a minute, 1 to 60000."),
        new("TELEGRAM_QUESTIONS_PER_CHAT_PER_MINUTE", "19",
            "Most questions and button presses in one chat answered within a minute, 1 to 60000."),
        new("TELEGRAM_INLINE_QUERIES_PER_USER_PER_MINUTE", "200",
            "Most inline queries of one person answered within a minute, 1 to 60000."),
        new("TELEGRAM_MAX_IN_FLIGHT", "1000", "Most updates being handled or waiting at a time, 100 to 100000."),
        new("TELEGRAM_INLINE_CACHE_SECONDS", "60", "How long Telegram may show an inline answer again, 0 to 86400 seconds."),
        new("TELEGRAM_NAME", "",
            "The name that the profile shows, at most 64 characters, in place of the one in bot.yaml; "
            + "a single - leaves it as it was set at BotFather."),
    ];

    /// <summary>Reads the settings.</summary>
    /// <param name="setting">The value of a setting; null or blank where it is not set.</param>
    /// <param name="problems">Every mistake; empty where there is none.</param>
    /// <param name="stateFolder">
    /// An existing folder for the state file where none is set: each bot has a file of its own there. Null for no file then.
    /// </param>
    /// <returns>The options; null where there is no token, or where there are problems.</returns>
    public static TelegramOptions? Read(Func<string, string?> setting, out IReadOnlyList<string> problems, string? stateFolder = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var reader = new Reader(setting);
        var token = reader.Text("TELEGRAM_TOKEN");
        var options = new TelegramOptions
        {
            Token = token ?? NoToken,
            ApiUrl = reader.Address("TELEGRAM_API_URL")!,
            PollTimeout = reader.Seconds("TELEGRAM_POLL_SECONDS"),
            WebhookUrl = reader.Address("TELEGRAM_WEBHOOK_URL", "https"),
            WebhookSecret = reader.Text("TELEGRAM_WEBHOOK_SECRET"),
            WebhookListen = reader.Address("TELEGRAM_WEBHOOK_LISTEN")!,
            StateFile = reader.Text("TELEGRAM_STATE_FILE") ?? StateFile(stateFolder, token ?? NoToken),
            MessagesPerChatPerSecond = reader.Count("TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND"),
            MessagesPerGroupPerMinute = reader.Count("TELEGRAM_MESSAGES_PER_GROUP_PER_MINUTE"),
            MessagesPerSecond = reader.Count("TELEGRAM_MESSAGES_PER_SECOND"),
            QuestionsPerUserPerMinute = reader.Count("TELEGRAM_QUESTIONS_PER_USER_PER_MINUTE"),
            QuestionsPerChatPerMinute = reader.Count("TELEGRAM_QUESTIONS_PER_CHAT_PER_MINUTE"),
            InlineQueriesPerUserPerMinute = reader.Count("TELEGRAM_INLINE_QUERIES_PER_USER_PER_MINUTE"),
            MaxInFlight = reader.Count("TELEGRAM_MAX_IN_FLIGHT"),
            InlineCacheTime = reader.Seconds("TELEGRAM_INLINE_CACHE_SECONDS"),
            Name = reader.Text("TELEGRAM_NAME") is "-" ? "" : reader.Text("TELEGRAM_NAME"),
        };
        problems = [.. reader.Problems, .. options.Validate()];
        return problems.Count == 0 && token is not null ? options : null;
    }

    // Update ids are one bot's own, so two bots with one data folder must not share them. The id before the colon is no secret.
    private static string? StateFile(string? folder, string token) =>
        folder is null ? null : Path.Combine(folder, $"telegram-{string.Concat(token.TakeWhile(char.IsAsciiDigit))}-updates");

    private sealed class Reader(Func<string, string?> setting)
    {
        public List<string> Problems { get; } = [];

        public string? Text(string name)
        {
            var value = setting(name)?.Trim();
            if (!string.IsNullOrEmpty(value))
            {
                return value;
            }

            return Standard(name);
        }

        public Uri? Address(string name, string kind = "http or https")
        {
            if (Text(name) is not { } value)
            {
                return null;
            }

            if (Uri.TryCreate(value, UriKind.Absolute, out var address))
            {
                return address;
            }

            Problems.Add($"{name} is not an {kind} address.");
            return Standard(name) is { } standard ? new Uri(standard) : null;
        }

        public int Count(string name)
        {
            if (int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return count;
            }

            Problems.Add($"{name} is not a whole number.");
            return int.Parse(Standard(name)!, CultureInfo.InvariantCulture);
        }

        public TimeSpan Seconds(string name) => TimeSpan.FromSeconds(Count(name));

        // Also stands in for a value that cannot be read, so that the remaining mistakes are found in the same run.
        private static string? Standard(string name)
        {
            var standard = All.First(known => known.Name == name).Default;
            return standard.Length == 0 ? null : standard;
        }
    }
}
