using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class ButtonLabelsTests
{
    [Theory]
    [InlineData("Poland expels diplomats", "Poland expels diplomats")]
    [InlineData("Russia orders NATO's liaison office in Moscow closed", "Russia orders NATO's liaison office …")]
    [InlineData("12345678901234567890123456789012345678", "12345678901234567890123456789012345678")]
    [InlineData("", "")]
    public void Of_OneTitle_IsCutBetweenWords(string title, string label) => Assert.Equal([label], ButtonLabels.Of([title]));

    [Fact]
    public void Of_TitlesThatBeginAlike_SayWhatDiffersFirst() => Assert.Equal(
        ["Warns of breaking off relations", "Tells LCI that expulsions close the …"],
        ButtonLabels.Of(
        [
            "Kremlin's Peskov warns of breaking off relations",
            "Kremlin's Peskov tells LCI that expulsions close the window of diplomacy",
        ]));

    [Theory]
    [InlineData("Peru and Chile meet", "Peru signs a treaty")]
    [InlineData("Peru and Chile meet", "Peru and Bolivia sign a treaty")]
    [InlineData("Peru, Chile and Bolivia meet", "Peru, Bolivia and Brazil meet")]
    public void Of_TitlesThatBeginWithOneOfSeveral_KeepThemTogether(string title, string other) =>
        Assert.Equal([title, other], ButtonLabels.Of([title, other]));

    [Fact]
    public void Of_TitlesOfWhichSomeDifferAtTheirEndAlone_HaveTheDifferenceInView()
    {
        var labels = ButtonLabels.Of(
        [
            "Poland expels diplomats",
            "America and Russia agree to extend the treaty on their arms by five years",
            "America and Russia agree to extend the treaty on their arms by one year",
            "America and Russia agree to bring the treaty into force",
        ]);

        Assert.Equal("Poland expels diplomats", labels[0]);
        Assert.Equal("… treaty on their arms by five years", labels[1]);
        Assert.Equal("… the treaty on their arms by one year", labels[2]);
        Assert.Equal("America and Russia agree to bring …", labels[3]);
    }

    [Fact]
    public void Of_ListsThatDifferAtTheirEndAlone_HaveTheDifferenceInView() => Assert.Equal(
        ["… Ecuador, Paraguay, Peru, Brazil", "… Ecuador, Paraguay, Peru, Mexico"],
        ButtonLabels.Of(
        [
            "Argentina, Bolivia, Colombia, Ecuador, Paraguay, Peru, Brazil",
            "Argentina, Bolivia, Colombia, Ecuador, Paraguay, Peru, Mexico",
        ]));

    [Fact]
    public void Of_TheSameTitleTwice_IsTheSameLabel() =>
        Assert.Equal(["Talks", "Talks", "War"], ButtonLabels.Of(["Talks", "Talks", "War"]));

    // What is left has to be something.
    [Fact]
    public void Of_TitlesOfWhichOneBeginsAnother_KeepsAWordOfEach() =>
        Assert.Equal(["Talks", "Talks go on"], ButtonLabels.Of(["Peace talks", "Peace talks go on"]));

    [Fact]
    public void Of_AWordLongerThanALabel_IsCut() =>
        Assert.InRange(ButtonLabels.Of([new string('x', 100)])[0].Length, 1, ButtonLabels.Longest);
}
