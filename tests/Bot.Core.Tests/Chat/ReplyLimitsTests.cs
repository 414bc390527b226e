using System.Text;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>Replies over facts that are as long and as many as facts can be stay within <see cref="ReplyLimits"/>.</summary>
public sealed class ReplyLimitsTests(ReplyLimitsTests.LongFacts facts) : IClassFixture<ReplyLimitsTests.LongFacts>
{
    [Theory]
    [InlineData("when did Peru visit Chile")]
    [InlineData("who visited Chile")]
    [InlineData("list the visits of Peru")]
    [InlineData("timeline of Peru")]
    [InlineData("/timeline peru")]
    [InlineData("what happened in 2001")]
    [InlineData("how many times did Peru visit Chile")]
    [InlineData("what did Peru do in 2001")]
    [InlineData("when did Peru sign a treaty with Bolivia")]
    [InlineData("why did Peru sign a treaty with Bolivia")]
    [InlineData("how many pages did Peru sign")]
    [InlineData("what did Peru sign")]
    [InlineData("when did Norway visit Chile")]
    [InlineData("/event treaty")]
    [InlineData("/sources")]
    [InlineData("/help")]
    [InlineData("/about")]
    [InlineData("/onthisday 4 may")]
    public void Ask_LongFacts_StaysWithinTheLimits(string question) => AssertWithin(facts.Ask(question));

    [Fact]
    public void Ask_NearestFactsTooLongForAScreen_TellsAsManyAsFitAndTheNearestAlways()
    {
        var visits = facts.Ask("when did Norway visit Chile");
        var treaty = facts.Ask("when did Norway sign a treaty with Bolivia");

        Assert.InRange(Told(visits), 2, 3);
        Assert.Equal(1, Told(treaty));
        Assert.All([visits, treaty], r => Assert.InRange(PlainText.Of(r with { Citations = [] }).Length, 1, ReplyLimits.Screen));
        Assert.Equal(Enumerable.Range(1, visits.Citations.Count), visits.Citations.Select(c => c.Number));
    }

    private static int Told(ChatReply reply) => reply.Blocks.Count(b => b.Kind == ReplyBlockKind.Suggestion);

    [Fact]
    public void Press_ButtonsOfLongFacts_StayWithinTheLimits()
    {
        var buttons = new[] { "when did Peru sign a treaty with Bolivia", "/timeline peru" }.SelectMany(q => facts.Ask(q).Buttons).ToList();

        Assert.NotEmpty(buttons);
        Assert.All(buttons, b => AssertWithin(facts.Bot.Press(b.State, MadeUpIndex.Today)));
    }

    [Fact]
    public void Ask_ManyEvents_ArePagedWithoutLossOrRepetition()
    {
        var reply = facts.Ask("/timeline peru from 2001-01 to 2001-01");
        var seen = new List<string>();
        while (true)
        {
            AssertWithin(reply);
            seen.AddRange(reply.Blocks.Where(b => b.Kind == ReplyBlockKind.Item).Select(b => b.Text));
            if (reply.Buttons.FirstOrDefault(b => b.Kind == ReplyButtonKind.NextPage) is not { } next)
            {
                break;
            }

            reply = facts.Bot.Press(next.State, MadeUpIndex.Today);
        }

        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(reply.Page!.Of, reply.Page.Number);
        Assert.Equal(56, seen.Count(s => s.Contains("visits Chile", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/timeline peru from 2001-01 to 2001-01")]
    [InlineData("/timeline chile from 2001-01-01 to 2001-01-31, all of the visits of Peru and nothing else but them, if you please")]
    [InlineData("please show me each and every visit of Peru to Chile that took place between 1 January 2001 and 31 January 2001, thanks")]
    public void Ask_ListOfALongQuestion_HasEveryPageWithinReach(string question)
    {
        var reply = facts.Ask(question);
        var (headline, pages) = (reply.Headline, reply.Page!.Of);

        for (var page = 2; page <= pages; page++)
        {
            AssertWithin(reply);
            var next = reply.Buttons.Single(b => b.Kind == ReplyButtonKind.NextPage);
            reply = facts.Bot.Press(next.State, MadeUpIndex.Today);
            Assert.Equal((headline, page, pages), (reply.Headline, reply.Page!.Number, reply.Page.Of));
        }

        Assert.InRange(pages, 4, 6);
    }

    [Fact]
    public void Ask_MoreRoomOnAButton_TheQuestionRidesAlongWhole()
    {
        const string Question = "/timeline peru from 1 January 2001 to 31 January 2001, please";
        var reply = facts.Bot.Answer(new ChatRequest { Text = Question, Today = MadeUpIndex.Today, ButtonBytes = 73 });

        Assert.Equal($"n2:{Question}", reply.Buttons.Single(b => b.Kind == ReplyButtonKind.NextPage).State);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 99 ", 42)]
    [InlineData("April 2001", 15)]
    [InlineData("2001-09-28", 42)]
    [InlineData("1990", 1)]
    [InlineData("2014", 42)]
    public void Press_JumpWithWhatWasTyped_OpensThatPage(string typed, int page)
    {
        var jump = facts.Ask("/timeline peru").Buttons.Single(b => b.Kind == ReplyButtonKind.Jump);

        var reply = facts.Bot.Press(new ButtonPress { State = jump.State, Today = MadeUpIndex.Today, Typed = typed });

        Assert.Equal(page, reply.Page!.Number);
    }

    [Fact]
    public void Press_JumpToNoPage_SaysWhatCanBeTyped()
    {
        var jump = facts.Ask("/timeline peru").Buttons.Single(b => b.Kind == ReplyButtonKind.Jump);

        var reply = facts.Bot.Press(new ButtonPress { State = jump.State, Today = MadeUpIndex.Today, Typed = "somewhere" });

        Assert.Equal(
            (Outcome.NotUnderstood, "“somewhere” is neither a page nor a date. Write a page, such as 4, or a date, such as March 2022."),
            (reply.Outcome, reply.Headline));
    }

    [Fact]
    public void Press_YearOfAList_OpensThePageOnWhichItBegins()
    {
        var months = facts.Ask("/timeline peru from 2001-01 to 2001-12").Buttons.Where(b => b.Kind == ReplyButtonKind.Year).ToList();
        var april = facts.Bot.Press(months.Single(b => b.Label == "April").State, MadeUpIndex.Today);

        Assert.Equal(["January", "February", "March", "April", "June", "July", "August"], months.Select(b => b.Label));
        Assert.Contains(april.Blocks, b => b.Text.StartsWith("1 April 2001", StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_SourcesThatFillPages_AreAllWithinReach()
    {
        var first = facts.Ask("/sources");
        var second = facts.Bot.Press(first.Buttons.Single(b => b.Kind == ReplyButtonKind.NextPage).State, MadeUpIndex.Today);

        Assert.Equal(new ReplyPage(2, 2), second.Page);
        Assert.Equal(12, first.Blocks.Concat(second.Blocks).Count(b => b.Kind == ReplyBlockKind.Item));
    }

    [Fact]
    public void Press_StatesOfFormerFacts_TellWhatTheyNamed()
    {
        using var folder = new IndexFolder();
        using var later = IndexBuilder.OpenOrBuild(MadeUpIndex.Read(LongFacts.Yaml(isReloaded: true)), Language.English, folder.IndexPath);
        var bot = new TimelineBot(later, Language.English);
        var told = facts.Ask("when did Peru sign a treaty with Bolivia");
        var states = told.Buttons.Concat(facts.Ask("/timeline peru").Buttons).Select(b => b.State).ToList();

        Assert.NotEqual(facts.Bot.FactsHash, bot.FactsHash);
        Assert.All(states, s => Assert.Equal(facts.Bot.Press(s, MadeUpIndex.Today).Headline, bot.Press(s, MadeUpIndex.Today).Headline));
    }

    private static void AssertWithin(ChatReply reply)
    {
        Assert.InRange(reply.Headline.Length, 1, ReplyLimits.Headline);
        Assert.All(reply.Blocks, b => Assert.InRange(b.Text.Length, 1, ReplyLimits.Block));
        Assert.InRange(
            reply.Blocks.Sum(b => b.Text.Length + 1 + string.Concat(b.Citations.Select(n => $"[{n}]")).Length), 0, ReplyLimits.Blocks);
        Assert.InRange(reply.Citations.Sum(c => PlainText.Line(c).Length + 1), 0, ReplyLimits.Citations);
        Assert.InRange(reply.Buttons.Count, 0, ReplyLimits.Buttons);
        Assert.All(reply.Buttons, b => Assert.InRange(Encoding.UTF8.GetByteCount(b.State), 1, ReplyLimits.ButtonState));
        Assert.Empty(reply.Blocks.SelectMany(b => b.Citations).Except(reply.Citations.Select(c => c.Number)));
    }

    /// <summary>Five hundred events of one kind, and one with every text as long as a paragraph.</summary>
    public sealed class LongFacts : IDisposable
    {
        private readonly IndexFolder _folder = new();
        private readonly TimelineIndex _index;

        public LongFacts()
        {
            _index = IndexBuilder.OpenOrBuild(MadeUpIndex.Read(Yaml()), Language.English, _folder.IndexPath);
            Bot = new TimelineBot(_index, Language.English);
        }

        public TimelineBot Bot { get; }

        public ChatReply Ask(string text) => Bot.Answer(new ChatRequest { Text = text, Today = MadeUpIndex.Today });

        public void Dispose()
        {
            _index.Dispose();
            _folder.Dispose();
        }

        // Of the 500 visits every ninth falls in January: 56.
        public static string Yaml(bool isReloaded = false)
        {
            var text = new StringBuilder("sources:\n");
            var longTitle = string.Join(' ', Enumerable.Repeat("endless", 30));
            for (var i = 0; i < 12; i++)
            {
                text.Append(
                    $"  - {{id: s{i}, publisher: The Very Long Name Of A Daily {i}, "
                    + $"title: {longTitle}, published: 2003-05-{i + 10}, body: Page one}}\n");
            }

            text.Append(
                "actors:\n  - {id: peru, name: Peru, kind: country}\n"
                + "  - {id: chile, name: Chile, kind: country}\n  - {id: bolivia, name: Bolivia, kind: country}\nevents:\n");
            for (var i = 0; i < 500; i++)
            {
                text.Append(
                    $"  - id: visit-{i}\n    title: Peru visits Chile on its {longTitle[..75]} tour {i}\n"
                    + "    type: \"042\"\n    actors: [peru]\n    targets: [chile]\n    assertions:\n");
                text.Append(
                    $"      - {{source: s{i % 12}, locator: para. {i + 1}, milestone: happened, "
                    + $"date: 2001-0{(i % 9) + 1}-{(i % 28) + 1:00}, text: Peru visited Chile {longTitle}., evidence: [visited]}}\n");
            }

            if (isReloaded)
            {
                // First by its id and its day, so that every number in the index becomes another.
                text.Append(
                    "  - id: a-new-event\n    title: Bolivia visits Chile\n"
                    + "    type: \"042\"\n    actors: [bolivia]\n    targets: [chile]\n    assertions:\n");
                text.Append(
                    "      - {source: s0, locator: para. 999, milestone: happened, date: 1999-01-01, "
                    + "text: Bolivia visited Chile., evidence: [visited]}\n");
            }

            var paragraph = string.Join(' ', Enumerable.Repeat(longTitle, 10));
            text.Append(
                $"  - id: treaty\n    title: Peru signs a treaty with Bolivia {longTitle[..80]}\n"
                + "    type: \"057\"\n    actors: [peru]\n    targets: [bolivia]\n    assertions:\n");
            for (var i = 0; i < 12; i++)
            {
                text.Append(
                    $"      - {{source: s{i}, locator: para. {i + 1}, milestone: {(i % 2 == 0 ? "signed" : "effective")}, "
                    + $"date: 2002-0{(i % 9) + 1}-11, basis: inferred, basis_note: {longTitle}, "
                    + $"text: Peru signed a treaty with Bolivia {i} {paragraph[..350]}., ");
                text.Append(
                    $"reason: {longTitle[..200]} {i}, "
                    + $"quantities: [{{value: {i + 100}, unit: pages of {longTitle[..45]}}}], evidence: [treaty]}}\n");
            }

            return text.ToString();
        }
    }
}
