using Bot.Core.Facts.Reading;

namespace Bot.Core.Tests.Facts.Reading;

public sealed class NearestTests
{
    private static readonly string[] Words = ["actors", "aliases", "id", "part_of", "targets", "text", "title", "type"];

    [Theory]
    [InlineData("actor", "actors")]
    [InlineData("acotrs", "actors")]
    [InlineData("alias", "aliases")]
    [InlineData("partof", "part_of")]
    [InlineData("tilte", "title")]
    [InlineData("tpye", "type")]
    [InlineData("Id", "id")]
    [InlineData("", null)]
    [InlineData("xy", null)]
    [InlineData("weather", null)]
    public void Find_Slip_TheWordThatWasMeant(string slip, string? expected) => Assert.Equal(expected, Nearest.Find(slip, Words));

    [Fact]
    public void Find_EquallyNear_FirstInOrdinalOrder() => Assert.Equal("bat", Nearest.Find("xat", ["cat", "bat", "hat"]));

    [Fact]
    public void Find_TooManyCandidates_NoneTried() =>
        Assert.Null(Nearest.Find("a1", [.. Enumerable.Range(0, 5001).Select(i => $"a{i}")]));
}
