using System.Globalization;
using System.Net;
using Bot.Core.Chat;
using Bot.DiscordAdapter;
using Bot.TelegramAdapter;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>Settings of <c>bots run</c>, each from one environment variable. docs/operations.md lists them all.</summary>
internal sealed class RunOptions
{
    private const string NoToken =
        "No bot to run: set DISCORD_TOKEN (from https://discord.com/developers/applications) or TELEGRAM_TOKEN (from @BotFather), or both. "
        + "DISCORD_TOKEN_FILE and TELEGRAM_TOKEN_FILE name files that hold them instead.";

    /// <summary>
    /// <c>BOT_FACTS</c>: folders of fact files, and at most one index file, with colons between them (on Windows semicolons), in place of
    /// the shipped facts; empty (default) for those.
    /// </summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>
    /// <c>BOT_HEALTH_ADDRESS</c>: the IP address that the health endpoint listens on. Default 127.0.0.1: only this machine or container.
    /// </summary>
    public IPAddress HealthAddress { get; init; } = IPAddress.Loopback;

    /// <summary><c>BOT_HEALTH_PORT</c>: its port, 0 to 65,535; 0 for any free one, which the log names. Default 8080.</summary>
    public int HealthPort { get; init; } = 8080;

    /// <summary><c>BOT_LOG</c>: <c>json</c> for one JSON object a line, <c>text</c> (default) for one line of text.</summary>
    public bool JsonLogs { get; init; }

    /// <summary><c>BOT_LOG_LEVEL</c>: the least level that is logged: debug, information (default), warning or error.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary><c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set: metrics are sent there. Default no.</summary>
    public bool ExportsMetrics { get; init; }

    /// <summary><c>BOT_ALLOW</c> and <c>BOT_DENY</c>: where the bot answers, by ids. Default: everywhere.</summary>
    public PlaceRules Places { get; init; } = PlaceRules.Everywhere;

    /// <summary>Why a platform is left out that a token file was named for, one sentence each.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>
    /// <c>BOT_METRICS</c>: <c>prometheus</c> for <c>GET /metrics</c> beside the health endpoint, <c>none</c> (default) for none.
    /// </summary>
    public bool ServesMetrics { get; init; }

    /// <summary>The Discord bot; null where it does not run.</summary>
    public DiscordOptions? Discord { get; init; }

    /// <summary>The Telegram bot; null where it does not run.</summary>
    public TelegramOptions? Telegram { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="variable">The value of a variable; null where it is not set.</param>
    /// <param name="names">The variables that are set.</param>
    /// <param name="dataFolder">Where state is kept that is not told where; null for nowhere.</param>
    /// <param name="mistakes">Receives every mistake, each one sentence that names its variable.</param>
    public static RunOptions Read(
        Func<string, string?> variable, IEnumerable<string> names, string? dataFolder, List<string> mistakes)
    {
        var settings = new KnownSettings(variable);
        variable = settings.Value;
        var tokens = new Dictionary<string, Secret>(StringComparer.Ordinal)
        {
            ["DISCORD_TOKEN"] = Secret.Read("DISCORD_TOKEN", "DISCORD_TOKEN_FILE", variable, File.ReadAllText),
            ["TELEGRAM_TOKEN"] = Secret.Read("TELEGRAM_TOKEN", "TELEGRAM_TOKEN_FILE", variable, File.ReadAllText),
        };
        mistakes.AddRange(tokens.Values.Select(t => t.Mistake).OfType<string>());
        var missing = tokens.Values.Select(t => t.Missing).OfType<string>().ToList();
        if (tokens.Values.All(t => t.Value is null && t.Mistake is null))
        {
            mistakes.Add(NoToken);
            mistakes.AddRange(missing);
        }

        string? WithTokens(string name) => tokens.TryGetValue(name, out var token) ? token.Value : variable(name);
        var discord = DiscordOptions.Read(WithTokens, mistakes);
        var telegram = TelegramSettings.Read(WithTokens, out var telegramMistakes, dataFolder);
        mistakes.AddRange(telegramMistakes);
        var options = new RunOptions
        {
            Facts = (Text(variable, "BOT_FACTS") ?? "").Split(
                Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            HealthAddress = ReadAddress(variable, mistakes),
            HealthPort = ReadPort(variable, mistakes),
            JsonLogs = ReadChoice(variable, "BOT_LOG", ["text", "json"], mistakes) == "json",
            LogLevel = Enum.Parse<LogLevel>(
                ReadChoice(variable, "BOT_LOG_LEVEL", ["information", "debug", "warning", "error"], mistakes), ignoreCase: true),
            ExportsMetrics = ReadEndpoint(variable, mistakes),
            Places = PlaceRules.Read(
                Text(variable, "BOT_ALLOW"), Text(variable, "BOT_DENY"),
                (inAllow, word) => mistakes.Add(
                    $"{(inAllow ? "BOT_ALLOW" : "BOT_DENY")} must be numeric ids with commas between them; '{word}' is none.")),
            LeftOut = missing,
            ServesMetrics = ReadChoice(variable, "BOT_METRICS", ["none", "prometheus"], mistakes) == "prometheus",
            Discord = discord,
            Telegram = telegram,
        };
        mistakes.AddRange(settings.Slips(names));
        return options;
    }

    /// <summary>Reads the address of the health endpoint.</summary>
    public static IPAddress ReadAddress(Func<string, string?> variable, List<string> mistakes)
    {
        if (Text(variable, "BOT_HEALTH_ADDRESS") is not { } text)
        {
            return IPAddress.Loopback;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        mistakes.Add("BOT_HEALTH_ADDRESS must be an IP address, such as 127.0.0.1 or 0.0.0.0.");
        return IPAddress.Loopback;
    }

    /// <summary>Reads the port of the health endpoint.</summary>
    public static int ReadPort(Func<string, string?> variable, List<string> mistakes)
    {
        var text = Text(variable, "BOT_HEALTH_PORT") ?? "8080";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
        {
            return port;
        }

        mistakes.Add("BOT_HEALTH_PORT must be a whole number from 0 to 65535.");
        return 8080;
    }

    private static bool ReadEndpoint(Func<string, string?> variable, List<string> mistakes)
    {
        if (Text(variable, "OTEL_EXPORTER_OTLP_ENDPOINT") is not { } text)
        {
            return false;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            mistakes.Add("OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address.");
        }

        return true;
    }

    private static string ReadChoice(Func<string, string?> variable, string name, string[] choices, List<string> mistakes)
    {
        var text = Text(variable, name) ?? choices[0];
        if (choices.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        mistakes.Add($"{name} must be one of: {string.Join(", ", choices)}.");
        return choices[0];
    }

    private static string? Text(Func<string, string?> variable, string name) =>
        variable(name)?.Trim() is { Length: > 0 } text ? text : null;
}
