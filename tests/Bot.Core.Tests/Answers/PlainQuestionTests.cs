using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

/// <summary>
/// Questions in the facts' own words or near them: verbs that no language data knows, votes, days and orders that follow from what the
/// facts say; and beside each what sounds like it and is not said.
/// </summary>
public sealed class PlainQuestionTests() : AskTests(Facts)
{
    private const string Facts = """
        sources:
          - {id: post, publisher: The Daily Post, title: A busy spring, published: 2004-06-20, body: Page one}
          - {id: report, publisher: Andean League, title: Report of the League, published: 2003-03-04, body: Page one}
        actors:
          - {id: peru, name: Peru, kind: country}
          - {id: chile, name: Chile, kind: country}
          - {id: bolivia, name: Bolivia, kind: country}
          - {id: brazil, name: Brazil, kind: country}
          - {id: league, name: Andean League, kind: organisation, aliases: [the League]}
          - {id: anita-vargas, name: Anita Vargas, kind: person, part_of: [peru], roles: [{title: President, of: peru}]}
          - {id: luis-soto, name: Luis Soto, kind: person, part_of: [peru], roles: [{title: Palace spokesman, of: peru}]}
          - {id: quimba, name: Quimba, kind: place, part_of: [brazil]}
        events:
          - id: seals
            title: Chile breaks the League's seals at the mine
            type: "16"
            actors: [chile]
            targets: [league]
            assertions:
              - {source: post, locator: para. 1, milestone: happened, date: 2004-02-03, evidence: [seals],
                 text: "Chile broke the seals that the League had put on its mine."}
          - id: file
            title: The Andean League closes its file on Chile
            type: "081"
            actors: [league]
            targets: [chile]
            assertions:
              - {source: post, locator: para. 2, milestone: happened, date: 2004-02-20, evidence: [file],
                 text: "The League had no more to ask of Chile."}
          - id: frozen
            title: Bolivia freezes the account of Peru's embassy
            type: "171"
            actors: [bolivia]
            targets: [peru]
            assertions:
              - {source: post, locator: para. 3, milestone: happened, date: 2004-03-01, evidence: [account],
                 text: "Bolivia froze the account of Peru's embassy in La Paz."}
          - id: expelled
            title: Bolivia, Chile and Brazil expel Peruvian envoys
            type: "174"
            actors: [bolivia, chile, brazil]
            targets: [peru]
            assertions:
              - {source: post, locator: para. 4, milestone: happened, date: 2004-03-09, evidence: [envoys],
                 text: "Bolivia, Chile and Brazil sent nine Peruvian envoys home.", quantities: [{value: 9, unit: envoys}]}
          - id: vote
            title: The Andean League adopts resolution 12
            type: "057"
            actors: [league]
            assertions:
              - {source: post, locator: para. 5, milestone: adopted, date: 2004-04-01, evidence: [resolution],
                 text: "The League adopted resolution 12.", votes: {for: 7, against: [chile], abstained: 2}}
              - {source: post, locator: para. 6, milestone: effective, date: 2004-04-11, evidence: [force],
                 text: "Resolution 12 came into force."}
          - id: pledge
            title: Luis Soto says that Peru has done nothing wrong
            type: "010"
            actors: [luis-soto]
            assertions:
              - {source: post, locator: para. 7, milestone: reported, date: 2004-06-20, evidence: [Soto],
                 text: "The palace spokesman Luis Soto called the charges baseless."}
          - id: blockade
            title: Chile blockades the port of Quimba
            type: "191"
            actors: [chile]
            targets: [brazil]
            aliases: [the port blockade]
            assertions:
              - {source: post, locator: para. 8, milestone: lasted, date: 2004-05-01/2004-05-21, evidence: [port],
                 text: "Chile blockaded the port of Quimba."}
          - id: shelling
            title: Chile shells a ship off Quimba
            type: "190"
            actors: [chile]
            targets: [brazil]
            part_of: blockade
            assertions:
              - {source: post, locator: para. 9, milestone: happened, date: 2004-05-07, evidence: [ship],
                 text: "A Chilean shell killed three people on a ship during the port blockade.",
                 quantities: [{value: 3, unit: people killed}]}
          - id: refusal
            title: Brazil refuses to sign the Quimba accords
            type: "127"
            actors: [brazil]
            assertions:
              - {source: post, locator: para. 10, milestone: happened, date: 2004-05-30, evidence: [accords],
                 text: "Brazil refused to sign the Quimba accords.", reason: "it wanted its port back"}
          - id: talks
            title: Anita Vargas meets Luis Soto
            type: "046"
            actors: [anita-vargas, luis-soto]
            assertions:
              - {source: post, locator: para. 11, milestone: happened, date: 2004-06-03, evidence: [met],
                 text: "Anita Vargas met Luis Soto."}
          - id: leak
            title: A pipeline leaks at Quimba
            type: "201"
            actors: [brazil]
            assertions:
              - {source: post, locator: para. 12, milestone: reported, date: 2004-06-20, evidence: [pipeline],
                 text: "A pipeline had leaked at Quimba."}
          - id: findings
            title: The Andean League finds traces of metal
            type: "112"
            actors: [league]
            targets: [chile]
            assertions:
              - {source: report, locator: para. 1, milestone: reported, date: 2003-03-04, evidence: [traces],
                 text: "The League reported traces of metal."}
        """;

    [Theory]
    [InlineData("did Chile break the League's seals", "yes")]
    [InlineData("when did the League close its file on Chile", "2004-02-20")]
    [InlineData("when did Bolivia freeze the account of Peru's embassy", "2004-03-01")]
    [InlineData("when did Bolivia Chile and Brazil send Peruvian envoys home", "2004-03-09")]
    [InlineData("how many countries voted for the League's resolution 12", "7")]
    [InlineData("how many countries abstained on the League's resolution 12", "2")]
    [InlineData("how long was it between resolution 12 being adopted and it coming into force", "10")]
    [InlineData("how long did Chile blockade the port", "20")]
    [InlineData("did the League adopt resolution 12 before Chile broke the seals", "no")]
    [InlineData("when was resolution 12 adopted", "2004-04-01")]
    [InlineData("when did resolution 12 take effect", "2004-04-11")]
    [InlineData("/when shelling", "2004-05-07")]
    [InlineData("when did Bolivia freeze the account of Peru's embassy over the row", "2004-03-01")]
    [InlineData("when did Peruvian president Anita Vargas meet the Peruvian Luis Soto", "2004-06-03")]
    [InlineData("wut did soto say abt peru", "Luis Soto says that Peru has done nothing wrong")]
    public void Ask_WhatTheFactsSay_IsAnswered(string question, string value)
    {
        var report = Ask(question);

        Assert.Equal(Outcome.Answered, report.Reply.Outcome);
        Assert.Equal(value, report.Values[0]);
    }

    [Theory]
    [InlineData("did the League break Chile's seals")]
    [InlineData("when did Brazil sign the Quimba accords")]
    [InlineData("why did Brazil sign the Quimba accords")]
    [InlineData("when did Bolivia refuse to freeze the account of Peru's embassy")]
    [InlineData("when did the League reopen its file on Chile")]
    [InlineData("who else was there when Vargas and Soto met")]
    [InlineData("when did Bolivia unfreeze the account of Peru's embassy")]
    [InlineData("was Bolivia right to freeze the account of Peru's embassy")]
    [InlineData("was it right of Chile to break the League's seals")]
    [InlineData("how many people were killed in the port blockade")]
    [InlineData("did the League adopt resolution 12 before Chile bought a ship")]
    [InlineData("when did the League visit Luis Soto")]
    [InlineData("what was the name of the Peruvian press officer who was sent home")]
    [InlineData("what are the names of the nine Peruvian envoys")]
    [InlineData("what shell did Chile fire at the ship")]
    [InlineData("in which year did the pipeline leak")]
    [InlineData("what did Luis Soto say after the League's traces of metal")]
    public void Ask_WhatOnlySoundsLikeIt_IsNotAnswered(string question) =>
        Assert.NotEqual(Outcome.Answered, Ask(question).Reply.Outcome);

    [Theory]
    [InlineData("why didn't Brazil sign the Quimba accords")]
    [InlineData("why did Brazil refuse to sign the Quimba accords")]
    public void Ask_WhySomebodyRefused_IsHisReason(string question) => Assert.Equal(["it wanted its port back"], Ask(question).Values);

    [Fact]
    public void Ask_OfficeByItsOtherNameAndItsLeader_IsWhoeverHoldsIt()
    {
        var report = Ask("what did Vargas's press secretary say");

        Assert.Equal(["Luis Soto says that Peru has done nothing wrong"], report.Values);
        Assert.StartsWith("Reported 20 June 2004: ", report.Reply.Blocks[0].Text, StringComparison.Ordinal);
    }

    // The League's own report is what it did that day; what somebody else reports may have been at any time before.
    [Fact]
    public void Ask_WhatHappenedInAYear_HasTheReportOfTheOneWhoMadeIt() =>
        Assert.Equal(["The Andean League finds traces of metal"], Ask("what happened in 2003").Values);
}
