using Bot.DiscordAdapter.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.DiscordAdapter.Tests.Rendering;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain text, 18 October 2021.", "plain text, 18 October 2021.")]
    [InlineData("**bold** _it_ ~~no~~ `x` ||s||", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`x\\` \\|\\|s\\|\\|")]
    [InlineData("@everyone <@80351110224678912> <t:1635724800>", "\\@everyone \\<\\@80351110224678912> \\<t:1635724800>")]
    [InlineData("[click](https://example.org)", "\\[click\\](https\\://example.org)")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("  > quote > not", "\\> quote > not")]
    [InlineData("- item - not", "\\- item - not")]
    [InlineData("1. first", "1\\. first")]
    [InlineData("2021. A year", "2021\\. A year")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("two\nlines\r\nhere", "two lines  here")]
    [InlineData("turn\u202eround\u0007", "turnround")]
    [InlineData("", "")]
    public void Escape_AnyText_LooksAsWritten(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));

    [Fact]
    public void Escape_AnyText_LeavesNothingBareThatNotifiesOrLinks() =>
        Prop.ForAll<string>(text =>
        {
            var escaped = Markdown.Escape((text ?? "") + "<@1> @here [a](b) http://x");
            for (var i = 0; i < escaped.Length; i++)
            {
                if (escaped[i] == '\\')
                {
                    i++;
                }
                else if ("<@[]*_`|~".Contains(escaped[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return !escaped.Contains("http://", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
