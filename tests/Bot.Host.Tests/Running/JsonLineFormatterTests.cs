using System.Text.Json.Nodes;
using Bot.Host.Running;
using Bot.Host.Tests.Faults;
using Bot.TestSupport.Telegram;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Running;

public sealed class JsonLineFormatterTests
{
    [Theory]
    [MemberData(nameof(LineFormatterTests.Levels), MemberType = typeof(LineFormatterTests))]
    public void Write_AnyLevel_IsNamedAsTheSettingNamesIt(LogLevel level, string name) => Assert.Equal(
        $$"""{"time":"2021-11-15T12:00:00Z","level":"{{name}}","id":1001,"message":"Stopped.","category":"bots"}""" + "\n",
        Written(new LogEntry<string>(level, "bots", new EventId(1001), "Stopped.", null, (text, _) => text)));

    [Fact]
    public void Write_ValuesOfTheMessage_AreRoundedAndLinksLeftAsTheyAre()
    {
        KeyValuePair<string, object?>[] values =
        [
            new("Command", "when"), new("Outcome", LogLevel.None), new("Milliseconds", 320.9709), new("Updates", 7L),
            new("Link", "https://t.me/a?b=c&d=e+f"), new("Nothing", null),
            new("{OriginalFormat}", "Asked: {Command} in {Milliseconds:0.0}"),
        ];

        var line = Written(new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(
            LogLevel.Debug, "c", new EventId(1020), values, null, (_, _) => "Asked: when in 321.0"));

        Assert.EndsWith(
            "\"values\":{\"Command\":\"when\",\"Outcome\":\"None\",\"Milliseconds\":321,\"Updates\":7,"
            + "\"Link\":\"https://t.me/a?b=c&d=e+f\",\"Nothing\":\"\"}}\n",
            line,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ExceptionAndLineBreaks_StayOnOneLine()
    {
        var line = Written(new LogEntry<string>(
            LogLevel.Error, "c", new EventId(2020), "It\nfailed.", new InvalidOperationException("because\r\nof this"), (text, _) => text));
        var read = JsonNode.Parse(line)!;

        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal("It\nfailed.", (string?)read["message"]);
        Assert.Equal("System.InvalidOperationException: because\r\nof this", (string?)read["exception"]);
    }

    [Fact]
    public async Task Run_LogOfJson_IsOneObjectALine()
    {
        using var program = new ProgramRunner();
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(program, null, telegram);
        settings["BOT_LOG"] = "json";
        settings["BOT_LOG_LEVEL"] = "debug";
        using var bots = BotsProcess.Start(settings, "run");
        await bots.UntilAsync("\"id\":1002,");
        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        await bots.UntilAsync("\"level\":\"debug\",\"id\":1020,");

        Assert.Equal(0, await bots.TerminateAsync());

        var lines = bots.All.Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Contains(lines, line => (string?)line["message"] == "Stopped.");
        Assert.All(lines, line => Assert.Contains((string?)line["level"], (string[])["debug", "information", "warning", "error"]));
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string?)line["time"]));
    }

    private static string Written<T>(LogEntry<T> entry)
    {
        using var writer = new StringWriter();
        new JsonLineFormatter(new FixedClock()).Write(entry, null, writer);
        return writer.ToString();
    }
}
