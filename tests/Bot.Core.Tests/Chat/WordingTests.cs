using Bot.Core.Answers;
using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

/// <summary>Rules that hold for the wording of every answer, over all questions of the development set.</summary>
public sealed class WordingTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    private static readonly IReadOnlyList<string> Questions =
        JudgedQuestion.Read(Path.Combine(ShippedFacts.Checkout, "tests", "questions", "dev.jsonl")).Select(q => q.Text).ToList();

    [Fact]
    public void Ask_When_SaysNoDateTwice() =>
        AssertAll(reply => reply.Blocks.Where(b => b.Kind == ReplyBlockKind.Sentence && b.Text.Contains(": ", StringComparison.Ordinal))
            .All(b => reply.Headline != b.Text[..b.Text.IndexOf(": ", StringComparison.Ordinal)] + "."));

    [Fact]
    public void Ask_Sentence_HasOneCitationOfItsOwn() =>
        AssertAll(reply => reply.Blocks
            .Where(b => b.Kind == ReplyBlockKind.Sentence && reply.Outcome is Outcome.Answered or Outcome.Disputed)
            .All(b => b.Citations.Count == 1));

    [Fact]
    public void Ask_DateThatIsNotStated_NoteNamesTheDateAndItsSource() =>
        AssertAll(reply => reply.Blocks.Where(b => b.Text.StartsWith("Date ", StringComparison.Ordinal))
            .All(b => b.Citations.Count == 1 && b.Text.Contains('(', StringComparison.Ordinal)));

    [Fact]
    public void Ask_Citations_AreNumberedFromOneInOrderOfUse() => AssertAll(reply =>
        reply.Citations.Select(c => c.Number).SequenceEqual(Enumerable.Range(1, reply.Citations.Count))
        && reply.Blocks.SelectMany(b => b.Citations).Distinct().Select((n, i) => (n, i)).All(p => p.n == p.i + 1));

    [Fact]
    public void Ask_SourceWithoutDate_SaysSo() => AssertAll(reply =>
        reply.Citations.Where(c => c.Source == "ft-2021-10-18").All(c => c.PublishedWords == "18 October 2021 (inferred)"));

    [Fact]
    public void Ask_LessExactSource_IsNotCitedForTheDay()
    {
        var reply = facts.Ask("when did nato expel the eight russian diplomats").Reply;

        Assert.Equal("6 October 2021.", reply.Headline);
        Assert.Equal(["bne-2021-11"], reply.Blocks[0].Citations.Select(n => reply.Citations[n - 1].Source));
        Assert.Equal("Also carried by Financial Times and RT, dated less exactly.", reply.Blocks[1].Text);
    }

    [Theory]
    [InlineData("which came last, the invasion of crimea or the skripal attack", "2014: ", "2018: ")]
    [InlineData("which came first, the closing of the nato office or the geneva summit", "16 June 2021: ", "1 November 2021: ")]
    public void Ask_Order_TellsWhatCameFirstFirst(string question, string first, string second)
    {
        var sentences = facts.Ask(question).Reply.Blocks.Where(b => b.Kind == ReplyBlockKind.Sentence).ToList();

        Assert.StartsWith(first, sentences[0].Text, StringComparison.Ordinal);
        Assert.StartsWith(second, sentences[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_AfterAnEvent_LeavesThatEventOut()
    {
        var report = facts.Ask("what happened after the nato office closed");

        Assert.NotEmpty(report.Events);
        Assert.DoesNotContain("nato-office-moscow-closed", report.Events);
    }

    [Fact]
    public void Ask_WhichCountries_NamesThemAll() =>
        Assert.Equal(["Poland", "Belgium", "Netherlands", "Ireland"], facts.Ask("which countries expelled diplomats in march 2022").Values);

    [Fact]
    public void Ask_HowManyCountries_CountsCountriesAlone()
    {
        var report = facts.Ask("how many countries expelled russian diplomats");

        Assert.Equal("The sources here tell of 9: Poland, France, Germany, Italy, Spain, Denmark and 3 others.", report.Reply.Headline);
        Assert.Equal(["9"], report.Values);
    }

    [Fact]
    public void Ask_HowManyCountriesDidIt_CountsThoseThatTheFactsTell()
    {
        var report = facts.Ask("how many countries expelled diplomats");

        Assert.Equal("The sources here tell of 10: Poland, France, Germany, Italy, Spain, Denmark and 4 others.", report.Reply.Headline);
    }

    [Theory]
    [InlineData("how many nations sent troops")]
    [InlineData("how many countries closed their offices")]
    [InlineData("how many countries imposed sanctions")]
    public void Ask_HowManyCountriesOfWhichOneIsTold_IsNoCount(string question) =>
        Assert.Equal(Outcome.Closest, facts.Ask(question).Reply.Outcome);

    private void AssertAll(Func<ChatReply, bool> holds) =>
        Assert.All(
            Questions, question => Assert.True(holds(facts.Ask(question).Reply), $"{question}\n{PlainText.Of(facts.Ask(question).Reply)}"));
}
