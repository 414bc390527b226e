using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("NATO", "nato")]
    [InlineData("Lech Wałęsa", "lech walesa")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ærø", "aero")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Þór Ðorðe", "thor dorde")]
    [InlineData("Nguyễn Tấn Dũng", "nguyen tan dung")]
    [InlineData("Erdoğan Işık", "erdogan isik")]
    [InlineData("Gurbanguly Əliyev", "gurbanguly eliyev")]
    [InlineData("François Zoë", "francois zoe")]
    [InlineData("François", "francois")]
    [InlineData("Russia’s ‘move’", "russia's 'move'")]
    [InlineData("“quoted” «text»", "\"quoted\" \"text\"")]
    [InlineData("F‑16 – 18—19−20", "f-16 - 18-19-20")]
    [InlineData("a\u00a0b\u202fc\u2009d", "a b c d")]
    [InlineData("Москва", "москва")]
    [InlineData("ΑΘΗΝΑ", "αθηνα")]
    [InlineData("北京", "北京")]
    [InlineData("\ud800x", "\ud800x")]
    public void Fold_Text_IsComparable(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Fold_AnyText_IsItsOwnFolding() =>
        Prop.ForAll<NonNull<string>>(text => Folding.Fold(Folding.Fold(text.Get)) == Folding.Fold(text.Get))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Fold_AnyCharacter_IsItsOwnFolding()
    {
        var unstable = Enumerable.Range(0, char.MaxValue + 1).Select(c => ((char)c).ToString())
            .Where(c => Folding.Fold(Folding.Fold(c)) != Folding.Fold(c));

        Assert.Empty(unstable);
    }
}
