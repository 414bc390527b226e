using Bot.Core.Facts;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class MenuTests
{
    [Fact]
    public async Task Start_WithNothingSet_SetsMenusAndProfileAndASecondStartSetsNothing()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot { Profile = new BotProfile { Name = "Diplomatic timeline" } };
        await using (var first = await Rig.StartAsync(Rig.Options(fake), bot))
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
        Assert.All(set.Where(call => call.Method == "setMyCommands"), call => Assert.Equal(
            (string?)call.Parameters["scope"]!["type"] == "all_group_chats",
            call.Parameters["commands"]!.AsArray().Any(c => (string?)c!["command"] == "private" && (bool?)c["is_ephemeral"] == true)));

        await using var second = await Rig.StartAsync(Rig.Options(fake), bot);
        await second.LoggedAsync(3040);

        Assert.Equal(set.Count, fake.Calls.Count(call => call.Method.StartsWith("setMy", StringComparison.Ordinal)));
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task Start_WithWordsOfTheHost_ShowsThemInEveryLanguageAndItsMenuToEverybodyElse()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var bot = new ScriptedChatBot { Profile = new BotProfile { Description = "The two Koreas.", Language = "de" } };
        await using var rig = await Rig.StartAsync(Rig.Options(fake), bot);
        await rig.LoggedAsync(3040);

        var set = fake.Calls.Where(call => call.Method.StartsWith("setMy", StringComparison.Ordinal)).ToList();
        Assert.All(
            set.Where(call => call.Method == "setMyDescription"),
            c => Assert.Equal(bot.Profile.Description, (string?)c.Parameters["description"]));
        Assert.All(
            set.Where(call => call.Method == "setMyShortDescription"),
            c => Assert.Equal(bot.Profile.Description, (string?)c.Parameters["short_description"]));
        var others = set.First(call => call.Method == "setMyCommands" && (string?)call.Parameters["language_code"] is null or "");
        Assert.Equal("Wann etwas geschah", (string?)others.Parameters["commands"]![1]!["description"]);
        Assert.DoesNotContain(set, call => call.Method == "setMyName");
        Assert.Empty(fake.Violations);
    }
}
