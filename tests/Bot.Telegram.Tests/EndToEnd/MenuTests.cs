using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class MenuTests
{
    [Fact]
    public async Task Start_WithNothingSet_SetsMenusAndProfileAndASecondStartSetsNothing()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using (var first = await Rig.StartAsync(Rig.Options(fake)))
        {
            await first.LoggedAsync(3040);
        }

        var set = fake.Calls.Where(call => call.Method.StartsWith("setMy", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, set.Count(call => call.Method == "setMyCommands"));
        Assert.Equal(
            ["", "de", "es", "fr", "ru", "uk"],
            set.Where(call => call.Method == "setMyDescription").Select(call => (string)call.Parameters["language_code"]!).Order());
        Assert.Equal(6, set.Count(call => call.Method == "setMyShortDescription"));
        Assert.Equal("Diplomatic timeline", (string?)Assert.Single(set, call => call.Method == "setMyName").Parameters["name"]);
        var german = set
            .First(call => call.Method == "setMyCommands" && (string?)call.Parameters["language_code"] == "de")
            .Parameters["commands"]!.AsArray();
        Assert.Equal("when", (string?)german[1]!["command"]);
        Assert.Equal("Wann etwas geschah", (string?)german[1]!["description"]);

        await using var second = await Rig.StartAsync(Rig.Options(fake));
        await second.LoggedAsync(3040);

        Assert.Equal(set.Count, fake.Calls.Count(call => call.Method.StartsWith("setMy", StringComparison.Ordinal)));
        Assert.Empty(fake.Violations);
    }
}
