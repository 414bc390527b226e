using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;

namespace Bot.DiscordAdapter.Tests.Interactions;

public sealed class DiscordTextsTests
{
    [Theory]
    [InlineData(200, "That was a lot of questions at once. Please wait 1 second and ask again.")]
    [InlineData(2_100, "That was a lot of questions at once. Please wait 3 seconds and ask again.")]
    public void Slower_AnyWait_CountsWholeSeconds(int milliseconds, string expected) =>
        Assert.Equal(expected, DiscordTexts.Slower(TimeSpan.FromMilliseconds(milliseconds)));

    [Fact]
    public void Footer_WithoutPages_NamesTheFactsOnly() => Assert.Equal("facts abcd1234", DiscordTexts.Footer("abcd1234", null));

    [Fact]
    public void Footer_WithPages_CountsThem() =>
        Assert.Equal("facts abcd1234 · page 2 of 9", DiscordTexts.Footer("abcd1234", new ReplyPage(2, 9)));
}
