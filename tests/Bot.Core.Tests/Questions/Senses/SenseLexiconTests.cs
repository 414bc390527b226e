using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Tests.Questions.Senses;

/// <summary>How rows of words become senses, on the shipped lexicon.</summary>
public sealed class SenseLexiconTests
{
    private static readonly Language English = Language.English;

    [Theory]
    [InlineData("expelled diplomats", "expel", 1)]
    [InlineData("kicked out eight diplomats", "expel", 2)]
    [InlineData("sent home over forty envoys", "expel", 2)]
    [InlineData("break off relations with", "break-relations", 4)]
    [InlineData("declared persona non grata", "expel", 4)]
    [InlineData("paid a visit to", "visit", 4)]
    [InlineData("visited", "visit", 1)]
    [InlineData("close its embassy", "close-office", 3)]
    public void Match_LongestPattern_Wins(string text, string sense, int tokens)
    {
        var match = Match(text);

        Assert.NotNull(match);
        Assert.Contains(sense, match.Uses.Select(u => u.Sense.Name));
        Assert.Equal(tokens, match.End);
    }

    [Theory]
    [InlineData("break relations", "break off its diplomatic relations")]
    [InlineData("sign agreement", "sign an agreement")]
    [InlineData("sign agreement", "sign the final agreement")]
    [InlineData("sign agreement", "sign yet another agreement")]
    public void Match_PassedOverWords_GiveTheSameSense(string bare, string padded) =>
        Assert.Equal(Names(bare)[0], Names(padded)[0]);

    [Theory]
    [InlineData("kick the eight diplomats out", 2, 4)]
    [InlineData("send Russian diplomats home", 1, 3)]
    public void Match_Slot_IsGivenApart(string text, int start, int end)
    {
        var match = Match(text);

        Assert.NotNull(match);
        Assert.Equal("expel", match.Uses[0].Sense.Name);
        Assert.Equal((start, end), (match.SlotStart, match.SlotEnd));
    }

    [Fact]
    public void Match_SlotLongerThanEightWords_IsNone() =>
        Assert.DoesNotContain("expel", Names("kick one two three four five six seven eight nine out"));

    [Fact]
    public void Match_Boundary_EndsAPattern() => Assert.DoesNotContain("expel", Names("kick, out"));

    [Theory]
    [InlineData("meet with", 2)]
    [InlineData("meet", 1)]
    public void Match_OptionalPreposition_MayBeMissing(string text, int tokens)
    {
        var match = Match(text);

        Assert.NotNull(match);
        Assert.Contains("consult", match.Uses.Select(u => u.Sense.Name));
        Assert.Equal(tokens, match.End);
    }

    [Theory]
    [InlineData("pray for", true)]
    [InlineData("pray", false)]
    public void Match_ObligatoryPreposition_HasToStand(string text, bool isMatch) =>
        Assert.Equal(isMatch, Names(text).Contains("symbolic-act", StringComparer.Ordinal));

    [Theory]
    [InlineData("Lavrov")]
    [InlineData("of")]
    public void Match_NothingThatBeginsThere_IsNull(string text) => Assert.Null(Match(text));

    [Fact]
    public void Match_BehindTheLastToken_IsNull() => Assert.Null(English.Lexicon.Match([], 0));

    [Theory]
    [InlineData("die", PatternKind.VerbOfTarget)]
    [InlineData("expulsion", PatternKind.Noun)]
    [InlineData("statement", PatternKind.NounOfSource)]
    public void Match_Kind_SaysHowActorsAreTied(string text, PatternKind kind) =>
        Assert.Contains(kind, Match(text)!.Uses.Select(u => u.Kind));

    private static SenseMatch? Match(string text) => English.Lexicon.Match(English.Words.Tokenizer.Tokenize(text), 0);

    private static List<string> Names(string text) => Match(text)?.Uses.Select(u => u.Sense.Name).ToList() ?? [];
}
