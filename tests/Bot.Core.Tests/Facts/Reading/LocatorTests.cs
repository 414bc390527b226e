using Bot.Core.Facts.Reading;

namespace Bot.Core.Tests.Facts.Reading;

public sealed class LocatorTests
{
    [Theory]
    [InlineData("para. 1", null, 1)]
    [InlineData("para. 99999", null, 99999)]
    [InlineData("p. 27, para. 2", 27, 2)]
    public void Parse_KnownForm_PageAndParagraph(string text, int? page, int paragraph) =>
        Assert.Equal(new Locator(page, paragraph), Locator.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("para. ")]
    [InlineData("para. 0")]
    [InlineData("para. 01")]
    [InlineData("para. 100000")]
    [InlineData("para. -1")]
    [InlineData("para. 1 ")]
    [InlineData("para.1")]
    [InlineData("Para. 1")]
    [InlineData("para. ٣")]
    [InlineData("p. 27")]
    [InlineData("p. , para. 1")]
    [InlineData("p. 27 para. 1")]
    [InlineData("p. 0, para. 1")]
    [InlineData("p. 27, ")]
    public void Parse_AnythingElse_Null(string text) => Assert.Null(Locator.Parse(text));
}
