using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

public sealed class PlaceTests
{
    private const string Person = "80351110224678912";
    private const string Server = "613425648685547541";
    private const string Channel = "772908445358620702";
    private const string Category = "772908445358620000";

    [Theory]
    [InlineData(null, Server)]
    [InlineData(null, Channel)]
    [InlineData(null, Category)]
    [InlineData(null, Person)]
    [InlineData("1", null)]
    [InlineData(Server, Channel)]
    public async Task Command_WhereTheBotDoesNotAnswer_IsToldSoPrivatelyAndNothingIsAsked(string? allow, string? deny)
    {
        await using var bot = await StartAsync(allow, deny);

        var (message, interaction) = await bot.AskAsync(
            InteractionSpec.Command("when", ("question", "nato office")) with { Parent = Category });

        Assert.Equal(PlaceRules.Refusal, message.Content());
        Assert.True(interaction.IsEphemeral);
        Assert.Empty(bot.Chat.Calls);
        Assert.Empty(bot.Fake.Violations);
    }

    [Theory]
    [InlineData(Server, null)]
    [InlineData(Channel, "1")]
    [InlineData(Category, null)]
    [InlineData(Person, null)]
    public async Task Command_WhereTheBotIsAllowed_IsAnswered(string? allow, string? deny)
    {
        await using var bot = await StartAsync(allow, deny);

        await bot.AskAsync(InteractionSpec.Command("when", ("question", "nato office")) with { Parent = Category });

        Assert.Equal(["answer /when nato office"], bot.Chat.Calls);
    }

    [Fact]
    public async Task DirectMessage_WhereOnlyAServerIsAllowed_IsToldSo()
    {
        await using var bot = await StartAsync(Server, null);

        var (message, _) = await bot.AskAsync(InteractionSpec.Command("when", ("question", "nato office")) with { Context = 1 });

        Assert.Equal(PlaceRules.Refusal, message.Content());
    }

    [Fact]
    public async Task Typing_WhereTheBotDoesNotAnswer_OffersNothing()
    {
        await using var bot = await StartAsync(null, Server);

        var (data, _) = await bot.AskAsync(InteractionSpec.Typing("when", "question", "nato"));

        Assert.Empty((JsonArray)data["choices"]!);
        Assert.Empty(bot.Chat.Calls);
    }

    private static Task<RunningBot> StartAsync(string? allow, string? deny) =>
        RunningBot.StartAsync(places: PlaceRules.Read(allow, deny, (_, word) => Assert.Fail(word)));
}
