using Bot.Core.Questions;
using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Text;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = Language.English.Words.Tokenizer;

    [Theory]
    [InlineData("", "")]
    [InlineData("  \t\n", "")]
    [InlineData("When did NATO act?", "when did nato act ,")]
    [InlineData("U.S. and U.K.", "u.s and u.k")]
    [InlineData("F-16s, f16 and F 16", "f16 , f16 and f 16")]
    [InlineData("co-operate re-open non-aligned", "cooperate reopen nonaligned")]
    [InlineData("NATO-Russia Council", "nato russia council")]
    [InlineData("Peru, Chile; Bolivia (Brazil)", "peru , chile , bolivia , brazil ,")]
    [InlineData("Peru - Chile", "peru , chile")]
    [InlineData("peru/chile", "peru , chile")]
    [InlineData("don't", "dont")]
    [InlineData("Wałęsa’s visit", "walesa visit")]
    [InlineData("“quoted” words", "quoted words")]
    [InlineData("2021-10-18", "2021 10 18")]
    [InlineData("45 diplomats", "45 diplomats")]
    [InlineData("😀 Peru 😀", "peru")]
    [InlineData("Москва, Україна", "москва , україна")]
    public void Tokenize_Text_GivesFoldedWords(string text, string norms) => Assert.Equal(
        norms.Replace(".", "", StringComparison.Ordinal),
        string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Norm)).Replace(".", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Russia's", true)]
    [InlineData("Russia’s", true)]
    [InlineData("diplomats'", true)]
    [InlineData("Russia", false)]
    [InlineData("diplomats", false)]
    public void Tokenize_Possessive_IsMarked(string text, bool possessive) =>
        Assert.Equal(possessive, Assert.Single(Tokenizer.Tokenize(text)).IsPossessive);

    [Theory]
    [InlineData("US", true, true)]
    [InlineData("us", false, false)]
    [InlineData("Us", true, false)]
    [InlineData("A", true, false)]
    public void Tokenize_Capitals_AreRemembered(string text, bool capitalised, bool upper)
    {
        var token = Assert.Single(Tokenizer.Tokenize(text));

        Assert.Equal((capitalised, upper), (token.IsCapitalised, token.IsUpper));
    }

    [Theory]
    [InlineData("2021", TokenKind.Number)]
    [InlineData("f16", TokenKind.Word)]
    [InlineData("٣", TokenKind.Word)]
    public void Tokenize_Digits_AreANumberWhenAllAscii(string text, TokenKind kind) =>
        Assert.Equal(kind, Assert.Single(Tokenizer.Tokenize(text)).Kind);

    [Fact]
    public void Tokenize_AnyText_GivesTokensInOrderInsideTheText() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text.Get))
            {
                if (token.Start < end || token.End <= token.Start || token.End > text.Get.Length || token.Norm.Length == 0)
                {
                    return false;
                }

                end = token.End;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
