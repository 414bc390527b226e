using Bot.Core.Answers;
using Bot.Core.Chat.Talk;

namespace Bot.Core.Tests.Chat.Talk;

public sealed class PersonalTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    [Theory]
    [InlineData("how many days did I take off", true)]
    [InlineData("do you sleep", true)]
    [InlineData("what is on my mind", true)]
    [InlineData("can you tell me what you did", true)]
    [InlineData("can you tell me when NATO closed its office", false)]
    [InlineData("I'd like to know who expelled 45 diplomats", false)]
    [InlineData("I read that Poland expelled diplomats, is that so", false)]
    [InlineData("when did the US leave", false)]
    [InlineData("", false)]
    [InlineData("\0\ud800", false)]
    public void IsAbout_Message_IsToldByWhomItNames(string message, bool isPersonal) =>
        Assert.Equal(isPersonal, Personal.Shipped.IsAbout(message));

    // What is about the one who asks is told no fact, nor what shares no word with any.
    [Theory]
    [InlineData("plum trees and a fake leg")]
    [InlineData("how many days did I take off")]
    public void Ask_NothingOfTheEvents_TellsNoFact(string message) =>
        Assert.True(facts.Ask(message).Reply.Outcome is Outcome.NotUnderstood or Outcome.NoSource);
}
