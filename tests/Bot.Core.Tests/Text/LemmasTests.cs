using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Tests.Text;

public sealed class LemmasTests
{
    [Theory]
    [InlineData("met", "meet")]
    [InlineData("said", "say")]
    [InlineData("told", "tell")]
    [InlineData("sent", "send")]
    [InlineData("withdrew", "withdraw")]
    [InlineData("withdrawn", "withdraw")]
    [InlineData("broke", "break")]
    [InlineData("broken", "break")]
    [InlineData("expelled", "expel")]
    [InlineData("organised", "organized")]
    [InlineData("recognise", "recognize")]
    [InlineData("defence", "defense")]
    [InlineData("struck", "strike")]
    public void Stem_FormsOfAWord_Meet(string form, string other)
    {
        var lemmas = Language.English.Words.Lemmas;

        Assert.Equal(lemmas.Stem(other), lemmas.Stem(form));
    }

    [Theory]
    [InlineData("office", "official")]
    [InlineData("minister", "ministry")]
    [InlineData("relation", "release")]
    public void Stem_DifferentWords_StayApart(string one, string other)
    {
        var lemmas = Language.English.Words.Lemmas;

        Assert.NotEqual(lemmas.Stem(other), lemmas.Stem(one));
    }

    [Fact]
    public void Stem_OwnForms_AreLookedUpBeforeStemming() =>
        Assert.Equal("go", new Lemmas(new Dictionary<string, string>(StringComparer.Ordinal) { ["went"] = "go" }).Stem("went"));
}
