using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.Wire;

/// <summary>The fake must refuse what the real server refuses, in its words, or it proves nothing.</summary>
public sealed class TelegramHtmlTests
{
    [Theory]
    [InlineData("a <b>b</b> c", "a b c")]
    [InlineData("a & b &amp; &lt;c&gt; &quot;d&quot; &#65; &#x41; &unknown; &amp;amp;", "a & b & <c> \"d\" A A &unknown; &amp;")]
    [InlineData("<A HREF='https://example.org/?a=1&amp;b=2'>x</A>", "x")]
    [InlineData("<blockquote expandable>x</blockquote>", "x")]
    [InlineData("<b><i>x</i></b>", "x")]
    [InlineData("<b>x</>", "x")]
    [InlineData("a > b", "a > b")]
    public void Read_RightMarkup_Text(string html, string expected)
    {
        Assert.Null(TelegramHtml.Read(html, out var text, out _));
        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <b", "Unclosed start tag at byte offset 2")]
    [InlineData("ä <p>x</p>", "Unsupported start tag \"p\" at byte offset 3")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<a href=https://x>x</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<a href=\"x", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<b =1>x</b>", "Empty attribute name in the tag \"b\" at byte offset 0")]
    public void Read_WrongMarkup_TheServersWords(string html, string mistake) =>
        Assert.Equal(mistake, TelegramHtml.Read(html, out _, out _));

    [Fact]
    public void Read_Entities_InUtf16Units()
    {
        _ = TelegramHtml.Read("🔥<b>é</b> <a href=\"https://example.org/\">x</a>", out _, out var entities);

        Assert.Equal([new HtmlEntity("bold", 2, 1, null), new HtmlEntity("text_link", 4, 1, "https://example.org/")], entities);
    }
}
