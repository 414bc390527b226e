using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class PlaceRulesTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", "  ", true)]
    [InlineData("100", null, true)]
    [InlineData("200", null, true)]
    [InlineData("-300, 200", null, true)]
    [InlineData("300", null, false)]
    [InlineData(null, "100", false)]
    [InlineData(null, "200\n", false)]
    [InlineData(null, "300", true)]
    [InlineData("100", "200", false)]
    [InlineData("200", "100", false)]
    public void Allow_ChannelOfAServer_HoldsTheMoreSpecialAndTheMoreGeneralId(string? allow, string? deny, bool expected)
    {
        var rules = PlaceRules.Read(allow, deny, (_, word) => Assert.Fail(word));

        Assert.Equal(expected, rules.Allow(100, 200));
    }

    [Fact]
    public void Allow_LongestIdsOfBothPlatforms_AreIds()
    {
        var rules = PlaceRules.Read("1234567890123456789,-1001234567890", null, (_, word) => Assert.Fail(word));

        Assert.True(rules.Allow(1_234_567_890_123_456_789));
        Assert.True(rules.Allow(-1_001_234_567_890, 5));
        Assert.False(rules.Allow(1_001_234_567_890));
    }

    [Fact]
    public void Read_WordsThatAreNoIds_AreToldWithTheirList()
    {
        var mistakes = new List<(bool InAllow, string Word)>();

        PlaceRules.Read("1, #general @nato", "my-server 99999999999999999999", (inAllow, word) => mistakes.Add((inAllow, word)));

        Assert.Equal([(true, "#general"), (true, "@nato"), (false, "my-server"), (false, "99999999999999999999")], mistakes);
    }
}
