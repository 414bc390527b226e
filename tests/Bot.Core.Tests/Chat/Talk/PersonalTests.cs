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

    [Theory]
    [InlineData("translate bread into Dutch", false, true)]
    [InlineData("could you please delete the last one", false, true)]
    [InlineData("delete of the treaty", false, false)]
    [InlineData("is it safe in Italy", false, true)]
    [InlineData("which time zone is Spain in", false, true)]
    [InlineData("who pulled the plug on the treaty", false, false)]
    [InlineData("which plugs does Britain use", true, true)]
    [InlineData("do I need a visa for France", false, false)]
    [InlineData("do I need a visa for France", true, true)]
    [InlineData("look up when France expelled diplomats", true, false)]
    [InlineData("when did France expel diplomats", true, false)]
    [InlineData("", true, false)]
    [InlineData("\0\ud800", true, false)]
    public void IsOfEveryDay_Message_IsToldByOrdersAndThings(string message, bool isWeak, bool isOfEveryDay) =>
        Assert.Equal(isOfEveryDay, Personal.Shipped.IsOfEveryDay(message, [], isWeak));

    [Fact]
    public void IsOfEveryDay_ThingOfTheFacts_IsTheirs() =>
        Assert.False(Personal.Shipped.IsOfEveryDay("which recipes did France publish", ["recipes"], isWeak: false));

    // What is about the one who asks is told no fact, nor what shares no word with any.
    [Theory]
    [InlineData("plum trees and a fake leg")]
    [InlineData("how many days did I take off")]
    [InlineData("which time zone is Spain in")]
    [InlineData("do I need a visa for France")]
    [InlineData("divide 100 by 12")]
    public void Ask_NothingOfTheEvents_TellsNoFact(string message) =>
        Assert.True(facts.Ask(message).Reply.Outcome is Outcome.NotUnderstood or Outcome.NoSource);
}
