using Bot.Core.Facts.Reading;

namespace Bot.Core.Tests.Facts.Reading;

public sealed class LocatorTests
{
    [Theory]
    [InlineData("para. 1", 1)]
    [InlineData("para. 99999", 99999)]
    [InlineData("p. 27, para. 2", 2)]
    [InlineData("p. 27", null)]
    [InlineData("para. 1a", null)]
    [InlineData("op. para. 8", null)]
    [InlineData("preamble", null)]
    [InlineData("preamble, para. 3", null)]
    [InlineData("art. IV", null)]
    [InlineData("art. 5(2)(a), para. 3", null)]
    [InlineData("annex", null)]
    [InlineData("annex II, art. 5", null)]
    [InlineData("ch. 3, sec. 2.6, p. 41, para. 2", null)]
    [InlineData("at 1:02:33", null)]
    [InlineData("at 45:10", null)]
    [InlineData("whole document", null)]
    public void Parse_KnownForm_ParagraphWhereItIsOneOfTheCopy(string text, int? paragraph) =>
        Assert.Equal(new Locator(paragraph), Locator.Parse(text));

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
    [InlineData("p. 27 ")]
    [InlineData("para. 1, p. 27")]
    [InlineData("para. 1, para. 2")]
    [InlineData("whole document, para. 2")]
    [InlineData("art.")]
    [InlineData("art. ")]
    [InlineData("at 1:99")]
    [InlineData("p. 1, p. 2, p. 3, p. 4")]
    [InlineData("p. , para. 1")]
    [InlineData("p. 27 para. 1")]
    [InlineData("p. 0, para. 1")]
    [InlineData("p. 27, ")]
    public void Parse_AnythingElse_Null(string text) => Assert.Null(Locator.Parse(text));
}
