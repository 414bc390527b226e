using Bot.Core.Chat.Dialogue;

namespace Bot.Core.Tests.Chat.Dialogue;

public class TwoQuestionsTests
{
    [Theory]
    [InlineData("when was the office closed, and who ordered it?", "when was the office closed", "who ordered it?")]
    [InlineData("When did Poland expel them? How many were they?", "When did Poland expel them?", "How many were they?")]
    [InlineData("did Poland expel diplomats and did France", "did Poland expel diplomats", "did France")]
    [InlineData("had they met when Russia left, or did that come later?", "had they met when Russia left", "did that come later?")]
    [InlineData("/when nato office closed and why", "/when nato office closed", "why")]
    public void Split_MessageThatAsksTwice_IsTheFirstAndTheRest(string text, string first, string second) =>
        Assert.Equal((first, second), TwoQuestions.Split(text));

    [Theory]
    [InlineData("when and where did they meet")]
    [InlineData("who expelled diplomats and froze the account")]
    [InlineData("Poland and France. Who expelled more?")]
    [InlineData("did Poland expel diplomats earlier than did France")]
    [InlineData("")]
    public void Split_MessageThatAsksOnce_IsLeftWhole(string text) => Assert.Null(TwoQuestions.Split(text));
}
