using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

/// <summary>
/// A place or a vote that no field of the facts has, but one sentence of a source speaks of: the sentence is told, and no value is read out
/// of it. And where somebody was, which needs no verb.
/// </summary>
public sealed class SentenceAnswerTests() : AskTests(Facts)
{
    private const string Facts = """
        sources:
          - {id: post, publisher: The Daily Post, title: A busy spring, published: 2004-06-20, body: Page one}
        actors:
          - {id: peru, name: Peru, kind: country}
          - {id: chile, name: Chile, kind: country}
          - {id: brazil, name: Brazil, kind: country}
          - {id: league, name: Andean League, kind: organisation}
          - {id: anita-vargas, name: Anita Vargas, kind: person, part_of: [peru]}
          - {id: cuzco, name: Cuzco, kind: place, part_of: [peru]}
          - {id: arica, name: Arica, kind: place, part_of: [chile]}
        events:
          - id: treaty
            title: Peru and Brazil sign a fishing treaty
            type: "057"
            actors: [peru, brazil]
            assertions:
              - {source: post, locator: para. 1, milestone: happened, date: 2004-05-03, evidence: [signed],
                 text: "Peru and Brazil signed the fishing treaty in Iquitos, on the river."}
          - id: jets
            title: Chile stores its jets
            type: "072"
            actors: [chile]
            assertions:
              - {source: post, locator: para. 2, milestone: happened, date: 2004-05-04, evidence: [jets],
                 text: "Chile stored its jets on Monday."}
              - {source: post, locator: para. 3, milestone: happened, date: 2004-05-04, evidence: [Tacna],
                 text: "Chile stored its jets because Peru had shelled a village in Tacna."}
          - id: adoption
            title: The Andean League votes for resolution 12
            type: "057"
            actors: [league]
            assertions:
              - {source: post, locator: para. 4, milestone: happened, date: 2004-05-05, evidence: [voted],
                 text: "The Andean League voted for resolution 12, with Chile alone against."}
          - id: boycott
            title: The Andean League adopts resolution 13
            type: "057"
            actors: [league]
            assertions:
              - {source: post, locator: para. 5, milestone: happened, date: 2004-05-06, evidence: [abstaining],
                 text: "The Andean League adopted resolution 13, with Brazil abstaining."}
          - id: visit
            title: Anita Vargas visits Cuzco
            type: "042"
            actors: [anita-vargas]
            place: cuzco
            assertions:
              - {source: post, locator: para. 6, milestone: happened, date: 2004-06-02, evidence: [Cuzco],
                 text: Anita Vargas was in Cuzco on 2 June.}
          - id: office
            title: Brazil opens an office in Arica
            type: "050"
            actors: [brazil]
            place: arica
            assertions:
              - {source: post, locator: para. 7, milestone: happened, date: 2004-06-03, evidence: [Arica],
                 text: "Brazil opened an office in Arica, a port south of Tacna."}
        """;

    [Theory]
    [InlineData("where did Peru and Brazil sign the fishing treaty", "Peru and Brazil sign a fishing treaty")]
    [InlineData("which country was against when the League voted on resolution 12", "The Andean League votes for resolution 12")]
    [InlineData("who abstained on resolution 13", "The Andean League adopts resolution 13")]
    [InlineData("where is Arica", "Brazil opens an office in Arica")]
    [InlineData("wheres arica", "Brazil opens an office in Arica")]
    public void Ask_PlaceOrVoteOfOneSentence_IsToldByTheEventAlone(string question, string title)
    {
        var report = Ask(question);

        Assert.Equal(Outcome.Answered, report.Reply.Outcome);
        Assert.Equal([title], report.Values);
    }

    [Theory]
    [InlineData("where is Cuzco")]
    [InlineData("where did Chile store its jets")]
    [InlineData("why did Peru and Brazil sign the fishing treaty")]
    [InlineData("how many treaties did Peru and Brazil sign in Lima")]
    [InlineData("where did Peru and Chile sign the fishing treaty")]
    public void Ask_WhatTheSentenceDoesNotTell_IsNoAnswer(string question) =>
        Assert.Equal(Outcome.Closest, Ask(question).Reply.Outcome);

    [Theory]
    [InlineData("which country was in favour when the League voted on resolution 12")]
    [InlineData("who abstained on resolution 12")]
    [InlineData("which country was against when the League adopted resolution 13")]
    public void Ask_VoteOfAnotherSide_IsNoAnswer(string question) => Assert.Equal(Outcome.Closest, Ask(question).Reply.Outcome);

    [Theory]
    [InlineData("was Anita Vargas in Cuzco")]
    [InlineData("is it true that Anita Vargas was in Cuzco")]
    public void Ask_WhetherSomebodyWasSomewhere_IsYes(string question) => Assert.Equal(["yes"], Ask(question).Values);

    [Theory]
    [InlineData("is Anita Vargas still in Cuzco")]
    [InlineData("will Anita Vargas be in Cuzco")]
    public void Ask_WhetherSomebodyIsOrWillBeSomewhere_IsNoAnswer(string question)
    {
        var report = Ask(question);

        Assert.Equal(Outcome.Closest, report.Reply.Outcome);
        Assert.Contains(report.Reply.Blocks, b => b.Text == "It differs: it is past.");
    }
}
