using System.Globalization;
using System.Text;

namespace Bot.TestSupport.Telegram;

/// <summary>
/// Reads HTML as the Bot API server does: the tags it knows, strictly nested, its handling of entities, and its words for every mistake.
/// Offsets in mistakes are bytes of UTF-8, so it works on bytes as the server does.
/// </summary>
public sealed class TelegramHtml
{
    private static readonly Dictionary<string, string> TypeOfTag = new(StringComparer.Ordinal)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
        ["a"] = "text_link",
        ["code"] = "code",
        ["pre"] = "pre",
        ["tg-emoji"] = "custom_emoji",
        ["blockquote"] = "blockquote",
    };

    private readonly byte[] _source;
    private readonly StringBuilder _text = new();
    private readonly List<HtmlEntity> _entities = [];
    private readonly Stack<OpenTag> _open = new();
    private int _at;

    private TelegramHtml(string source) => _source = Encoding.UTF8.GetBytes(source);

    private byte Now => _at < _source.Length ? _source[_at] : (byte)0;

    /// <summary>Reads a text.</summary>
    /// <param name="source">The markup.</param>
    /// <param name="text">What is left of it as text.</param>
    /// <param name="entities">The parts with a look of their own.</param>
    /// <returns>The mistake in the server's words; null where there is none.</returns>
    public static string? Read(string source, out string text, out IReadOnlyList<HtmlEntity> entities)
    {
        var reader = new TelegramHtml(source);
        var mistake = reader.Read();
        text = reader._text.ToString();
        entities = reader._entities;
        return mistake;
    }

    private string? Read()
    {
        while (_at < _source.Length)
        {
            if (Now == '&' && TryReadEntity(_text))
            {
                continue;
            }

            if (Now != '<')
            {
                ReadCharacter();
                continue;
            }

            if ((_at + 1 < _source.Length && _source[_at + 1] == '/' ? ReadEnd() : ReadStart()) is { } mistake)
            {
                return mistake;
            }
        }

        return _open.TryPeek(out var left) ? $"Can't find end tag corresponding to start tag \"{left.Name}\"" : null;
    }

    private void ReadCharacter()
    {
        Rune.DecodeFromUtf8(_source.AsSpan(_at), out var rune, out var length);
        _text.Append(rune.ToString());
        _at += length;
    }

    private string? ReadStart()
    {
        var begin = _at++;
        var nameAt = _at;
        while (Now != 0 && !IsSpace(Now) && Now != '>')
        {
            _at++;
        }

        if (Now == 0)
        {
            return $"Unclosed start tag at byte offset {begin}";
        }

        var name = Lower(nameAt);
        if (!TypeOfTag.ContainsKey(name))
        {
            return $"Unsupported start tag \"{name}\" at byte offset {begin}";
        }

        if (ReadAttributes(name, begin, out var argument) is { } mistake)
        {
            return mistake;
        }

        if (name == "span" && argument != "tg-spoiler")
        {
            return $"Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}";
        }

        _at++;
        _open.Push(new OpenTag(name, argument, _text.Length));
        return null;
    }

    private string? ReadAttributes(string tag, int begin, out string argument)
    {
        argument = "";
        while (Now != '>')
        {
            SkipSpaces();
            if (Now == '>')
            {
                break;
            }

            var attributeAt = _at;
            while (Now != 0 && !IsSpace(Now) && Now != '=' && Now != '>')
            {
                _at++;
            }

            var attribute = Lower(attributeAt);
            if (attribute.Length == 0)
            {
                return Now == 0
                    ? $"Unclosed start tag \"{tag}\" at byte offset {begin}"
                    : $"Empty attribute name in the tag \"{tag}\" at byte offset {begin}";
            }

            SkipSpaces();
            var value = "";
            if (Now == '=')
            {
                _at++;
                SkipSpaces();
                if (ReadValue(out value) is { } mistake)
                {
                    return mistake;
                }
            }

            if (Now == 0)
            {
                return $"Unclosed start tag \"{tag}\" at byte offset {begin}";
            }

            argument = (tag, attribute) switch
            {
                ("a", "href") or ("span", "class") or ("tg-emoji", "emoji-id") => value,
                ("blockquote", "expandable") => "expandable",
                _ => argument,
            };
        }

        return null;
    }

    private string? ReadValue(out string value)
    {
        var read = new StringBuilder();
        value = "";
        var begin = _at;
        if (Now is (byte)'"' or (byte)'\'')
        {
            var end = Now;
            _at++;
            while (Now != 0 && Now != end)
            {
                if (Now != '&' || !TryReadEntity(read))
                {
                    read.Append((char)Now);
                    _at++;
                }
            }

            _at += Now == end ? 1 : 0;
        }
        else
        {
            while (char.IsAsciiLetterOrDigit((char)Now) || Now is (byte)'.' or (byte)'-')
            {
                read.Append(char.ToLowerInvariant((char)Now));
                _at++;
            }

            if (!IsSpace(Now) && Now != '>')
            {
                return $"Unexpected end of name token at byte offset {begin}";
            }
        }

        value = read.ToString();
        return null;
    }

    private string? ReadEnd()
    {
        var begin = _at;
        if (_open.Count == 0)
        {
            return $"Unexpected end tag at byte offset {begin}";
        }

        _at += 2;
        var nameAt = _at;
        while (Now != 0 && !IsSpace(Now) && Now != '>')
        {
            _at++;
        }

        var name = Lower(nameAt);
        SkipSpaces();
        if (Now != '>')
        {
            return $"Unclosed end tag at byte offset {begin}";
        }

        _at++;
        var tag = _open.Peek();
        if (name.Length > 0 && name != tag.Name)
        {
            return $"Unmatched end tag at byte offset {begin}, expected \"</{tag.Name}>\", found \"</{name}>\"";
        }

        _open.Pop();
        if (_text.Length > tag.Offset)
        {
            var type = tag is { Name: "blockquote", Argument: "expandable" } ? "expandable_blockquote" : TypeOfTag[tag.Name];
            _entities.Add(new HtmlEntity(type, tag.Offset, _text.Length - tag.Offset, tag.Name == "a" ? tag.Argument : null));
        }

        return null;
    }

    // An ampersand that starts no entity the server knows is an ampersand.
    private bool TryReadEntity(StringBuilder into)
    {
        var end = _at + 1;
        if (end < _source.Length && _source[end] == '#')
        {
            return TryReadNumber(into, end + 1);
        }

        while (end < _source.Length && char.IsAsciiLetter((char)_source[end]))
        {
            end++;
        }

        var character = Encoding.ASCII.GetString(_source, _at + 1, end - _at - 1) switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => '\0',
        };
        if (character == '\0')
        {
            return false;
        }

        into.Append(character);
        _at = end < _source.Length && _source[end] == ';' ? end + 1 : end;
        return true;
    }

    private bool TryReadNumber(StringBuilder into, int from)
    {
        var isHex = from < _source.Length && _source[from] == 'x';
        var digitsAt = isHex ? from + 1 : from;
        var end = digitsAt;
        while (end < _source.Length && (isHex ? char.IsAsciiHexDigit((char)_source[end]) : char.IsAsciiDigit((char)_source[end])))
        {
            end++;
        }

        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!uint.TryParse(Encoding.ASCII.GetString(_source, digitsAt, end - digitsAt), style, CultureInfo.InvariantCulture, out var code)
            || code == 0 || !Rune.IsValid(code))
        {
            return false;
        }

        into.Append(new Rune(code).ToString());
        _at = end < _source.Length && _source[end] == ';' ? end + 1 : end;
        return true;
    }

    private void SkipSpaces()
    {
        while (IsSpace(Now))
        {
            _at++;
        }
    }

    private string Lower(int from) => Encoding.UTF8.GetString(_source, from, _at - from).ToLowerInvariant();

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\v';

    private sealed record OpenTag(string Name, string Argument, int Offset);
}
