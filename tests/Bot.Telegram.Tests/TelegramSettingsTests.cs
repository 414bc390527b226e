namespace Bot.TelegramAdapter.Tests;

public sealed class TelegramSettingsTests
{
    [Fact]
    public void Read_NothingSet_NotConfiguredAndNoProblem()
    {
        Assert.Null(TelegramSettings.Read(_ => null, out var problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void Read_OnlyTheToken_EverythingElseAsTheDocumentationSays()
    {
        var options = TelegramSettings.Read(name => name == "TELEGRAM_TOKEN" ? " 1:a " : "", out var problems)!;
        var standard = new TelegramOptions { Token = "1:a" };

        Assert.Empty(problems);
        foreach (var property in typeof(TelegramOptions).GetProperties())
        {
            Assert.Equal(property.GetValue(standard), property.GetValue(options));
        }
    }

    [Fact]
    public void Read_MistakeBesideAMissingToken_IsToldAllTheSame()
    {
        Assert.Null(TelegramSettings.Read(name => name == "TELEGRAM_POLL_SECONDS" ? "99" : null, out var problems));
        Assert.Equal(["TELEGRAM_POLL_SECONDS is not within 1 and 50."], problems);
    }

    [Theory]
    [InlineData(null, "https://bot.example/hook", true)]
    [InlineData(null, "https://bot.example:8443/hook", true)]
    [InlineData(null, "https://bot.example:444/hook", false)]
    [InlineData(null, "http://bot.example/hook", false)]
    [InlineData(null, "bot.example/hook", false)]
    [InlineData("http://localhost:8081", "http://bot.example:1234/hook", true)]
    [InlineData("http://localhost:8081", "ftp://bot.example/hook", false)]
    public void Read_WebhookAddress_IsWhatTheServerCanReach(string? server, string address, bool isFine)
    {
        var options = TelegramSettings.Read(
            name => name switch
            {
                "TELEGRAM_TOKEN" => "1:a",
                "TELEGRAM_API_URL" => server,
                "TELEGRAM_WEBHOOK_URL" => address,
                _ => null,
            },
            out var problems);

        Assert.Equal(isFine, options is not null);
        Assert.Equal(isFine, problems.Count == 0);
        Assert.All(problems, problem => Assert.StartsWith("TELEGRAM_WEBHOOK_URL ", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_EverythingWrong_EveryMistakeAtOnceAndNeverTheToken()
    {
        var settings = TelegramSettings.All.ToDictionary(setting => setting.Name, _ => "wrong value!");

        Assert.Null(TelegramSettings.Read(settings.GetValueOrDefault, out var problems));

        Assert.Equal(
            [
                "TELEGRAM_API_URL is not an http or https address.",
                "TELEGRAM_POLL_SECONDS is not a whole number.",
                "TELEGRAM_WEBHOOK_URL is not an https address.",
                "TELEGRAM_WEBHOOK_LISTEN is not an http or https address.",
                "TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND is not a whole number.",
                "TELEGRAM_MESSAGES_PER_GROUP_PER_MINUTE is not a whole number.",
                "TELEGRAM_MESSAGES_PER_SECOND is not a whole number.",
                "TELEGRAM_QUESTIONS_PER_USER_PER_MINUTE is not a whole number.",
                "TELEGRAM_QUESTIONS_PER_CHAT_PER_MINUTE is not a whole number.",
                "TELEGRAM_INLINE_QUERIES_PER_USER_PER_MINUTE is not a whole number.",
                "TELEGRAM_MAX_IN_FLIGHT is not a whole number.",
                "TELEGRAM_INLINE_CACHE_SECONDS is not a whole number.",
                "TELEGRAM_TOKEN is not a bot token (digits, a colon, letters, digits, - and _).",
                "TELEGRAM_WEBHOOK_SECRET is not 1 to 256 of A-Z a-z 0-9 _ -.",
            ],
            problems);
        Assert.DoesNotContain(problems, problem => problem.Contains("wrong value", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TELEGRAM_POLL_SECONDS", "51", "TELEGRAM_POLL_SECONDS is not within 1 and 50.")]
    [InlineData("TELEGRAM_POLL_SECONDS", "0", "TELEGRAM_POLL_SECONDS is not within 1 and 50.")]
    [InlineData("TELEGRAM_API_URL", "ftp://example.org", "TELEGRAM_API_URL is not an http or https address.")]
    [InlineData("TELEGRAM_MAX_IN_FLIGHT", "99", "TELEGRAM_MAX_IN_FLIGHT is not within 100 and 100000.")]
    [InlineData("TELEGRAM_STATE_FILE", "no-such-folder/updates", "TELEGRAM_STATE_FILE is not a path in a folder that exists.")]
    [InlineData("TELEGRAM_MESSAGES_PER_SECOND", "10001", "TELEGRAM_MESSAGES_PER_SECOND is not within 1 and 10000.")]
    public void Read_OneValueOutOfRange_ThatMistake(string name, string value, string problem)
    {
        Assert.Null(TelegramSettings.Read(asked => asked == name ? value : asked == "TELEGRAM_TOKEN" ? "1:a" : null, out var problems));
        Assert.Equal([problem], problems);
    }
}
