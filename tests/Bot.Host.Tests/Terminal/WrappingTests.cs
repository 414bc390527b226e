using Bot.Host.Terminal;

namespace Bot.Host.Tests.Terminal;

public sealed class WrappingTests
{
    [Theory]
    [InlineData("one two three", 8, "one two\nthree")]
    [InlineData("one two", 7, "one two")]
    [InlineData("https://example.org/long two", 8, "https://example.org/long\ntwo")]
    [InlineData("- one two three four five six", 24, "- one two three four\n  five six")]
    [InlineData("[12] one two three four five six", 26, "[12] one two three four\n     five six")]
    [InlineData("  rest: one two three four", 22, "  rest: one two three\n  four")]
    [InlineData("目前 我只 能读", 9, "目前 我只\n能读")]
    [InlineData("", 8, "")]
    [InlineData("one two", 0, "one two")]
    [InlineData("one two", -1, "one two")]
    [InlineData("one two", 1, "one\ntwo")]
    public void Line_Width_BreaksAtWords(string line, int width, string wrapped) => Assert.Equal(wrapped, Wrapping.Line(line, width));
}
