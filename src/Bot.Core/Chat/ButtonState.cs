using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Index;

namespace Bot.Core.Chat;

/// <summary>
/// The state of a button: a letter, and the id of an event in its fact file or a page and its question. From the letter a reply to the
/// message knows whether the button leads on, back or elsewhere. It names what it opens by what stays the same when facts change, so a
/// button works after a reload and a restart and on any replica, for as long as what it names is there.
/// </summary>
internal static class ButtonState
{
    private const char Parted = ':';
    private const char Hashed = '~';
    private const int HashLength = 16;
    private const string EventLetters = "aef";
    private const string PageLetters = "bgn";

    public enum Kind
    {
        Unknown,
        Outdated,
        Event,
        Sources,
        Page,
    }

    /// <param name="Kind">What the button does.</param>
    /// <param name="Number">The event's number in the present index, or the page.</param>
    /// <param name="Text">The question of a page, or the page of sources as digits.</param>
    public sealed record Parsed(Kind Kind, int Number, string Text)
    {
        /// <summary>Where it leads from what its message shows.</summary>
        public ButtonStep Step { get; init; }

        /// <summary>Of sources: their page, from 1.</summary>
        public int Page { get; init; } = 1;
    }

    public static string Event(IndexSession session, int id, ButtonStep step = ButtonStep.None) =>
        $"{EventLetters[(int)step + 1]}{Parted}{Name(session.Key(id))}";

    public static string Sources(IndexSession session, int id, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"s{page}{Parted}{Name(session.Key(id))}");

    /// <param name="page">From 1.</param>
    /// <param name="question">The question as <see cref="PageQuestion"/> made it fit.</param>
    /// <param name="step">Where it leads.</param>
    public static string Page(int page, string question, ButtonStep step) =>
        string.Create(CultureInfo.InvariantCulture, $"{PageLetters[(int)step + 1]}{page}{Parted}{question}");

    public static Parsed Read(IndexSession session, string state)
    {
        var end = state.IndexOf(Parted, StringComparison.Ordinal);
        if (end < 1)
        {
            return new Parsed(Kind.Unknown, 0, "");
        }

        var (letter, digits, rest) = (state[0], state[1..end], state[(end + 1)..]);
        var isNumbered = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return EventLetters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var step && digits.Length == 0
            ? Found(session, Kind.Event, rest) with { Step = (ButtonStep)(step - 1) }
            : letter == 's' && isNumbered ? Found(session, Kind.Sources, rest) with { Page = number }
            : letter == 's' && digits.Length == 0 ? new Parsed(Kind.Outdated, 0, "")
            : PageLetters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var turn && isNumbered
                ? PageQuestion.Read(session, rest) is { } question
                    ? new Parsed(Kind.Page, number, question) { Step = (ButtonStep)(turn - 1) }
                    : new Parsed(Kind.Outdated, 0, "")
            : letter == 'p' && digits.Length == 0 ? new Parsed(Kind.Outdated, 0, "")
            : new Parsed(Kind.Unknown, 0, "");
    }

    private static Parsed Found(IndexSession session, Kind kind, string name)
    {
        var cut = name.IndexOf(Hashed, StringComparison.Ordinal);
        var id = cut < 0
            ? session.Rows("SELECT id FROM event WHERE key = $1", r => r.GetInt32(0), name).Select(i => (int?)i).FirstOrDefault()
            : session.Rows(
                "SELECT id, key FROM event WHERE key >= $1 AND key < $2", r => (Id: r.GetInt32(0), Key: r.GetString(1)),
                name[..cut], name[..cut] + "\uffff").Where(e => Name(e.Key) == name).Select(e => (int?)e.Id).FirstOrDefault();
        return id is { } found ? new Parsed(kind, found, "") : new Parsed(Kind.Outdated, 0, "");
    }

    /// <summary>An event's id in its file; of a long one its beginning and a hash of the whole, short enough for every platform.</summary>
    private static string Name(string key)
    {
        const int longest = ReplyLimits.ButtonState - 4;
        return key.Length <= longest ? key
            : key[..(longest - HashLength - 1)] + Hashed
                + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashLength];
    }
}
