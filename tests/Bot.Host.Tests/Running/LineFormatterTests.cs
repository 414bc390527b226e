using Bot.Host.Running;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Running;

public sealed class LineFormatterTests
{
    /// <summary>Every level that is written, and how the settings name it.</summary>
    public static TheoryData<LogLevel, string> Levels => new()
    {
        { LogLevel.Debug, "debug" },
        { LogLevel.Information, "information" },
        { LogLevel.Warning, "warning" },
        { LogLevel.Error, "error" },
        { LogLevel.Critical, "error" },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void Write_AnyLevel_IsNamedAsTheSettingNamesIt(LogLevel level, string name) =>
        Assert.Equal($"2021-11-15T12:00:00Z {name} 1000 Started.\n", Written(level, "Started.", null));

    [Fact]
    public void Write_ExceptionAndLineBreaks_StayOnOneLine()
    {
        var line = Written(LogLevel.Error, "It\nfailed.", new InvalidOperationException("because\r\nof this"));

        Assert.Equal("2021-11-15T12:00:00Z error 1000 It failed. System.InvalidOperationException: because of this\n", line);
    }

    private static string Written(LogLevel level, string message, Exception? exception)
    {
        using var writer = new StringWriter();
        new LineFormatter(new FixedClock()).Write(
            new LogEntry<string>(level, "a category", new EventId(1000), message, exception, (text, _) => text), null, writer);
        return writer.ToString();
    }
}
