using Bot.DiscordAdapter.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.DiscordAdapter.Tests.Rendering;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a😀b", 3, "a…")]
    [InlineData("ab\\*c", 4, "ab…")]
    [InlineData("a\\\\\\\\c", 4, "a\\\\…")]
    [InlineData("abc", 1, "…")]
    public void At_AnyLength_CutsBetweenCharacters(string text, int most, string expected) =>
        Assert.Equal(expected, TextCut.At(text, most));

    [Fact]
    public void At_AnyText_IsShortEnoughAndWhole() =>
        Prop.ForAll<string, PositiveInt>((text, most) =>
        {
            var whole = string.Concat((text ?? "").Where(c => !char.IsSurrogate(c))) + "😀😀\\\\😀";
            var cut = TextCut.At(whole, most.Get);
            var broken = cut.Where((c, i) => char.IsHighSurrogate(c) && (i + 1 == cut.Length || !char.IsLowSurrogate(cut[i + 1]))).Any();
            return cut.Length <= Math.Max(most.Get, 1) && !broken;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("one two, three", 12, "one two…")]
    [InlineData("a threetwoone", 8, "a three…")]
    public void AtWord_TooLong_EndsAtAWord(string text, int most, string expected) => Assert.Equal(expected, TextCut.AtWord(text, most));
}
