namespace Bot.DiscordAdapter.Tests;

public sealed class DiscordOptionsTests
{
    [Fact]
    public void Read_NothingSet_IsNullWithoutMistake()
    {
        var (options, mistakes) = Read([]);

        Assert.Null(options);
        Assert.Empty(mistakes);
    }

    [Fact]
    public void Read_TokenOnly_HasDefaults()
    {
        var (options, mistakes) = Read(new() { ["DISCORD_TOKEN"] = " abc.def " });

        Assert.Empty(mistakes);
        Assert.Equal("abc.def", options!.Token);
        Assert.Equal("https://discord.com/api/v10", options.ApiAddress.AbsoluteUri);
        Assert.Equal((null, null, 20), (options.ShardCount, options.ShardIds, options.UserRate));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/api/v10")]
    [InlineData("http://127.0.0.1:5000/api/", "http://127.0.0.1:5000/api/v10")]
    [InlineData("http://proxy/discord/v10", "http://proxy/discord/v10")]
    public void Read_Address_IsCompleted(string text, string expected) =>
        Assert.Equal(expected, Read(new() { ["DISCORD_TOKEN"] = "t", ["DISCORD_API_URL"] = text }).Options!.ApiAddress.AbsoluteUri);

    [Theory]
    [InlineData("0", new[] { 0 })]
    [InlineData("3,0-1", new[] { 0, 1, 3 })]
    public void Read_ShardIds_AreRangesAndNumbers(string text, int[] expected) =>
        Assert.Equal(
            expected,
            Read(new() { ["DISCORD_TOKEN"] = "t", ["DISCORD_SHARD_COUNT"] = "4", ["DISCORD_SHARD_IDS"] = text }).Options!.ShardIds!);

    [Fact]
    public void Read_EverythingWrong_TellsAllOfItAndNoSecret()
    {
        var (options, mistakes) = Read(new()
        {
            ["DISCORD_TOKEN"] = "Bot s3cret",
            ["DISCORD_API_URL"] = "ftp://x",
            ["DISCORD_BOT_URL"] = "https://who,me",
            ["DISCORD_SHARD_COUNT"] = "2",
            ["DISCORD_SHARD_IDS"] = "1-2",
            ["DISCORD_USER_RATE"] = "0",
        });

        Assert.Null(options);
        Assert.Equal(
            [
                "DISCORD_TOKEN must be the bare token, without \"Bot \" before it.",
                "DISCORD_API_URL must be an http or https address without query.",
                "DISCORD_BOT_URL must be an http or https address without brackets and commas.",
                "DISCORD_SHARD_IDS must be numbers from 0 to 1, such as 0,1 or 0-3.",
                "DISCORD_USER_RATE must be a whole number from 1 to 600.",
            ],
            mistakes);
    }

    [Theory]
    [InlineData("DISCORD_TOKEN", "two words", "DISCORD_TOKEN must be one word of printable ASCII characters, at most 512.")]
    [InlineData("DISCORD_SHARD_IDS", "0", "DISCORD_SHARD_IDS needs DISCORD_SHARD_COUNT: the number of shards over all processes.")]
    [InlineData("DISCORD_SHARD_COUNT", "many", "DISCORD_SHARD_COUNT must be a whole number from 1 to 16384.")]
    public void Read_OneMistake_IsNamed(string name, string value, string mistake) =>
        Assert.Equal([mistake], Read(new() { [name] = value }).Mistakes);

    private static (DiscordOptions? Options, List<string> Mistakes) Read(Dictionary<string, string> variables)
    {
        var mistakes = new List<string>();
        var options = DiscordOptions.Read(variables.GetValueOrDefault, mistakes);
        return (options, mistakes);
    }
}
