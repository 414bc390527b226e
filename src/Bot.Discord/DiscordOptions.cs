using System.Globalization;

namespace Bot.DiscordAdapter;

/// <summary>
/// Settings of the Discord bot, each from one environment variable. A class, not a record: a record's text would print the token.
/// </summary>
public sealed class DiscordOptions
{
    /// <summary>Longest token that is taken; Discord's are about 72 characters, and a longer one would not fit an IDENTIFY.</summary>
    private const int LongestToken = 512;

    /// <summary>
    /// <c>DISCORD_TOKEN</c>: the bot's token from the developer portal. Secret.
    /// </summary>
    public required string Token { get; init; }

    /// <summary>
    /// <c>DISCORD_API_URL</c>: where the REST API is; for tests and proxies. Default <c>https://discord.com/api/v10</c>.
    /// <c>/api/v10</c> is added to an address without a path, <c>/v10</c> to one that ends with
    /// <c>/api</c>. Plain http is for a local server.
    /// </summary>
    public Uri ApiAddress { get; init; } = new("https://discord.com/api/v10");

    /// <summary>
    /// <c>DISCORD_BOT_URL</c>: a page about this bot or whoever runs it. The API asks every bot for one in its User-Agent, so that Discord
    /// can get in touch before it blocks a bot. Default: an address that leads nowhere.
    /// </summary>
    public Uri BotAddress { get; init; } = new("https://diplomatic-timeline-bots.example/");

    /// <summary>
    /// <c>DISCORD_SHARD_COUNT</c>: number of shards over all processes, 1 to 16,384; null (default) for as many as Discord recommends.
    /// </summary>
    public int? ShardCount { get; init; }

    /// <summary>
    /// <c>DISCORD_SHARD_IDS</c>: the shards of this process, such as <c>0,1</c> or <c>0-3</c>; null (default) for all. Needs the count.
    /// </summary>
    public IReadOnlyList<int>? ShardIds { get; init; }

    /// <summary><c>DISCORD_USER_RATE</c>: how many answers one person may ask for within a minute, 1 to 600; default 20.</summary>
    public int UserRate { get; init; } = 20;

    /// <summary>
    /// Reads the settings; null where no token is set at all, so that the bot runs without Discord, and where there is a mistake.
    /// </summary>
    /// <param name="variable">The value of a variable; null where it is not set.</param>
    /// <param name="mistakes">Receives every mistake, each as one sentence that names its variable and never a secret.</param>
    public static DiscordOptions? Read(Func<string, string?> variable, ICollection<string> mistakes)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(mistakes);
        var before = mistakes.Count;
        var token = ReadToken(variable, mistakes);
        var address = ReadAddress(variable("DISCORD_API_URL"), mistakes);
        var page = ReadPage(variable("DISCORD_BOT_URL"), mistakes);
        var count = ReadNumber("DISCORD_SHARD_COUNT", variable("DISCORD_SHARD_COUNT"), 16_384, mistakes);
        var ids = ReadShards(variable("DISCORD_SHARD_IDS"), count, mistakes);
        var rate = ReadNumber("DISCORD_USER_RATE", variable("DISCORD_USER_RATE"), 600, mistakes);
        if (token is null || mistakes.Count > before)
        {
            return null;
        }

        var defaults = new DiscordOptions { Token = token };
        return new DiscordOptions
        {
            Token = token,
            ApiAddress = address ?? defaults.ApiAddress,
            BotAddress = page ?? defaults.BotAddress,
            ShardCount = count,
            ShardIds = ids,
            UserRate = rate ?? defaults.UserRate,
        };
    }

    private static string? ReadToken(Func<string, string?> variable, ICollection<string> mistakes)
    {
        var token = variable("DISCORD_TOKEN")?.Trim();
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
        {
            mistakes.Add("DISCORD_TOKEN must be the bare token, without \"Bot \" before it.");
        }
        else if (token.Length > LongestToken || token.Any(c => c is <= ' ' or > '~'))
        {
            mistakes.Add("DISCORD_TOKEN must be one word of printable ASCII characters, at most 512.");
        }

        return token;
    }

    private static Uri? ReadAddress(string? text, ICollection<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            mistakes.Add("DISCORD_API_URL must be an http or https address without query.");
            return null;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        path = path.Length == 0 ? "/api/v10" : path.EndsWith("/api", StringComparison.Ordinal) ? path + "/v10" : path;
        return new UriBuilder(address) { Path = path }.Uri;
    }

    /// <summary>Brackets, commas and blanks would end the address within the User-Agent too early.</summary>
    private static Uri? ReadPage(string? text, ICollection<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var page)
            && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
            && page.UserInfo.Length == 0 && page.AbsoluteUri.AsSpan().IndexOfAny("(), ") < 0)
        {
            return page;
        }

        mistakes.Add("DISCORD_BOT_URL must be an http or https address without brackets and commas.");
        return null;
    }

    private static int? ReadNumber(string name, string? text, int most, ICollection<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        mistakes.Add($"{name} must be a whole number from 1 to {most}.");
        return null;
    }

    private static List<int>? ReadShards(string? text, int? count, ICollection<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (count is null)
        {
            mistakes.Add("DISCORD_SHARD_IDS needs DISCORD_SHARD_COUNT: the number of shards over all processes.");
            return null;
        }

        var ids = new SortedSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', 2);
            if (!int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                || first > last || last >= count)
            {
                mistakes.Add($"DISCORD_SHARD_IDS must be numbers from 0 to {count - 1}, such as 0,1 or 0-3.");
                return null;
            }

            ids.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return [.. ids];
    }
}
