using Bot.Core.Facts.Reading;

namespace Bot.Core.Tests.Facts.Reading;

public sealed class SourceCopyTests
{
    [Theory]
    [InlineData("NATO", "Nato’s office", true)]
    [InlineData("Russia's foreign ministry", "said Russia’s\u00A0 foreign  ministry.", true)]
    [InlineData("\"undeclared intelligence officers\"", "as “undeclared intelligence officers”,", true)]
    [InlineData("tit-for-tat", "a tit‑for–tat standoff", true)]
    [InlineData("cooperation", "military co\u00ADoperation", true)]
    [InlineData("so...", "So… it goes", true)]
    [InlineData("ÉTÉ", "l'été", true)]
    [InlineData("10", "to 10 diplomats", true)]
    [InlineData("10", "10.", true)]
    [InlineData("10", "100 diplomats", false)]
    [InlineData("10", "2010", false)]
    [InlineData("10", "10,000", false)]
    [InlineData("000", "10,000", false)]
    [InlineData("5", "1.5", false)]
    [InlineData("8", "in 8, 9 and 10", true)]
    [InlineData("eight", "eighteen", false)]
    [InlineData("eight", "weight eight", true)]
    [InlineData("spies", "claiming they were spies.", true)]
    [InlineData("foreign ministry", "foreign, ministry", false)]
    public void Contains_TermInParagraph_WholeWordsWhateverTheTypesetting(string term, string paragraph, bool expected)
    {
        var copy = new SourceCopy(paragraph);

        Assert.Equal(expected ? [1] : [], copy.ParagraphsWith(term));
    }

    [Fact]
    public void FindBody_NavigationBeforeIt_CountsLinesThatAreNotBlankFromTheBodyOn()
    {
        var copy = new SourceCopy("Menu\n\nTitle\r\n \t\n    “First” words of one\nsecond\n\u00A0\n\nthird\n");

        Assert.Equal(5, copy.Count);
        Assert.True(copy.FindBody("\"first\" words"));
        Assert.Equal(3, copy.Count);
        Assert.Equal([2], copy.ParagraphsWith("Second"));
        Assert.Equal([3], copy.ParagraphsWith("third"));
        Assert.Empty(copy.ParagraphsWith("menu"));
    }

    [Fact]
    public void FindBody_WordsNowhereAtALinesStart_False()
    {
        Assert.False(new SourceCopy("one two\nthree").FindBody("two"));
        Assert.False(new SourceCopy(string.Empty).FindBody("two"));
    }
}
