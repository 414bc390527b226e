using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramAdapter.Rendering;

/// <summary>Lays a reply out as a Telegram message: short answer, sentences, sources folded away, page and facts below, buttons.</summary>
/// <remarks>The core keeps replies small enough; the limits here only make sure that nothing fails where one is not.</remarks>
internal static class HtmlRenderer
{
    // Bot API: 1 to 4,096 characters after entity parsing. The server counts code points; UTF-16 code units are never fewer.
    private const int Longest = 4_096;

    // What the sources and the footer may take of it, so that neither an overlong answer nor each other pushes them out.
    private const int LongestSources = 1_900;
    private const int LongestFooter = 100;

    // As many as the names of months stay readable.
    private const int MostInARow = 4;

    // Telegram refuses a message that shows nothing.
    private const string Nothing = "…";

    // Bot API: CopyTextButton.text.
    private const int LongestCopy = 256;

    // Bot API: answerCallbackQuery.text.
    private const int LongestAlert = 200;

    /// <summary>The message for a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="owner">
    /// Who asked (<see cref="ButtonData.OwnerOf"/>) where it goes to a chat that the bot is not in; else null. There its buttons can only
    /// change the message, so those are left out that lead to another event, from which there would be no way back.
    /// </param>
    public static MessageContent Render(ChatReply reply, string? owner = null)
    {
        var folded = new HtmlText(LongestSources);
        AddSources(folded, reply);
        var footer = new HtmlText(LongestFooter);
        if (reply.Page is { } page)
        {
            footer.Add(reply.Citations.Count > 0 ? "\n" : "").Tag("i").Add(TelegramTexts.Footer(page)).Tag("/i");
        }

        var body = new HtmlText(Longest - folded.Length - footer.Length - 1);
        var headline = HtmlText.Clean(reply.Headline);
        body.Tag("b").Add(string.IsNullOrWhiteSpace(headline) ? Nothing : headline).Tag("/b").Add("\n");
        AddBlocks(body, reply);
        var isAll = folded.Length + footer.Length == 0;
        return new MessageContent(isAll ? body.ToString().TrimEnd() : $"{body}\n{folded}{footer}", Keyboard(reply, owner));
    }

    /// <summary>The message for a single sentence of the adapter's own.</summary>
    public static MessageContent Sentence(string sentence) => new(new HtmlText(Longest).Add(sentence).ToString(), Keyboard: null);

    /// <summary>A reply as the text of an alert box: its headline, and its sentences as far as they fit; whether all do.</summary>
    public static (string Text, bool IsAll) Alert(ChatReply reply)
    {
        var text = HtmlText.Clean(reply.Headline);
        foreach (var block in reply.Blocks)
        {
            var longer = $"{text}\n{HtmlText.Clean(block.Text)}";
            if (longer.Length > LongestAlert)
            {
                return (HtmlText.Cut(text, LongestAlert), false);
            }

            text = longer;
        }

        return (HtmlText.Cut(text, LongestAlert), text.Length <= LongestAlert);
    }

    private static void AddBlocks(HtmlText body, ChatReply reply)
    {
        ReplyBlock? last = null;
        foreach (var block in reply.Blocks.Where(block => !IsRemark(block)))
        {
            // A change of kind starts a new paragraph: suggestions and notes stand clearly apart from the answer. A list stands close
            // together, headings and all: they are bold, and a phone is small.
            var isOfList = (last?.Kind, block.Kind)
                is (ReplyBlockKind.Heading, ReplyBlockKind.Item) or (ReplyBlockKind.Item, ReplyBlockKind.Heading);
            body.Add(last?.Kind == block.Kind || isOfList ? "" : "\n");
            last = block;
            var tag = block.Kind switch { ReplyBlockKind.Note => "i", ReplyBlockKind.Heading => "b", _ => null };
            if (tag is not null)
            {
                body.Tag(tag);
            }

            body.Add(Lead(block.Kind));
            AddLinked(body, block.Text, Address(block.Url));
            AddMarks(body, block, reply);
            if (tag is not null)
            {
                body.Tag("/" + tag);
            }

            body.Add("\n");
        }
    }

    // The numbers of what a block stands on, each a link where its source has an address.
    private static void AddMarks(HtmlText html, ReplyBlock block, ChatReply reply)
    {
        html.Add(block.Citations.Count > 0 ? " " : "");
        foreach (var number in block.Citations)
        {
            var address = Address(reply.Citations.FirstOrDefault(citation => citation.Number == number)?.Url);
            AddLinked(html, string.Create(CultureInfo.InvariantCulture, $"[{number}]"), address);
        }
    }

    private static void AddLinked(HtmlText html, string text, string? address)
    {
        if (address is null)
        {
            html.Add(text);
        }
        else
        {
            html.Link(address).Add(text).Tag("/a");
        }
    }

    private static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    // What is remarked on a source is read with it, if at all.
    private static bool IsRemark(ReplyBlock block) => block is { Kind: ReplyBlockKind.Note, Citations.Count: > 0 };

    private static string Lead(ReplyBlockKind kind) => kind switch
    {
        ReplyBlockKind.Item => "• ",
        ReplyBlockKind.Suggestion => "› ",
        _ => "",
    };

    private static void AddSources(HtmlText html, ChatReply reply)
    {
        if (reply.Citations.Count == 0)
        {
            return;
        }

        html.Tag("blockquote expandable");
        var first = true;
        foreach (var source in reply.Citations.GroupBy(citation => citation.Source, StringComparer.Ordinal))
        {
            // An article stands once, with its places behind it: "[1] FT, “…”, 18 October 2021, para. 2; [2] para. 1".
            var citation = source.First();
            html.Add(first ? "" : "\n").Add(string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] {citation.Publisher}, “"));
            AddLinked(html, citation.Title, Address(citation.Url));
            html.Add($"”, {citation.PublishedWords}, {Place(citation)}");
            foreach (var other in source.Skip(1))
            {
                html.Add(string.Create(CultureInfo.InvariantCulture, $"; [{other.Number}] {Place(other)}"));
            }

            if (Address(citation.Archived) is { } archived)
            {
                html.Add(", ");
                AddLinked(html, PlainText.Archived, archived);
            }

            first = false;
        }

        foreach (var remark in reply.Blocks.Where(IsRemark))
        {
            html.Add("\n").Tag("i").Add(remark.Text);
            AddMarks(html, remark, reply);
            html.Tag("/i");
        }

        html.Tag("/blockquote");
    }

    private static string Place(Citation citation) =>
        citation.Note is { } note ? $"{citation.Locator} ({note})" : citation.Locator;

    private static InlineKeyboardMarkup? Keyboard(ChatReply reply, string? owner)
    {
        var rows = new List<InlineKeyboardButton[]>();
        AddRow(Of(ReplyButtonKind.PreviousPage), Of(ReplyButtonKind.NextPage));
        foreach (var years in Of(ReplyButtonKind.Year).Chunk(MostInARow))
        {
            AddRow(years);
        }

        AddRow(Of(ReplyButtonKind.Earlier), Of(ReplyButtonKind.Event), Of(ReplyButtonKind.Later));
        var sources = Of(ReplyButtonKind.Sources).ToList();
        AddRow(sources, sources.Count > 0 && reply.Citations is [var cited, ..] ? [Copy(cited)] : []);
        foreach (var related in owner is not null ? [] : Of(ReplyButtonKind.Related))
        {
            // An event's title needs the whole width.
            rows.Add([related]);
        }

        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);

        IEnumerable<InlineKeyboardButton> Of(ReplyButtonKind kind) => reply.Buttons
            .Where(button => button.Kind == kind)
            .Select(button => InlineKeyboardButton.WithCallbackData(HtmlText.Clean(button.Label), ButtonData.Write(button, owner)));

        void AddRow(params ReadOnlySpan<IEnumerable<InlineKeyboardButton>> parts)
        {
            var row = new List<InlineKeyboardButton>();
            foreach (var part in parts)
            {
                row.AddRange(part);
            }

            if (row.Count > 0)
            {
                rows.Add([.. row]);
            }
        }
    }

    // What to put below a text of one's own.
    private static InlineKeyboardButton Copy(Citation citation)
    {
        var url = Address(citation.Url) is { } address ? $". {address}" : "";
        var text = HtmlText.Clean($"{citation.Publisher}, “{citation.Title}”, {citation.PublishedWords}, {citation.Locator}{url}");
        return InlineKeyboardButton.WithCopyText(TelegramTexts.CopyCitation, new CopyTextButton { Text = HtmlText.Cut(text, LongestCopy) });
    }
}
