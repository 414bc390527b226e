using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Talk;

namespace Bot.Core.Tests.Chat.Talk;

public sealed class ForeignLanguagesTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    private const string None = "-";

    public static TheoryData<string, string> Questions()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in TestTable.Read("Chat/Talk", "foreign_questions.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    public static TheoryData<string> Codes() => [.. ForeignLanguages.Shipped.Languages.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Of_Question_IsItsLanguage(string question, string code) =>
        Assert.Equal(code, ForeignLanguages.Shipped.Of(question)?.Code ?? None);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Ask_ForeignQuestion_IsToldInItsLanguageThatOnlyEnglishIsRead(string question, string code)
    {
        if (code == None)
        {
            return;
        }

        var reply = facts.Ask(question).Reply;

        Assert.Equal(TalkPhrases.ToQuestionIn(code), reply.Headline);
        Assert.Contains(reply.Outcome, new[] { Outcome.NotUnderstood, Outcome.Closest });
    }

    [Theory]
    [InlineData("¿Cuándo se fundó la panadería?")]
    [InlineData("Wie wird das Wetter morgen?")]
    [InlineData("почему трава зелёная")]
    [InlineData("Πότε έφυγε ο πρεσβευτής;")]
    public void Ask_ForeignQuestionWithoutKnownNames_HasTwoExamplesAlone(string question)
    {
        var reply = facts.Ask(question).Reply;

        Assert.Equal(Outcome.NotUnderstood, reply.Outcome);
        Assert.Equal([ReplyBlockKind.Item, ReplyBlockKind.Item], reply.Blocks.Select(b => b.Kind));
    }

    public static TheoryData<string, string> Nearest()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in TestTable.Read("Chat/Talk", "foreign_nearest.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Nearest))]
    public void Ask_ForeignQuestionWithNames_TellsTheNearestFactAndAnswersNothing(string question, string nearest)
    {
        var report = facts.Ask(question);

        Assert.Equal((Outcome.Closest, nearest), (report.Reply.Outcome, report.Events[0]));
        Assert.Empty(report.Values);
        Assert.Equal(ReplyBlockKind.Note, report.Reply.Blocks[0].Kind);
        Assert.All(report.Reply.Blocks.Skip(1), b => Assert.Equal(ReplyBlockKind.Suggestion, b.Kind));
    }

    [Theory]
    [InlineData("Лаврова", "Lavrov")]
    [InlineData("Lawrow", "Lavrov")]
    [InlineData("Sacharowa", "Zakharova")]
    [InlineData("Poutine", "Putin")]
    [InlineData("Selenskyj", "Zelensky")]
    [InlineData("Рябков", "Ryabkov")]
    [InlineData("Боррель", "Borrell")]
    public void Shared_NameInAnotherLanguage_SoundsAlike(string written, string name) =>
        Assert.InRange(ForeignForm.Shared(Sounds.Of(written), Sounds.Of(name)), 4, name.Length);

    [Theory]
    [InlineData("Slowakei", "Slowenien")]
    [InlineData("Литва", "Латвия")]
    [InlineData("Austria", "Australia")]
    public void Shared_AnotherName_DoesNot(string written, string name) =>
        Assert.Equal(0, ForeignForm.Shared(Sounds.Of(written), Sounds.Of(name)));

    [Fact]
    public void Ask_CourtesyInOneLanguageBeforeAQuestionInIt_IsDropped() =>
        Assert.Equal(TalkPhrases.ToQuestionIn("de"), facts.Ask("Guten Tag, wann hat Polen die Diplomaten ausgewiesen?").Reply.Headline);

    // Of the sets, three questions of "dev" are in no Latin script; nothing else is foreign.
    [Theory]
    [MemberData(nameof(QuestionTexts.Sets), MemberType = typeof(QuestionTexts))]
    public void Of_QuestionsOfTheSets_AreEnglish(string set)
    {
        var questions = QuestionTexts.Read(set);

        Assert.Equal(0, questions.Count(q => q.Any(char.IsAsciiLetter) && ForeignLanguages.Shipped.Of(q) is not null));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Replies_EveryLanguage_HasASentenceOfItsOwn(string code) =>
        Assert.Equal(code == "en", TalkPhrases.ToQuestionIn(code) == TalkPhrases.ToQuestionIn("en"));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("\0\ud800\u0301")]
    [InlineData("1999-12-31")]
    [InlineData("🤷🤷🤷")]
    public void Of_NoWords_IsNoLanguage(string text) => Assert.Null(ForeignLanguages.Shipped.Of(text));
}
