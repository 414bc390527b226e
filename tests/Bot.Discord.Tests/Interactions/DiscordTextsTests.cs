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

    [Theory]
    [InlineData(null, false, "")]
    [InlineData(null, true, "Page 2 of 9")]
    [InlineData("who?", false, "Asked: who?")]
    [InlineData("who?", true, "Asked: who? · Page 2 of 9")]
    public void Footer_QuestionAndPages_AreToldWhereThereAreAny(string? question, bool hasPages, string expected) =>
        Assert.Equal(expected, DiscordTexts.Footer(question, hasPages ? new ReplyPage(2, 9) : null));
}
