using Bot.Core.Answers;

namespace Bot.Core.Tests.Chat;

public sealed class BearingTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    // A place that a fact speaks of; a number that it does not count.
    [Theory]
    [InlineData("what is the tallest building in canada", Outcome.NoSource)]
    [InlineData("is the soup warm at the italian place", Outcome.NoSource)]
    [InlineData("pick two meetings", Outcome.NoSource)]
    [InlineData("which countries were the three diplomats from", Outcome.Closest)]
    [InlineData("I am writing about how Russia expelled Finnish diplomats", Outcome.Closest)]
    [InlineData("did Biden drop by in Kiev", Outcome.Closest)]
    public void Ask_WhatNoFactAnswers_IsToldTheNearestWhereTheyHaveToDoWithIt(string question, Outcome outcome) =>
        Assert.Equal(outcome, facts.Ask(question).Reply.Outcome);
}
