using System.Buffers;
using System.Globalization;
using System.Text;
using Bot.Core.Dates;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>
/// Takes Discord's markup off a text that somebody wrote, so that its words can be read: quotes, headings and lists without their marks,
/// links by their text, timestamps as dates (UTC); mentions, emojis and bare addresses are left out. Total: any text gives a text.
/// </summary>
internal ref struct MessageMarkup
{
    /// <summary>The seconds of the years 1 to 9999, which are what a date can have.</summary>
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n<>");
    private static readonly string[] LineMarks = [">>>", ">", "-#", "###", "##", "#", "-", "*"];

    private readonly StringBuilder _plain;
    private ReadOnlySpan<char> _rest;
    private char _before;
    private int _bracket;

    private MessageMarkup(string text)
    {
        _plain = new StringBuilder(text.Length);
        _rest = text;
        _before = '\n';
        _bracket = -1;
    }

    /// <summary>The words alone.</summary>
    public static string Plain(string text)
    {
        var markup = new MessageMarkup(text);
        while (!markup._rest.IsEmpty)
        {
            if (markup._before != '\n' || !markup.SkipLineMark())
            {
                markup.Step();
            }
        }

        return markup._plain.ToString();
    }

    /// <summary>"&gt; ", "# ", "-# ", "- " at the start of a line, one behind the other.</summary>
    private bool SkipLineMark()
    {
        var line = _rest.TrimStart(" \t");
        foreach (var mark in LineMarks)
        {
            if (line.Length > mark.Length && line.StartsWith(mark, StringComparison.Ordinal) && line[mark.Length] == ' ')
            {
                _rest = line[(mark.Length + 1)..];
                return true;
            }
        }

        return false;
    }

    private void Step()
    {
        var c = _rest[0];
        switch (c)
        {
            case '\\' when _rest.Length > 1 && char.IsAscii(_rest[1]) && char.IsPunctuation(_rest[1]):
                _rest = _rest[1..];
                Keep();
                break;
            case '<' when Reference() is { } length:
                Skip(length);
                break;
            case 'h' when IsAddress(_rest):
                Skip(LengthOfAddress(_rest));
                break;
            case ']' when _bracket >= 0 && LengthOfTarget() is { } length:
                _plain.Remove(_bracket, 1);
                _bracket = -1;
                Skip(length);
                break;
            case '*' or '`':
            case '~' or '|' or '_' when _rest.Length > 1 && _rest[1] == c:
            case '_' when !char.IsLetterOrDigit(_before) || _rest.Length == 1 || !char.IsLetterOrDigit(_rest[1]):
                Skip(c is '~' or '|' ? 2 : 1);
                break;
            default:
                _bracket = c == '[' ? _plain.Length : c == '\n' ? -1 : _bracket;
                Keep();
                break;
        }
    }

    private void Keep()
    {
        _plain.Append(_rest[0]);
        Skip(1);
    }

    private void Skip(int length)
    {
        _before = _rest[length - 1];
        _rest = _rest[length..];
    }

    /// <summary>Reads a timestamp, mention, emoji, command or address between angle brackets; its length, null where it is none.</summary>
    private readonly int? Reference()
    {
        var end = _rest.IndexOfAny('>', '\n');
        if (end < 0 || _rest[end] != '>')
        {
            return null;
        }

        var inner = _rest[1..end];
        if (inner.StartsWith("t:", StringComparison.Ordinal))
        {
            if (DateOf(inner[2..]) is not { } date)
            {
                return null;
            }

            _plain.Append(date);
        }
        else if (inner.StartsWith("/", StringComparison.Ordinal) && inner.IndexOf(':') is > 1 and var colon)
        {
            _plain.Append(inner[1..colon]);
        }
        else if (!(IsAddress(inner) || (inner.IndexOfAny("@#:") is 0 or 1 && char.IsAsciiDigit(inner[^1]))))
        {
            return null;
        }

        return end + 1;
    }

    private static string? DateOf(ReadOnlySpan<char> stamp)
    {
        var colon = stamp.IndexOf(':');
        var digits = colon < 0 ? stamp : stamp[..colon];
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= FirstSecond and <= LastSecond
            ? DateWords.Of(DateSpan.FromDay(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)))
            : null;
    }

    /// <summary>The length of "](address)"; null where no link ends here.</summary>
    private readonly int? LengthOfTarget()
    {
        var target = _rest.Length > 2 && _rest[1] == '(' ? _rest[2..] : [];
        var end = target.IndexOfAny(')', '\n');
        return end > 0 && target[end] == ')' && IsAddress(target.TrimStart('<')) ? end + 3 : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal);

    private static int LengthOfAddress(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(AddressEnds);
        return end < 0 ? text.Length : end;
    }
}
