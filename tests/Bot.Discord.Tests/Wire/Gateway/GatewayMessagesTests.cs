using System.Text;
using Bot.DiscordAdapter.Wire.Gateway;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class GatewayMessagesTests
{
    [Fact]
    public void Identify_LongestToken_FitsAPayload() =>
        Assert.InRange(GatewayMessages.Identify(new string('t', 512), 16_383, 16_384).Length, 512, GatewayMessages.Longest);

    [Fact]
    public void Identify_OfAShard_SaysTokenIntentsAndShard() =>
        Assert.StartsWith(
            """{"op":2,"d":{"token":"abc","intents":1,"shard":[2,5],"properties":{"os":""",
            Encoding.UTF8.GetString(GatewayMessages.Identify("abc", 2, 5).Span), StringComparison.Ordinal);

    [Fact]
    public void Resume_OfASession_SaysTokenSessionAndSequence() =>
        Assert.Equal(
            """{"op":6,"d":{"token":"abc","session_id":"s1","seq":42}}""",
            Encoding.UTF8.GetString(GatewayMessages.Resume("abc", "s1", 42).Span));

    [Theory]
    [InlineData(null, """{"op":1,"d":null}""")]
    [InlineData(251, """{"op":1,"d":251}""")]
    public void Heartbeat_WithOrWithoutSequence_SaysIt(int? sequence, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(GatewayMessages.Heartbeat(sequence).Span));
}
