using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Talk;

namespace Bot.Core.Tests.Chat.Talk;

public sealed class SmallTalkTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    private const string Folder = "Chat/Talk";

    public static TheoryData<string, string, string> Talk() => Rows("small_talk.tsv", r => (r[0], r[1], r[2]));

    public static TheoryData<string, string, string> Questions() => Rows("questions.tsv", r => (r[0], r.Length > 1 ? r[1] : r[0], ""));

    [Theory]
    [MemberData(nameof(Talk))]
    public void Read_SmallTalk_IsOfItsKindAndLanguage(string message, string kind, string language)
    {
        var reading = SmallTalk.Shipped.Read(message);

        Assert.Equal((kind, language), (reading.Kind.ToString(), reading.Language));
    }

    [Theory]
    [MemberData(nameof(Talk))]
    public void Ask_SmallTalk_IsAnsweredInOneCivilLineWithTwoExamplesAndNoFact(string message, string kind, string language)
    {
        var report = facts.Ask(message);

        // Whoever begins is told what the bot knows about, whoever asks its name what it is called: bot.yaml says both.
        var profile = facts.Bot.Profile;
        var sentence = kind == nameof(TalkKind.Name)
            ? TalkPhrases.Named(profile.Name!, language) : TalkPhrases.To(Enum.Parse<TalkKind>(kind), language);
        string[] told = kind is nameof(TalkKind.Greeting) or nameof(TalkKind.Start) ? [profile.Description!] : [];
        Assert.Equal(Outcome.NotUnderstood, report.Reply.Outcome);
        Assert.Equal(sentence, report.Reply.Headline);
        Assert.Equal(told, report.Reply.Blocks.Where(b => b.Kind == ReplyBlockKind.Sentence).Select(b => b.Text));
        Assert.Equal(2, report.Reply.Blocks.Count(b => b.Kind == ReplyBlockKind.Item));
        Assert.Equal(told.Length + 2, report.Reply.Blocks.Count);
        Assert.Empty(report.Reply.Citations);
        Assert.Empty(report.Dates);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Read_Question_IsNoSmallTalkAndLosesItsCourtesies(string message, string question, string _)
    {
        var reading = SmallTalk.Shipped.Read(message);

        Assert.Equal((null, question), (reading.Kind, reading.Question));
    }

    [Fact]
    public void Kinds_AllOfThem_StandInTheTableInEveryLanguageOfTheMenus()
    {
        var seen = TestTable.Read(Folder, "small_talk.tsv").Select(r => (r[1], r[2])).ToHashSet();

        Assert.Contains((nameof(TalkKind.Everyday), "en"), seen);
        Assert.All(Enum.GetNames<TalkKind>().Where(k => k != nameof(TalkKind.Everyday)), kind =>
            Assert.All(CommandCatalogue.Languages, language => Assert.Contains((kind, language), seen)));
    }

    [Fact]
    public void Replies_EveryKindAndLanguage_AreDistinctSentences()
    {
        var kinds = Enum.GetValues<TalkKind>().Where(k => k != TalkKind.Everyday);
        var sentences = kinds.SelectMany(k => CommandCatalogue.Languages.Select(l => TalkPhrases.To(k, l))).ToList();

        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
        Assert.All(sentences, s => Assert.InRange(s.Length, 3, 140));
    }

    // Only totals: nobody who reads these messages may learn what the held-out sets ask.
    [Theory]
    [MemberData(nameof(QuestionTexts.Sets), MemberType = typeof(QuestionTexts))]
    public void Read_QuestionsOfTheSets_AreNoSmallTalk(string set)
    {
        var questions = QuestionTexts.Read(set, onlyAnswerable: true);

        Assert.Equal(0, questions.Count(q => SmallTalk.Shipped.Read(q).Kind is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("\0\ud800\u0301")]
    [InlineData("🤷🤷🤷")]
    public void Read_NoWords_IsNoSmallTalk(string text) => Assert.Equal(new TalkReading(null, "en", text), SmallTalk.Shipped.Read(text));

    [Fact]
    public void Read_ManyCourtesies_Ends()
    {
        var reading = SmallTalk.Shipped.Read(string.Join(", ", Enumerable.Repeat("hello thanks please sorry", 15)));

        Assert.Equal(TalkKind.Thanks, reading.Kind);
    }

    [Theory]
    [InlineData("hellooo", "hello")]
    [InlineData("hahahaha", "haha")]
    [InlineData("Good", "good")]
    [InlineData("s'il", "sil")]
    public void Fold_DrawnOutWord_IsShortened(string word, string folded) => Assert.Equal(folded, TalkReader.Fold(word));

    private static TheoryData<string, string, string> Rows(string file, Func<string[], (string, string, string)> pick)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in TestTable.Read(Folder, file))
        {
            var (a, b, c) = pick(row);
            data.Add(a, b, c);
        }

        return data;
    }
}
