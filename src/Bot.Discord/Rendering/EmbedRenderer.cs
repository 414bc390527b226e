using System.Text;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Rendering;

/// <summary>Lays a reply out as one embed.</summary>
internal static class EmbedRenderer
{
    /// <summary>Colour of an answer.</summary>
    public const int Answered = 0x2E7D32;

    /// <summary>Colour of an answer on which the sources differ.</summary>
    public const int Disputed = 0xF9A825;

    /// <summary>Colour of a reply that has no answer.</summary>
    public const int None = 0x757575;

    /// <summary>One line on a phone: the answer has to begin in the second.</summary>
    private const int LongestQuestion = 38;

    /// <summary>The embed of a reply. Takes any reply; what Discord has no room for is cut.</summary>
    public static Embed Render(ChatReply reply)
    {
        var title = TextCut.At(Title(reply.Headline), EmbedLimits.Title);
        var description = TextCut.At(Description(reply.Blocks), EmbedLimits.Description);
        var question = Markdown.Line(reply.Question ?? "");
        var above = TextCut.AtWord(question, LongestQuestion);
        var told = reply.Headline.TrimEnd('.');
        var isToldBelow = question.EndsWith(told, StringComparison.Ordinal) && question.Length - told.Length < above.Length;
        var isWhole = above == question || isToldBelow;
        var footer = TextCut.At(DiscordTexts.Footer(isWhole ? null : question, reply.Page), EmbedLimits.Footer);
        return new Embed
        {
            Author = above.Length == 0 ? null : new EmbedAuthor(above),
            Title = title,
            Description = description.Length == 0 ? null : description,
            Color = Colour(reply),
            Fields = Sources(reply.Citations, EmbedLimits.Total - above.Length - title.Length - description.Length - footer.Length),
            Footer = footer.Length == 0 ? null : new EmbedFooter(footer),
        };
    }

    private static int Colour(ChatReply reply) => reply.Outcome switch
    {
        Outcome.Answered => reply.Accent ?? Answered,
        Outcome.Disputed or Outcome.Corrected => Disputed,
        _ => None,
    };

    /// <summary>
    /// A title takes some Markdown but notifies nobody, so the bare text is the better choice where the escaped one is too long.
    /// </summary>
    private static string Title(string headline)
    {
        var escaped = Markdown.Escape(headline);
        return escaped.Length <= EmbedLimits.Title ? escaped : headline;
    }

    private static string Description(IReadOnlyList<ReplyBlock> blocks)
    {
        var text = new StringBuilder();
        ReplyBlockKind? before = null;
        foreach (var block in blocks)
        {
            var line = Line(block);
            if (line.Length == 0)
            {
                continue;
            }

            if (before is { } kind)
            {
                // sentences are paragraphs of their own; everything else stands close together, items below their heading
                var isClose = kind != ReplyBlockKind.Sentence && kind == block.Kind;
                text.Append(isClose || (kind, block.Kind) is (ReplyBlockKind.Heading, ReplyBlockKind.Item) ? "\n" : "\n\n");
            }

            text.Append(line);
            before = block.Kind;
        }

        return text.ToString();
    }

    private static string Line(ReplyBlock block)
    {
        var text = Linked(Markdown.Escape(block.Text), block.Url);
        if (text.Length == 0)
        {
            return "";
        }

        var marks = block.Citations.Count == 0 ? "" : " " + string.Concat(block.Citations.Select(n => $"[{n}]"));
        return block.Kind switch
        {
            ReplyBlockKind.Item => $"- {text}{marks}",
            ReplyBlockKind.Heading => $"**{text}**{marks}",
            ReplyBlockKind.Note => $"-# {text}{marks}",
            ReplyBlockKind.Suggestion => $"> {text}{marks}",
            _ => text + marks,
        };
    }

    /// <summary>The sources as fields; the links are the first to go where there is no room.</summary>
    private static List<EmbedField>? Sources(IReadOnlyList<Citation> citations, int room)
    {
        if (citations.Count == 0)
        {
            return null;
        }

        var linked = Fields(citations.Select(c => SourceLine(c, linked: true)));
        return Fits(linked, room) ? linked : Shorten(Fields(citations.Select(c => SourceLine(c, linked: false))), room);
    }

    private static bool Fits(List<EmbedField> fields, int room) =>
        fields.Count <= EmbedLimits.Fields && fields.Sum(f => f.Name.Length + f.Value.Length) <= room;

    private static List<EmbedField> Shorten(List<EmbedField> fields, int room)
    {
        var kept = new List<EmbedField>();
        foreach (var field in fields.Take(EmbedLimits.Fields))
        {
            var left = room - field.Name.Length;
            if (left < 1)
            {
                break;
            }

            var value = TextCut.At(field.Value, Math.Min(left, EmbedLimits.FieldValue));
            kept.Add(field with { Value = value });
            room = left - value.Length;
        }

        return kept;
    }

    private static List<EmbedField> Fields(IEnumerable<string> lines)
    {
        var fields = new List<EmbedField>();
        var value = new StringBuilder();
        foreach (var line in lines)
        {
            if (value.Length > 0 && value.Length + 1 + line.Length > EmbedLimits.FieldValue)
            {
                fields.Add(new EmbedField(DiscordTexts.SourcesField(fields.Count), value.ToString()));
                value.Clear();
            }

            value.Append(value.Length > 0 ? "\n" : "").Append(TextCut.At(line, EmbedLimits.FieldValue));
        }

        fields.Add(new EmbedField(DiscordTexts.SourcesField(fields.Count), value.ToString()));
        return fields;
    }

    private static string SourceLine(Citation citation, bool linked)
    {
        var title = Linked($"“{Markdown.Escape(citation.Title)}”", linked ? citation.Url : null);
        var note = citation.Note is { } text ? $" ({Markdown.Escape(text)})" : "";
        var archived = linked && citation.Archived is { } copy ? Linked(PlainText.Archived, copy) : "";
        string[] parts =
        [
            Markdown.Escape(citation.Publisher), title, Markdown.Escape(citation.PublishedWords),
            Markdown.Escape(citation.Locator) + note, archived,
        ];
        return $"-# [{citation.Number}] {string.Join(", ", parts.Where(p => p.Length > 0))}";
    }

    private static string Linked(string text, string? url) => Link(url) is { } address ? $"[{text}](<{address}>)" : text;

    /// <summary>
    /// An address that cannot break out of the link's angle brackets; null where it is none of the web, or too long to be worth its room.
    /// </summary>
    private static string? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.AbsoluteUri is { Length: <= 300 } text
            ? text.Replace("(", "%28").Replace(")", "%29").Replace("<", "%3C").Replace(">", "%3E").Replace("\\", "%5C")
            : null;
}
