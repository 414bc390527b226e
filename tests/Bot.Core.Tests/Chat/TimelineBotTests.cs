using System.Text;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>The bot over the made-up facts: commands, buttons, completion, search and claims.</summary>
public sealed class TimelineBotTests(MadeUpIndex facts) : IClassFixture<MadeUpIndex>
{
    [Theory]
    [InlineData("/when peru expel chilean diplomats", Outcome.Answered, "4 May 2001.")]
    [InlineData("/when league office closed", Outcome.Answered, "In effect 1 August 2001; ordered 2 July 2001.")]
    [InlineData("/who expelled Peruvian diplomats", Outcome.Answered, "Chile.")]
    [InlineData("/ask where did Otero and Lund meet", Outcome.Answered, "Cuzco.")]
    [InlineData("/where did Otero and Lund meet", Outcome.Answered, "Cuzco.")]
    [InlineData("/timeline ecuador", Outcome.Answered, "5 events.")]
    [InlineData("/timeline chile from 2001-06 to 2001-12", Outcome.Answered, "2 events.")]
    [InlineData("/onthisday 4 may", Outcome.Answered, "Peru expels 12 Chilean diplomats.")]
    [InlineData("/onthisday 30 december", Outcome.NoSource, null)]
    [InlineData("/onthisday nonsense", Outcome.NotUnderstood, null)]
    [InlineData("/event trade treaty", Outcome.Answered, "Brazil and Peru sign a trade treaty.")]
    [InlineData("/sources", Outcome.Answered, "5 sources.")]
    [InlineData("/help", Outcome.Answered, "Ask about the timeline in your own words, or with a command.")]
    [InlineData("/privacy", Outcome.Answered, "Nothing of your questions is stored.")]
    [InlineData("/nonsense", Outcome.NotUnderstood, "There is no such command. /help lists them all.")]
    [InlineData("", Outcome.NotUnderstood, "I can't read that as a question about the timeline.")]
    [InlineData("   ", Outcome.NotUnderstood, "I can't read that as a question about the timeline.")]
    [InlineData("/when", Outcome.NotUnderstood, "/when: When something happened.")]
    [InlineData(
        "when did Norway expel Chilean diplomats", Outcome.Closest,
        "No direct answer here. Nearest: 6 May 2001: Bolivia expels five Chilean diplomats.")]
    [InlineData("who won the regatta", Outcome.NoSource, "No source here says that.")]
    public void Ask_Text_EndsAsItShould(string text, Outcome outcome, string? headline)
    {
        var reply = facts.Ask(text).Reply;

        Assert.Equal(outcome, reply.Outcome);
        if (headline is not null)
        {
            Assert.Equal(headline, reply.Headline);
        }
    }

    [Fact]
    public void Ask_NothingNear_SaysWhatTheFactsAreAboutAndOffersIt()
    {
        var reply = facts.Ask("who won the regatta").Reply;

        Assert.StartsWith("Most of the ", Assert.Single(reply.Blocks).Text, StringComparison.Ordinal);
        Assert.All(reply.Buttons, button => Assert.Equal(Outcome.Answered, facts.Bot.Press(button.State, MadeUpIndex.Today).Outcome));
        Assert.Equal(3, reply.Buttons.Count);
    }

    [Theory]
    [InlineData("/ask")]
    [InlineData("/when")]
    [InlineData("/timeline")]
    [InlineData("/event")]
    public void Ask_BareCommand_ExplainsItselfWithTwoExamplesOfItsFacts(string command)
    {
        var reply = facts.Ask(command).Reply;

        Assert.Equal(
            2, reply.Blocks.Count(b => b.Kind == ReplyBlockKind.Item && b.Text.StartsWith(command + " ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("when did Peru expel Chilean diplomats", "when did Peru expel Chilean diplomats")]
    [InlineData("/ask thanks a lot", "thanks a lot")]
    [InlineData("/sources pravda", "/sources pravda")]
    [InlineData("hello", "hello")]
    [InlineData("/help", null)]
    [InlineData("/ask", null)]
    public void Ask_Anything_TheReplySaysToWhat(string text, string? question) => Assert.Equal(question, facts.Ask(text).Reply.Question);

    [Fact]
    public void Ask_TooLong_SaysSo()
    {
        var reply = facts.Ask(string.Join(' ', Enumerable.Repeat("when did Peru expel Chilean diplomats", 300))).Reply;

        Assert.Equal(
            (Outcome.NotUnderstood, "That is too long for a question. Please ask in one sentence."), (reply.Outcome, reply.Headline));
    }

    [Fact]
    public void Ask_Answered_CitesEverySentenceAndEveryCitationIsUsed()
    {
        Assert.All(TestTable.Read("Answers", "answers.tsv").Where(r => r[1] is "Answered" or "Disputed"), row =>
        {
            var reply = facts.Ask(row[0]).Reply;

            Assert.All(
                reply.Blocks.Where(b => b.Kind is ReplyBlockKind.Sentence or ReplyBlockKind.Item), b => Assert.NotEmpty(b.Citations));
            Assert.Equal(reply.Blocks.SelectMany(b => b.Citations).Distinct().Order(), reply.Citations.Select(c => c.Number).Order());
        });
    }

    [Fact]
    public void Ask_NoDirectAnswer_TellsTheNearestFactsApart()
    {
        var report = facts.Ask("why did Bolivia shell Uruguay");

        Assert.Equal((Outcome.Closest, 0), (report.Reply.Outcome, report.Values.Count));
        Assert.Equal("No direct answer here. Nearest: Between 3 and 5 June 2004: Bolivia shells Uruguay.", report.Reply.Headline);
        Assert.Equal((ReplyBlockKind.Note, "No source here gives the reason."), (report.Reply.Blocks[0].Kind, report.Reply.Blocks[0].Text));
        Assert.All(report.Reply.Blocks.Skip(1), b => Assert.Equal(ReplyBlockKind.Suggestion, b.Kind));
        Assert.All(report.Reply.Blocks.Skip(1), b => Assert.NotEmpty(b.Citations));
        Assert.Contains("2004-06-03/2004-06-05", report.Dates);
    }

    [Fact]
    public void Ask_OneNumberDiffers_IsCorrectedWithTheFact()
    {
        var reply = facts.Ask("did Peru expel 13 Chilean diplomats").Reply;

        Assert.Equal((Outcome.Corrected, "Not 13 but 12. 4 May 2001: Peru expels 12 Chilean diplomats."), (reply.Outcome, reply.Headline));
    }

    [Fact]
    public void Press_EveryButtonThatCanBeReached_Answers()
    {
        var left = new Queue<ReplyButton>(TestTable.Read("Answers", "answers.tsv").SelectMany(r => facts.Ask(r[0]).Reply.Buttons));
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        while (left.TryDequeue(out var button))
        {
            if (!pressed.Add(button.State))
            {
                continue;
            }

            Assert.InRange(Encoding.UTF8.GetByteCount(button.State), 1, ReplyLimits.ButtonState);
            Assert.InRange(button.Label.Length, 1, 40);
            var reply = facts.Bot.Press(button.State, MadeUpIndex.Today);
            Assert.Equal(Outcome.Answered, reply.Outcome);
            Assert.Equal(PlainText.Of(reply), PlainText.Of(facts.Bot.Press(button.State, MadeUpIndex.Today)));
            foreach (var next in reply.Buttons)
            {
                left.Enqueue(next);
            }
        }

        // Every dated event is reached by its neighbours, each with its sources.
        Assert.True(pressed.Count > facts.Facts.Events.Count, $"{pressed.Count}");
    }

    [Theory]
    [InlineData("e:gone-event")]
    [InlineData("s1:gone-event")]
    [InlineData("e:")]
    [InlineData("e:a-long-name-of-an-event-that-is-not-th~0123456789abcdef")]
    [InlineData("e:x' OR 1=1 --")]
    [InlineData("n2:~ffff /timeline ~AA")]
    [InlineData("e:0123ab:1:")]
    [InlineData("s:0123ab:1:")]
    [InlineData("p:012345:2:/timeline chile")]
    public void Press_StateOfWhatIsGone_SaysThatTheFactsHaveChanged(string state)
    {
        var reply = facts.Bot.Press(state, MadeUpIndex.Today);

        Assert.Equal(
            (Outcome.NotUnderstood, "The facts have changed since that message. Please ask again."), (reply.Outcome, reply.Headline));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("e")]
    [InlineData("e1:x")]
    [InlineData("s-1:x")]
    [InlineData("s99999999999999999999:x")]
    [InlineData("x:1:")]
    [InlineData("n:x")]
    [InlineData("\0\ud800")]
    public void Press_Garbage_IsRefusedInASentence(string state)
    {
        var reply = facts.Bot.Press(state, MadeUpIndex.Today);

        Assert.Equal((Outcome.NotUnderstood, "That button is not one of mine. Please ask again."), (reply.Outcome, reply.Headline));
    }

    [Theory]
    [InlineData("n0:/timeline chile")]
    [InlineData("n999:/timeline chile")]
    [InlineData("g1:")]
    [InlineData("b1:a:b:c")]
    [InlineData("n1:~")]
    [InlineData("n1:~HASH ~AAAA ~!! ~")]
    public void Press_PageOutOfRangeOrOfNothing_Replies(string state) =>
        Assert.NotEmpty(
            facts.Bot.Press(state.Replace("HASH", facts.Bot.FactsHash[..4], StringComparison.Ordinal), MadeUpIndex.Today).Headline);

    [Theory]
    [InlineData("event", "Per", "Peru expels 12 Chilean diplomats")]
    [InlineData("event", "trade tr", "Brazil and Peru sign a trade treaty")]
    [InlineData("question", "shel", "Bolivia shells Uruguay")]
    [InlineData("actor", "ani", "Anita Vargas")]
    [InlineData("actor", "andean", "Andean League")]
    public void Complete_HalfTyped_OffersWhatItBegins(string option, string typed, string expected) =>
        Assert.Contains(expected, facts.Bot.Complete("event", option, typed, 25).Select(c => c.Value));

    [Theory]
    [InlineData("event", "zzzz")]
    [InlineData("event", "title:peru OR")]
    [InlineData("actor", "zz%")]
    [InlineData("actor", "p_ru")]
    public void Complete_NothingThatFits_IsEmpty(string option, string typed) =>
        Assert.Empty(facts.Bot.Complete("event", option, typed, 25));

    [Theory]
    [InlineData("event", "\"")]
    [InlineData("event", "*")]
    [InlineData("event", "\0\ud800")]
    [InlineData("actor", " ")]
    public void Complete_NoWordTyped_OffersTheSameAsForNothing(string option, string typed) =>
        Assert.Equal(facts.Bot.Complete("event", option, "", 25), facts.Bot.Complete("event", option, typed, 25));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(1000, 25)]
    public void Complete_Limit_IsKept(int limit, int most) =>
        Assert.InRange(facts.Bot.Complete("event", "event", "", limit).Count, 0, most);

    [Fact]
    public void Complete_Choice_AnswersItself() =>
        Assert.All(facts.Bot.Complete("event", "event", "e", 25), c =>
            Assert.Equal(Outcome.Answered, facts.Ask("/event " + c.Value).Reply.Outcome));

    [Theory]
    [InlineData("peru expulsion", "Peru expels 12 Chilean diplomats")]
    [InlineData("otero lund", "Otero and Lund meet in Cuzco")]
    public void Search_Words_GivesTheEventWithItsWholeReply(string text, string title)
    {
        var hit = Assert.Single(facts.Bot.Search(text, MadeUpIndex.Today, 0, 20).Hits, h => h.Title == title);

        Assert.Equal(PlainText.Of(facts.Bot.Press(hit.Id, MadeUpIndex.Today)), PlainText.Of(hit.Reply));
    }

    [Theory]
    [InlineData("when did Peru expel Chilean diplomats", "4 May 2001.")]
    [InlineData("who expelled Peruvian diplomats", "Chile.")]
    public void Search_Question_BeginsWithItsAnswer(string text, string answer)
    {
        var hit = facts.Bot.Search(text, MadeUpIndex.Today, 0, 20).Hits[0];

        Assert.Equal((SearchHit.Answer, answer), (hit.Id, hit.Title));
        Assert.Equal(PlainText.Of(facts.Ask(text).Reply), PlainText.Of(hit.Reply));
        Assert.Contains(" · ", hit.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("peru expulsion")]
    [InlineData("when did Brazil expel Norwegian diplomats")]
    public void Search_NoQuestionOrNoAnswer_GivesEventsOnly(string text) =>
        Assert.DoesNotContain(facts.Bot.Search(text, MadeUpIndex.Today, 0, 20).Hits, h => h.Id == SearchHit.Answer);

    [Theory]
    [InlineData("")]
    [InlineData("when did Peru expel diplomats")]
    public void Search_Pages_GiveEveryHitOnce(string text)
    {
        var ids = new List<string>();
        int? offset = 0;
        while (offset is { } at)
        {
            var page = facts.Bot.Search(text, MadeUpIndex.Today, at, 1);
            ids.AddRange(page.Hits.Select(h => h.Id));
            offset = page.NextOffset;
        }

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.True(ids.Count > 1);
        Assert.Equal(facts.Bot.Search(text, MadeUpIndex.Today, 0, ids.Count).Hits.Select(h => h.Id), ids);
    }

    [Fact]
    public void Search_NothingThatFits_IsEmpty() => Assert.Empty(facts.Bot.Search("zzzz qqqq", MadeUpIndex.Today, 0, 20).Hits);

    [Fact]
    public void CheckDates_Claims_AreHeldAgainstTheFactsOneByOne()
    {
        var reply = facts.Bot.CheckDates(
            "I love this game. Peru expelled Chilean diplomats on 4 May 2001. Bolivia shelled Uruguay in 1999! "
            + "Peru shelled Brazil in 2001.",
            MadeUpIndex.Today);

        Assert.Equal("3 claims held against the facts.", reply.Headline);
        Assert.StartsWith(
            "“Peru expelled Chilean diplomats on 4 May 2001.” agrees: date, sides.", reply.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            "“Bolivia shelled Uruguay in 1999!” is partly in the sources. Between 3 and 5 June 2004: Bolivia shells Uruguay. "
            + "Not in it: “in 1999”.",
            reply.Blocks[1].Text);
        Assert.Equal("“Peru shelled Brazil in 2001.”: no source here.", reply.Blocks[2].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello there, how are you today?")]
    [InlineData("\0\ud800\u0301")]
    public void CheckDates_NoClaim_SaysSo(string message) =>
        Assert.Equal(
            (Outcome.NoSource, "I find no claim in that message that the facts could be held against."),
            (facts.Bot.CheckDates(message, MadeUpIndex.Today).Outcome, facts.Bot.CheckDates(message, MadeUpIndex.Today).Headline));

    [Theory]
    [InlineData(
        "Peru expelled 13 Chilean diplomats on 4 May 2001.",
        "differs in the number (not 13 but 12). The sources say: 4 May 2001: Peru expels 12 Chilean diplomats.")]
    [InlineData(
        "Peru expelled 12 Chilean diplomats on 9 May 2001.",
        "differs in the date. The sources say: 4 May 2001: Peru expels 12 Chilean diplomats.")]
    [InlineData(
        "Chile expelled 12 Peruvian diplomats on 4 May 2001.",
        "differs in who did it to whom. The sources say: 4 May 2001: Peru expels 12 Chilean diplomats.")]
    [InlineData(
        "Peru did not expel 12 Chilean diplomats.",
        "differs in whether it happened. The sources say: 4 May 2001: Peru expels 12 Chilean diplomats.")]
    [InlineData(
        "Peru expelled 12 Chilean cooks on 4 May 2001.",
        "is partly in the sources. 4 May 2001: Peru expels 12 Chilean diplomats. Not in it: “12 Chilean cooks”.")]
    [InlineData(
        "They expelled 12 Chilean diplomats on 4 May 2001.",
        "is partly in the sources. 4 May 2001: Peru expels 12 Chilean diplomats. It is not said in just that way.")]
    public void CheckDates_OneThingElse_IsNamed(string claim, string told) =>
        Assert.Equal($"“{claim}” {told}", facts.Bot.CheckDates(claim, MadeUpIndex.Today).Blocks.Single().Text);

    [Theory]
    [InlineData("Peru expelled 99999999999999999999 Chilean diplomats on Tuesday.")]
    [InlineData("On the 31st Peru expelled Chilean diplomats, on 29 February, in spring.")]
    [InlineData("Peru never not expelled no Chilean diplomats between Monday and Friday")]
    [InlineData("“Peru \0\ud800 expelled\u0301 “Chilean” 12 12 12 on 31 June")]
    public void CheckDates_AnyTextOnAnyDay_NeverRaises(string message)
    {
        DateOnly[] days = [DateOnly.MinValue, new(3, 1, 1), new(2004, 2, 29), new(9996, 12, 31), DateOnly.MaxValue];

        Assert.All(days, day => Assert.NotEmpty(facts.Bot.CheckDates(message, day).Headline));
    }

    [Fact]
    public void CheckDates_LongMessage_ChecksEachSentenceOnceAndSaysHowManyAreLeft()
    {
        var days = string.Concat(Enumerable.Range(1, 20).Select(day => $"Peru expelled Chilean diplomats on {day} May 2001. "));

        var reply = facts.Bot.CheckDates(days + days, MadeUpIndex.Today);

        Assert.Equal("8 claims held against the facts.", reply.Headline);
        Assert.Equal(9, reply.Blocks.Count);
        Assert.Equal("12 more claims not checked.", reply.Blocks[^1].Text);
    }
}
