using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Rendering;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.TelegramAdapter.Tests.Rendering;

public sealed class HtmlRendererTests
{
    // Texts that people write and texts that nobody should: markup, halves of surrogate pairs, control characters, far too much.
    private static readonly Gen<string> Text = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements(
            "<b>", "</b>", "a < b && c > \"d\"", "&amp;lt;", "\ud83d", "\udd25",
            "🔥", "\u0000\u0007", "\r\n", "</blockquote>", "Ünïcödé", "Россия", ""),
        Gen.Choose(0, 6_000).Select(n => string.Concat(Enumerable.Repeat("🔥<", n))));

    private static readonly Gen<ReplyBlock> Blocks =
        from kind in Gen.Elements(Enum.GetValues<ReplyBlockKind>())
        from text in Text
        from cited in Gen.Choose(0, 3)
        select new ReplyBlock(kind, text, [.. Enumerable.Range(1, cited)]);

    private static readonly Gen<Citation> Citations =
        from text in Text
        from url in Gen.Elements(null, "https://example.org/?a=1&b=\"<'", "javascript:alert(1)", "no address", "")
        select new Citation(1, "id", text, text, "2021", text, text, url);

    private static readonly Gen<ChatReply> Replies =
        from headline in Text
        from blocks in Blocks.ListOf()
        from citations in Citations.ListOf()
        from page in Gen.Elements(null, new ReplyPage(1, 2))
        select new ChatReply
        {
            Outcome = Core.Answers.Outcome.Answered,
            Headline = headline,
            Blocks = [.. blocks],
            Citations = [.. citations],
            Page = page,
            FactBase = "01234567",
        };

    [Fact]
    public void Render_AnyReply_ParsesIsNotEmptyAndFits() => Prop.ForAll(Replies.ToArbitrary(), reply =>
    {
        var content = HtmlRenderer.Render(reply);

        Assert.Null(TelegramHtml.Read(content.Html, out var text, out _));
        Assert.InRange(text.Trim().Length, 1, 4_096);
        Assert.DoesNotContain(
            '\uFFFD',
            System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Replace("\uFFFD", "", StringComparison.Ordinal))));
        Assert.Equal(reply.Page is not null, text.EndsWith("1/2", StringComparison.Ordinal));
        Assert.DoesNotContain("01234567", text, StringComparison.Ordinal);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Render_ReplyWithinTheLimits_LeavesNothingOut() => Prop.ForAll(Gen.Choose(1, 600).ToArbitrary(), length =>
    {
        var filler = string.Concat(Enumerable.Repeat("<&>\"", 150))[..length];
        var reply = ScriptedChatBot.Echo("x") with
        {
            Blocks = [.. Enumerable.Range(0, 3).Select(_ => new ReplyBlock(ReplyBlockKind.Item, filler, [1]))],
        };

        _ = TelegramHtml.Read(HtmlRenderer.Render(reply).Html, out var text, out _);

        Assert.Equal(3, text.Split(filler + " [1]").Length - 1);
        Assert.DoesNotContain('…', text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Render_Heading_IsBoldAndItsItemsStandBelowIt()
    {
        var reply = ScriptedChatBot.Echo("x") with
        {
            Headline = "3 events.",
            Blocks =
            [
                new ReplyBlock(ReplyBlockKind.Heading, "4 April 2022", []), new ReplyBlock(ReplyBlockKind.Item, "one", []),
                new ReplyBlock(ReplyBlockKind.Item, "two", []), new ReplyBlock(ReplyBlockKind.Heading, "5 < 6", []),
                new ReplyBlock(ReplyBlockKind.Item, "three", []),
            ],
            Citations = [],
            Page = null,
        };

        Assert.Equal(
            "<b>3 events.</b>\n\n<b>4 April 2022</b>\n• one\n• two\n<b>5 &lt; 6</b>\n• three", HtmlRenderer.Render(reply).Html);
    }

    [Fact]
    public void Render_SourceWithAnAddress_ItsMarksAndTitleAreLinksAndItStandsOnce()
    {
        Citation Of(int number, string source, string locator, string? url) =>
            new(number, source, "FT", "A <title>", "2021", "2021", locator, url);
        var reply = ScriptedChatBot.Echo("x") with
        {
            Blocks =
            [
                new ReplyBlock(ReplyBlockKind.Sentence, "Said.", [1, 2, 3]),
                new ReplyBlock(ReplyBlockKind.Note, "Date inferred.", [2]),
                new ReplyBlock(ReplyBlockKind.Note, "It does not say: why.", []),
            ],
            Citations =
            [
                Of(1, "a", "para. 2", "https://example.org/?a=1&b"), Of(2, "b", "p. 7", "javascript:x"),
                Of(3, "a", "para. 1", "https://example.org/?a=1&b"),
            ],
            Page = null,
        };

        Assert.Equal(
            """
            <b>1 November 2021: x</b>

            Said. <a href="https://example.org/?a=1&amp;b">[1]</a>[2]<a href="https://example.org/?a=1&amp;b">[3]</a>

            <i>It does not say: why.</i>

            <blockquote expandable>[1] FT, “<a href="https://example.org/?a=1&amp;b">A &lt;title&gt;</a>”, 2021, para. 2; [3] para. 1
            [2] FT, “A &lt;title&gt;”, 2021, p. 7
            <i>Date inferred. [2]</i></blockquote>
            """,
            HtmlRenderer.Render(reply).Html);
    }

    [Fact]
    public void Alert_AnyReply_FitsTwoHundredCharacters() => Prop.ForAll(Replies.ToArbitrary(), reply =>
        Assert.InRange(HtmlRenderer.Alert(reply).Text.Length, 0, 200)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ab🔥", 4, "ab🔥")]
    [InlineData("ab🔥c", 4, "ab…")]
    [InlineData("abcde", 4, "abc…")]
    [InlineData("abc", 0, "")]
    [InlineData("abc", 1, "…")]
    [InlineData("🔥🔥", 2, "…")]
    public void Add_MoreThanFits_CutBetweenCharacters(string text, int limit, string expected)
    {
        var html = new HtmlText(limit).Add(text);

        Assert.Equal(expected, html.ToString());
        Assert.InRange(html.Length, 0, limit);
    }

    [Fact]
    public void Add_TextWithMarkup_Escaped() =>
        Assert.Equal("a &lt;b&gt; &amp;amp; &quot;c&quot; 'd'", new HtmlText(100).Add("a <b> &amp; \"c\" 'd'").ToString());

    [Fact]
    public void Write_AnyState_AtMostSixtyFourBytesAndReadBack() => Prop.ForAll(
        Gen.Choose(1, ReplyLimits.ButtonState).Select(n => new string('x', n)).ToArbitrary(),
        state => Assert.All(Enum.GetValues<ReplyButtonKind>(), kind =>
        {
            var data = ButtonData.Write(new ReplyButton(kind, "label", state), owner: null);

            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(data), 1, 64);
            Assert.Equal(state, ButtonData.Read(data).State);
            Assert.Equal(kind is not (ReplyButtonKind.Sources or ReplyButtonKind.Related), ButtonData.Read(data).InPlace);
            Assert.Null(ButtonData.Read(data).Owner);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_ForAPerson_AtMostSixtyFourBytesAndReadBackWithWhoseItIs() => Prop.ForAll(
        (from length in Gen.Choose(1, ReplyLimits.ButtonState)
         from person in ArbMap.Default.GeneratorFor<long>()
         select (State: new string('x', length), Owner: ButtonData.OwnerOf(person))).ToArbitrary(),
        of => Assert.All(Enum.GetValues<ReplyButtonKind>(), kind =>
        {
            var data = ButtonData.Write(new ReplyButton(kind, "label", of.State), of.Owner);

            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(data), 1, 64);
            Assert.Equal(new ButtonData(InPlace: true, of.State, of.Owner), ButtonData.Read(data));
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void OwnerOf_TenThousandNeighbours_HardlyTwoAlike() =>
        Assert.InRange(Enumerable.Range(0, 10_000).Select(i => ButtonData.OwnerOf(7_000_000_001 + i)).Distinct().Count(), 9_900, 10_000);
}
