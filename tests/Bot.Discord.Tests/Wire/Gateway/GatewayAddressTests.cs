using Bot.DiscordAdapter.Wire.Gateway;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("wss://gateway.discord.gg", true, "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/", false, "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:5000/gateway?x=1", false, "ws://127.0.0.1:5000/gateway?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:5000/gateway", true, null)]
    [InlineData("https://gateway.discord.gg", true, null)]
    [InlineData("gateway", false, null)]
    [InlineData(null, false, null)]
    public void Complete_AnyAddress_IsCompletedOrRefused(string? url, bool encrypted, string? expected) =>
        Assert.Equal(expected, GatewayAddress.Complete(url, encrypted)?.AbsoluteUri);
}
