using System.Text;
using Bot.DiscordAdapter.Wire.Gateway;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class GatewayFrameTests
{
    [Theory]
    [InlineData("""{"t":"READY","s":1,"op":0,"d":{"a":[1,{"op":7}]}}""", 0, 1, "READY", """{"a":[1,{"op":7}]}""")]
    [InlineData("""{"d":{"heartbeat_interval":41250,"s":5},"op":10,"s":null,"t":null}""", 10, null, null,
        """{"heartbeat_interval":41250,"s":5}""")]
    [InlineData("""{"op":9,"d":true}""", 9, null, null, "true")]
    [InlineData("""{"op":11}""", 11, null, null, "")]
    [InlineData("""{"op":0,"t":"MESSAGE_CREATE","s":7,"d":"x","new":{"op":1}}""", 0, 7, "", "\"x\"")]
    [InlineData(""" { "op" : 7 , "d" : null } """, 7, null, null, "null")]
    public void TryRead_Envelope_FindsItsParts(string text, int op, int? sequence, string? name, string data)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        Assert.True(GatewayFrame.TryRead(utf8, out var frame));
        Assert.Equal((op, sequence, name), (frame.Op, frame.Sequence, frame.Event));
        Assert.Equal(data, Encoding.UTF8.GetString(utf8, frame.DataStart, frame.DataLength));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op":"1"}""")]
    [InlineData("""{"op":99999999999}""")]
    [InlineData("""{"op":1,"d":{""")]
    public void TryRead_NoEnvelope_IsFalse(string text) =>
        Assert.False(GatewayFrame.TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void TryRead_AnyBytes_NeverRaises() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            GatewayFrame.TryRead(bytes, out _);
            return true;
        }).QuickCheckThrowOnFailure();
}
