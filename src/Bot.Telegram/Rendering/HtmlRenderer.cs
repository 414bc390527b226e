using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat;
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

    // Bot API: answerCallbackQuery.text.
    private const int LongestAlert = 200;

    /// <summary>The message for a reply.</summary>
    public static MessageContent Render(ChatReply reply)
    {
        var sources = new HtmlText(LongestSources);
        AddSources(sources, reply.Citations);
        var footer = new HtmlText(LongestFooter);
        footer.Add(reply.Citations.Count > 0 ? "\n" : "").Tag("i").Add(TelegramTexts.Footer(reply)).Tag("/i");

        var body = new HtmlText(Longest - sources.Length - footer.Length);
        body.Tag("b").Add(reply.Headline).Tag("/b").Add("\n");
        AddBlocks(body, reply.Blocks);
        body.Add("\n");
        return new MessageContent($"{body}{sources}{footer}", Keyboard(reply.Buttons));
    }

    /// <summary>The message for a single sentence of the adapter's own.</summary>
    public static MessageContent Sentence(string sentence) => new(new HtmlText(Longest).Add(sentence).ToString(), Keyboard: null);

    /// <summary>A reply as the text of an alert box: its headline, and its sentences as far as they fit.</summary>
    public static string Alert(ChatReply reply)
    {
        var text = HtmlText.Clean(reply.Headline);
        foreach (var block in reply.Blocks)
        {
            var longer = $"{text}\n{HtmlText.Clean(block.Text)}";
            if (longer.Length > LongestAlert)
            {
                break;
            }

            text = longer;
        }

        return HtmlText.Cut(text, LongestAlert);
    }

    private static void AddBlocks(HtmlText body, IReadOnlyList<ReplyBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            // A change of kind starts a new paragraph: suggestions and notes stand clearly apart from the answer.
            body.Add(i == 0 || blocks[i - 1].Kind != block.Kind ? "\n" : "");
            var isNote = block.Kind == ReplyBlockKind.Note;
            if (isNote)
            {
                body.Tag("i");
            }

            body.Add(Lead(block.Kind)).Add(block.Text);
            if (block.Citations.Count > 0)
            {
                body.Add(" ").Add(string.Concat(block.Citations.Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]"))));
            }

            if (isNote)
            {
                body.Tag("/i");
            }

            body.Add("\n");
        }
    }

    private static string Lead(ReplyBlockKind kind) => kind switch
    {
        ReplyBlockKind.Item => "• ",
        ReplyBlockKind.Suggestion => "› ",
        _ => "",
    };

    private static void AddSources(HtmlText html, IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0)
        {
            return;
        }

        html.Tag("blockquote expandable");
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            html.Add(string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "\n")}[{citation.Number}] {citation.Publisher}, “"));
            AddLinked(html, citation.Title, citation.Url);
            html.Add($"”, {citation.PublishedWords}, {citation.Locator}{(citation.Note is { } note ? $" ({note})" : "")}");
            if (citation.Archived is { } archived)
            {
                html.Add(", ");
                AddLinked(html, PlainText.Archived, archived);
            }
        }

        html.Tag("/blockquote");
    }

    private static void AddLinked(HtmlText html, string text, string? url)
    {
        var isLink = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (isLink)
        {
            html.Link(address!.AbsoluteUri);
        }

        html.Add(text);
        if (isLink)
        {
            html.Tag("/a");
        }
    }

    private static InlineKeyboardMarkup? Keyboard(IReadOnlyList<ReplyButton> buttons)
    {
        var rows = new List<InlineKeyboardButton[]>();
        AddRow(ReplyButtonKind.PreviousPage, ReplyButtonKind.NextPage);
        AddRow(ReplyButtonKind.Earlier, ReplyButtonKind.Later);
        AddRow(ReplyButtonKind.Sources);
        foreach (var related in buttons.Where(button => button.Kind == ReplyButtonKind.Related))
        {
            // An event's title needs the whole width.
            rows.Add([Button(related)]);
        }

        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);

        void AddRow(params ReadOnlySpan<ReplyButtonKind> kinds)
        {
            var row = new List<InlineKeyboardButton>();
            foreach (var kind in kinds)
            {
                row.AddRange(buttons.Where(button => button.Kind == kind).Select(Button));
            }

            if (row.Count > 0)
            {
                rows.Add([.. row]);
            }
        }
    }

    private static InlineKeyboardButton Button(ReplyButton button) =>
        InlineKeyboardButton.WithCallbackData(HtmlText.Clean(button.Label), ButtonData.Write(button));
}
