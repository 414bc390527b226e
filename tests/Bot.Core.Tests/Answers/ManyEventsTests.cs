using System.Globalization;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Answers;

/// <summary>Over three thousand curated events a count, a list, the first and the last are as right as over ten.</summary>
public sealed class ManyEventsTests(ManyEventsTests.ManyFacts facts) : IClassFixture<ManyEventsTests.ManyFacts>
{
    private const int Visits = 3000;
    private static readonly string[] Guests = ["Peru", "Chile", "Bolivia", "Ecuador", "Norway", "Kenya"];

    [Theory]
    [InlineData("how many times did Peru visit Uruguay", 0)]
    [InlineData("how many times did Kenya visit Uruguay", 5)]
    public void Ask_HowManyTimes_CountsThemAll(string question, int guest) =>
        Assert.Equal([Count(v => v % Guests.Length == guest).ToString(CultureInfo.InvariantCulture)], facts.Ask(question).Values);

    [Fact]
    public void Ask_HowManyTimesInAYear_CountsThoseOfTheYear() =>
        Assert.Equal(
            [Count(v => v % Guests.Length == 0 && Day(v).Year == 2003).ToString(CultureInfo.InvariantCulture)],
            facts.Ask("how many times did Peru visit Uruguay in 2003").Values);

    [Theory]
    [InlineData("list Chile's visits to Uruguay")]
    [InlineData("/timeline chile")]
    public void Ask_List_HasThemAllInOrder(string question)
    {
        var report = facts.Ask(question);

        Assert.Equal($"{Visits / Guests.Length} events.", report.Reply.Headline);
        Assert.Equal(Enumerable.Range(0, Visits).Where(v => v % Guests.Length == 1).Select(v => $"visit-{v}"), report.Events);
    }

    [Fact]
    public void Ask_ListOverEveryYear_HasAllThreeThousand() =>
        Assert.Equal(Visits, facts.Ask("what happened between 2000 and 2010").Events.Count);

    [Theory]
    [InlineData("when did Bolivia first visit Uruguay", 2)]
    [InlineData("when did Bolivia last visit Uruguay", 2996)]
    [InlineData("when did Norway visit Uruguay for the second time", 10)]
    [InlineData("when did Ecuador first visit Uruguay after 1 May 2004", 1587)]
    [InlineData("when did Ecuador last visit Uruguay before 1 May 2004", 1581)]
    public void Ask_FirstLastOrNth_IsThatOne(string question, int visit) => Assert.Equal([Edtf(visit)], facts.Ask(question).Values);

    [Fact]
    public void Ask_WhenOfHundreds_SaysHowManyItLeavesOut()
    {
        var report = facts.Ask("when did Peru visit Uruguay");

        Assert.Equal(Visits / Guests.Length, report.Values.Count);
        Assert.EndsWith("; 494 others.", report.Reply.Headline, StringComparison.Ordinal);
        Assert.Equal(42, report.Reply.Page!.Of);
    }

    [Fact]
    public void Ask_Who_NamesEverybody() =>
        Assert.Equal(Guests.Order(StringComparer.Ordinal), facts.Ask("who visited Uruguay").Values.Order(StringComparer.Ordinal));

    [Fact]
    public void Ask_HowManyCountries_CountsEverybody() => Assert.Equal(["6"], facts.Ask("how many countries visited Uruguay").Values);

    private static int Count(Func<int, bool> which) => Enumerable.Range(0, Visits).Count(which);

    private static DateOnly Day(int visit) => new DateOnly(2000, 1, 1).AddDays(visit);

    private static string Edtf(int visit) => Day(visit).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One visit to Uruguay a day, by six countries in turn.</summary>
    public sealed class ManyFacts : IDisposable
    {
        private readonly IndexFolder _folder = new();
        private readonly TimelineIndex _index;

        public ManyFacts()
        {
            _index = IndexBuilder.OpenOrBuild(MadeUpIndex.Read(Yaml()), Language.English, _folder.IndexPath);
            Bot = new TimelineBot(_index, Language.English);
        }

        public TimelineBot Bot { get; }

        public AskReport Ask(string text) => Bot.Ask(new ChatRequest { Text = text, Today = MadeUpIndex.Today });

        public void Dispose()
        {
            _index.Dispose();
            _folder.Dispose();
        }

        private static string Yaml()
        {
            var text = new StringBuilder(
                "sources:\n  - {id: gazette, publisher: The Gazette, title: Visits, published: 2011-01-01, body: Page one}\nactors:\n"
                + "  - {id: uruguay, name: Uruguay, kind: country}\n");
            foreach (var guest in Guests)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {{id: {guest.ToLowerInvariant()}, name: {guest}, kind: country}}\n");
            }

            text.Append("events:\n");
            for (var i = 0; i < Visits; i++)
            {
                var guest = Guests[i % Guests.Length];
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  - id: visit-{i}\n    title: {guest} visits Uruguay, call {i}\n    type: \"042\"\n"
                    + $"    actors: [{guest.ToLowerInvariant()}]\n    targets: [uruguay]\n    assertions:\n");
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"      - {{source: gazette, locator: para. {i + 1}, milestone: happened, date: {Edtf(i)}, "
                    + $"text: {guest} visited Uruguay., evidence: [visited]}}\n");
            }

            return text.ToString();
        }
    }
}
