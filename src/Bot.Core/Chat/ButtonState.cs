using System.Globalization;
using System.Text;
using Bot.Core.Index;

namespace Bot.Core.Chat;

/// <summary>
/// The state of a button: a letter, the first six characters of the facts' hash, and an event's id or a page and its question. From the
/// letter a reply to the message knows whether the button leads on, back or elsewhere. Ids are the same wherever the same facts are
/// indexed, so a button works after a restart and on any replica.
/// </summary>
internal static class ButtonState
{
    private const int HashLength = 6;

    public enum Kind
    {
        Unknown,
        Outdated,
        Event,
        Sources,
        Page,
    }

    /// <param name="Kind">What the button does.</param>
    /// <param name="Number">The event's id, or the page.</param>
    /// <param name="Text">The question of a page; empty elsewhere.</param>
    public sealed record Parsed(Kind Kind, int Number, string Text)
    {
        /// <summary>Where it leads from what its message shows.</summary>
        public ButtonStep Step { get; init; }
    }

    public static string Event(TimelineIndex index, int id, ButtonStep step = ButtonStep.None) =>
        Write(step switch { ButtonStep.Back => 'a', ButtonStep.Forth => 'f', _ => 'e' }, index, id, "");

    public static string Sources(TimelineIndex index, int id) => Write('s', index, id, "");

    /// <summary>Null where the question is too long to ride along.</summary>
    public static string? Page(TimelineIndex index, int page, string question, ButtonStep step)
    {
        var state = Write(step == ButtonStep.Back ? 'b' : 'p', index, page, question);
        return Encoding.UTF8.GetByteCount(state) <= ReplyLimits.ButtonState ? state : null;
    }

    public static Parsed Read(TimelineIndex index, string state)
    {
        var parts = state.Split(':', 4);
        if (parts.Length != 4 || parts[0].Length != 1 || parts[1].Length != HashLength
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new Parsed(Kind.Unknown, 0, "");
        }

        if (!index.FactsHash.StartsWith(parts[1], StringComparison.Ordinal))
        {
            return new Parsed(Kind.Outdated, 0, "");
        }

        return parts[0] switch
        {
            "e" => new Parsed(Kind.Event, number, ""),
            "a" => new Parsed(Kind.Event, number, "") { Step = ButtonStep.Back },
            "f" => new Parsed(Kind.Event, number, "") { Step = ButtonStep.Forth },
            "s" => new Parsed(Kind.Sources, number, ""),
            "b" => new Parsed(Kind.Page, number, parts[3]) { Step = ButtonStep.Back },
            "p" => new Parsed(Kind.Page, number, parts[3]) { Step = ButtonStep.Forth },
            _ => new Parsed(Kind.Unknown, 0, ""),
        };
    }

    private static string Write(char kind, TimelineIndex index, int number, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{index.FactsHash[..HashLength]}:{number}:{text}");
}
