using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Deploy;

/// <summary>docs/operations.md against the code.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "operations.md"));

    [Fact]
    public void Settings_InCodeAndPage_AreTheSame()
    {
        // The other form of a secret is made from its name.
        var inCode = Found(Setting()).Append("TELEGRAM_TOKEN_FILE").ToHashSet(StringComparer.Ordinal);
        var inPage = SettingRow().Matches(Page).Select(match => match.Groups["found"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(inCode.Order(StringComparer.Ordinal), inPage.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void LogLines_InCodeAndPage_AreTheSame()
    {
        var inCode = Found(LogLine()).ToHashSet(StringComparer.Ordinal);
        var inPage = LogRow().Matches(Page).SelectMany(match => match.Groups["found"].Value.Split(", ")).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(inCode);
        Assert.Equal(inCode.Order(StringComparer.Ordinal), inPage.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Found(Regex pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => pattern.Matches(File.ReadAllText(file)).Select(match => match.Groups["found"].Value));

    [GeneratedRegex("\"(?<found>(?:BOT|DISCORD|TELEGRAM|OTEL)_[A-Z_]+)\"", RegexOptions.None, 1_000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `(?<found>[A-Z_]+)` \|", RegexOptions.Multiline, 1_000)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"\[LoggerMessage\(\s*(?<found>\d+),", RegexOptions.None, 1_000)]
    private static partial Regex LogLine();

    [GeneratedRegex(@"^\| (?<found>[0-9, ]+) \|", RegexOptions.Multiline, 1_000)]
    private static partial Regex LogRow();
}
