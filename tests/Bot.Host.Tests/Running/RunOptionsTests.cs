using Bot.Host.Running;

namespace Bot.Host.Tests.Running;

public sealed class RunOptionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bots-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("DISCORD_TOKEN", "a.b.c", "TELEGRAM_TOKEN_FILE")]
    [InlineData("TELEGRAM_TOKEN", "1:a", "DISCORD_TOKEN_FILE")]
    public void Read_OnePlatformsFileMissing_LeavesItOutWithoutAMistake(string name, string token, string other)
    {
        var (options, mistakes) = Read((name, token), (other, Path.Combine(_folder.FullName, "none")));

        Assert.Empty(mistakes);
        Assert.Equal(name == "DISCORD_TOKEN", options.Discord is not null);
        Assert.Equal(name == "TELEGRAM_TOKEN", options.Telegram is not null);
        Assert.StartsWith($"{other}: there is no file ", Assert.Single(options.LeftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BothFilesMissing_TellsBothAndWhatToDo()
    {
        var (_, mistakes) = Read(
            ("DISCORD_TOKEN_FILE", Path.Combine(_folder.FullName, "d")), ("TELEGRAM_TOKEN_FILE", Path.Combine(_folder.FullName, "t")));

        Assert.Equal(3, mistakes.Count);
        Assert.StartsWith("No bot to run: set DISCORD_TOKEN ", mistakes[0], StringComparison.Ordinal);
        Assert.StartsWith("DISCORD_TOKEN_FILE: there is no file ", mistakes[1], StringComparison.Ordinal);
        Assert.StartsWith("TELEGRAM_TOKEN_FILE: there is no file ", mistakes[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileThatCannotBeRead_IsAMistakeThoughTheOtherPlatformRuns()
    {
        var (_, mistakes) = Read(("TELEGRAM_TOKEN", "1:a"), ("DISCORD_TOKEN_FILE", _folder.FullName));

        Assert.StartsWith("DISCORD_TOKEN_FILE: ", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BOT_ALLOW", "1, #general", "BOT_ALLOW must be numeric ids with commas between them; '#general' is none.")]
    [InlineData("BOT_DENY", "nato", "BOT_DENY must be numeric ids with commas between them; 'nato' is none.")]
    [InlineData("TELEGRAM_POLL_SECONDS", "99", "TELEGRAM_POLL_SECONDS is not within 1 and 50.")]
    [InlineData("TELEGRAM_WEBHOOK_URL", "http://a.example", "TELEGRAM_WEBHOOK_URL is not an https address: ")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317", "OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address.")]
    [InlineData("TELEGRAM_TOKN", "1:a", "There is no setting TELEGRAM_TOKN: did you mean TELEGRAM_TOKEN?")]
    [InlineData("BOT_FACT", "seeds", "There is no setting BOT_FACT: did you mean BOT_FACTS?")]
    public void Read_OneMistake_IsToldThoughItsPlatformHasNoToken(string name, string value, string mistake)
    {
        var (_, mistakes) = Read(("DISCORD_TOKEN", "a.b.c"), (name, value));

        Assert.StartsWith(mistake, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DISCORD_PORT", "tcp://10.0.0.1:80")]
    [InlineData("BOTS_SERVICE_HOST", "10.0.0.1")]
    [InlineData("BOT_DATA", "/data")]
    public void Read_VariableThatIsNoSlip_IsNoMistake(string name, string value) =>
        Assert.Empty(Read(("DISCORD_TOKEN", "a.b.c"), (name, value)).Mistakes);

    private static (RunOptions Options, List<string> Mistakes) Read(params (string Name, string Value)[] settings)
    {
        var variables = settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        var mistakes = new List<string>();
        return (RunOptions.Read(variables.GetValueOrDefault, variables.Keys, null, mistakes), mistakes);
    }
}
