using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

/// <summary>A question that calls an event by a name of one word means that event, not whatever else speaks of it.</summary>
public sealed class CalledEventTests() : AskTests(Facts)
{
    private const string Facts = """
        sources:
          - {id: post, publisher: The Daily Post, title: A busy spring, published: 2004-06-20, body: Page one}
        actors:
          - {id: peru, name: Peru, kind: country}
          - {id: chile, name: Chile, kind: country}
        events:
          - id: accord
            title: Peru and Chile conclude the FISHPAC in Lima
            type: "057"
            actors: [peru, chile]
            aliases: [FISHPAC, fishing deal]
            assertions:
              - {source: post, locator: para. 1, milestone: signed, date: 2004-05-03, evidence: [FISHPAC],
                 text: "Peru and Chile agreed on the FISHPAC."}
          - id: steps
            title: Peru reduces its commitments under the FISHPAC step by step
            type: "128"
            actors: [peru]
            aliases: [steps away from the deal]
            assertions:
              - {source: post, locator: para. 2, milestone: happened, date: 2004-05-20, evidence: [steps],
                 text: "Peru stepped back from the deal in three steps."}
        """;

    [Theory]
    [InlineData("when was the FISHPAC signed")]
    [InlineData("/when fishpac signed")]
    public void Ask_EventByANameOfOneWord_IsDatedAsThatEventAlone(string question)
    {
        var report = Ask(question);

        Assert.Equal(Outcome.Answered, report.Reply.Outcome);
        Assert.Equal(["2004-05-03"], report.Values);
    }

    // The name alone ties nothing to the event: what else is asked has to be said.
    [Fact]
    public void Ask_OfTheNameWhatNoSourceSays_IsNoAnswer() =>
        Assert.Equal(Outcome.Closest, Ask("when did the FISHPAC process its first transaction").Reply.Outcome);
}
