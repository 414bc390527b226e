using System.Text;
using Bot.Core.Answers;

namespace Bot.Core.Chat;

/// <summary>A reply as plain text: the form of the terminal and of the JSON contract.</summary>
public static class PlainText
{
    /// <summary>What a link to an archived copy of a source is called, where links can be shown.</summary>
    public const string Archived = "archived copy";

    /// <summary>The headline, the blocks with [n] behind them, and the list of citations; lines parted by line feeds.</summary>
    public static string Of(ChatReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var text = new StringBuilder(reply.Headline);
        foreach (var block in reply.Blocks)
        {
            text.Append('\n').Append(block.Kind is ReplyBlockKind.Item or ReplyBlockKind.Suggestion ? "- " : "").Append(block.Text);
            if (block.Url is { } url)
            {
                text.Append(' ').Append(url);
            }

            if (block.Citations.Count > 0)
            {
                text.Append(' ').AppendJoin("", block.Citations.Select(n => $"[{n}]"));
            }
        }

        if (reply.Page is { } page)
        {
            text.Append('\n').Append(Line(page));
        }

        foreach (var citation in reply.Citations)
        {
            text.Append('\n').Append(Line(citation));
        }

        return text.ToString();
    }

    /// <summary>One citation: "[1] RT, “Title”, 6 April 2022, para. 3".</summary>
    public static string Line(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return $"[{citation.Number}] {citation.Publisher}, “{citation.Title}”, {citation.PublishedWords}, {citation.Locator}"
            + (citation.Note is { } note ? $" ({note})" : "");
    }

    /// <summary>"Page 1 of 3".</summary>
    public static string Line(ReplyPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return $"Page {page.Number} of {page.Of}";
    }
}
