using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;
using Bot.Core.Tests.Index;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Questions;

/// <summary>What holds for whatever a person types.</summary>
public sealed class QuestionLaws(MadeUpIndex facts) : IClassFixture<MadeUpIndex>
{
    private static readonly string[] Words =
        ("when who whom what which where why how long many much times between and or before after since until first second "
        + "last order came earlier in on by of to from the a did was were is "
        + "Peru Chile Peruvian Bolivia's Otero Vargas League office Arica Cuzco treaty trade expel expelled expulsion shelling "
        + "shelled visit visited meeting met close closure said say embassy diplomats 12 five "
        + "2001 May 4 2001-05-04 'last week' same month days later year ? , . ' \" * ( ) : - "
        + "NEAR AND NOT OR title:peru {marks} $1 ; -- /when /who /timeline /event list timeline ago most").Split(' ');

    private static readonly Arbitrary<string> Salads = Gen.Elements(Words).ArrayOf().Where(w => w.Length <= 14)
        .Select(w => string.Join(' ', w)).ToArbitrary();

    // Any UTF-16 there is: lone surrogates, null characters, marks that combine with nothing, and the letters of several scripts.
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(c => (char)c),
        Gen.Elements('\0', '\ud800', '\udfff', '\u0301', '\u200f', '"', '*', '\'', '(', ':', '-', ' ', 'a', 'é', 'ж', '中', '\u0000', '٣'))
        .ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Fact]
    public void Parse_AnyText_GivesAQuestion() => Prop.ForAll(Texts, Parses).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Parse_AnyWords_GivesAQuestion() => Prop.ForAll(Salads, Parses).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("Peru ")]
    [InlineData("who expelled ")]
    [InlineData("before after ")]
    [InlineData("kick all of the ")]
    [InlineData("zzzz ")]
    [InlineData("between 1 and 2 to ")]
    [InlineData("é")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("a.")]
    public void Parse_LongestRepetition_IsRead(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, QuestionParser.LongestQuestion / part.Length));

        var question = facts.Parser.Parse(text, MadeUpIndex.Today);

        Assert.Equal(text, question.Text);
    }

    [Fact]
    public void Compare_AnyText_AgreesToNoMoreThanAllOfIt() =>
        Prop.ForAll(Texts, AgreesToAPart).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Compare_AnyWords_AgreesToNoMoreThanAllOfThem() =>
        Prop.ForAll(Salads, AgreesToAPart).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Ask_AnyText_GivesAReply() =>
        Prop.ForAll(Texts, text => facts.Ask(text).Reply.Headline.Length > 0).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Ask_SameQuestionTwice_GivesTheSameBytes() =>
        Assert.All(TestTable.Read("Answers", "answers.tsv"), row =>
            Assert.Equal(PlainText.Of(facts.Ask(row[0]).Reply), PlainText.Of(facts.Ask(row[0]).Reply)));

    [Fact]
    public void Ask_FactFilesInAnotherOrder_GivesTheSameBytes()
    {
        using var folder = new IndexFolder();
        using var files = new FactFolder();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "made-up.yaml"));
        var events = text.IndexOf("events:", StringComparison.Ordinal);
        var parts = text[(events + 8)..].Split("\n\n");

        // One file an event, named so that they are read from the last to the first.
        files.With("z.yaml", text[..events]);
        for (var i = 0; i < parts.Length; i++)
        {
            files.With($"{parts.Length - i + 10}.yaml", "events:\n" + parts[i]);
        }

        var shuffled = SeedReader.Read(files.Root).Facts!;
        using var index = IndexBuilder.OpenOrBuild(shuffled, Language.English, folder.IndexPath);
        var bot = new TimelineBot(index, Language.English);

        Assert.Equal(facts.Facts.Hash, shuffled.Hash);
        Assert.All(TestTable.Read("Answers", "answers.tsv"), row =>
            Assert.Equal(
                PlainText.Of(facts.Ask(row[0]).Reply),
                PlainText.Of(bot.Answer(new ChatRequest { Text = row[0], Today = MadeUpIndex.Today }))));
    }

    private bool Parses(string text) =>
        facts.Parser.Parse(text, MadeUpIndex.Today) is { } question && text.StartsWith(question.Text, StringComparison.Ordinal);

    private bool AgreesToAPart(string text)
    {
        var question = facts.Parser.Parse(text, MadeUpIndex.Today);
        var verdicts = facts.Index.Read(session => new Matcher(session, new FactCache(Language.English)).Compare(question));
        return verdicts.All(v => v is { Agreed: >= 0 and <= 1, Coverage: >= 0 and <= 1 });
    }
}
