using System.Text;
using LibraryHtml = Telegram.Bot.Extensions.HtmlText;

namespace Bot.TelegramAdapter.Rendering;

/// <summary>Builds a text in Telegram's HTML that is never longer, after entity parsing, than its limit, and always well-formed.</summary>
/// <param name="limit">Most UTF-16 code units after entity parsing.</param>
internal sealed class HtmlText(int limit)
{
    private const string Ellipsis = "…";
    private readonly StringBuilder _html = new();

    /// <summary>Length after entity parsing.</summary>
    public int Length { get; private set; }

    /// <summary>Adds a tag; the caller closes it.</summary>
    public HtmlText Tag(string tag)
    {
        _html.Append('<').Append(tag).Append('>');
        return this;
    }

    /// <summary>Adds the start of a link; the caller closes it.</summary>
    public HtmlText Link(string address)
    {
        _html.Append("<a href=\"").Append(LibraryHtml.Escape(address)).Append("\">");
        return this;
    }

    /// <summary>
    /// Adds plain text, escaped. What does not fit is left out behind a sign of omission; once full, nothing more is added.
    /// </summary>
    public HtmlText Add(string plain)
    {
        var text = Clean(plain);
        var room = limit - Length;
        if (text.Length > room)
        {
            text = room == 0 ? "" : Cut(text, room - Ellipsis.Length) + Ellipsis;
            Length = limit;
        }
        else
        {
            Length += text.Length;
        }

        _html.Append(LibraryHtml.Escape(text));
        return this;
    }

    public override string ToString() => _html.ToString();

    // Control characters would be blanked by the server, which then counts and trims differently; halves of surrogate pairs are no text.
    internal static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                clean?.Append(c);
                c = text[++i];
            }
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c != '\n'))
            {
                clean ??= new StringBuilder(text.Length).Append(text, 0, i);
                c = char.IsSurrogate(c) ? '\uFFFD' : ' ';
            }

            clean?.Append(c);
        }

        return clean?.ToString() ?? text;
    }

    // Never through a surrogate pair.
    internal static string Cut(string text, int length) =>
        length > 0 && length < text.Length && char.IsLowSurrogate(text[length])
            ? text[..(length - 1)]
            : text[..Math.Min(length, text.Length)];
}
