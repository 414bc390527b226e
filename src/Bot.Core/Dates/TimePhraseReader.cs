using Bot.Core.Dates.Phrases;

namespace Bot.Core.Dates;

/// <summary>
/// Finds the phrases of time in an English question. Total: any text gives a list, and the work grows with its length.
/// </summary>
/// <remarks>
/// What it decides, and how:
/// <list type="bullet">
/// <item>Of two readings the one that begins first is taken, and of those the longest; phrases never overlap.</item>
/// <item>"Before" and "after" without a date behind them are no phrases: they lean on an event or an actor.</item>
/// <item>"From" with one date means from it on; "by", "up to", "through" and "as of" mean until.</item>
/// <item>6/4/22 is read day first (6 April 2022) and keeps the month-first reading as its alternative; year-first dates are ISO
/// 8601; dots put the day first.</item>
/// <item>A number with its era is a year, from 9599 BC on ("44 BC", "AD 800"), and so are three digits after "the year"; "the 19th
/// century" is 1800 to 1900.</item>
/// <item>Two digits are a year within 20 years after today, or one before.</item>
/// <item>Early, mid and late are thirds, and so are beginning, middle and end.</item>
/// <item>Dates without a year stay partial; days that no calendar has are phrases with a problem.</item>
/// <item>Digits are ASCII digits; those of other scripts are letters of a word.</item>
/// </list>
/// </remarks>
public static class TimePhraseReader
{
    /// <summary>All phrases of time, in the order of the text.</summary>
    /// <param name="text">The question; null is empty.</param>
    /// <param name="today">The day that "today", "last month" and two-digit years are told from.</param>
    public static IReadOnlyList<TimePhrase> Find(string? text, CalendarDay today)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        using var tokens = new TimeText(text, today);
        List<TimePhrase>? found = null;
        var at = 0;
        while (at < tokens.Count)
        {
            if (CanBegin(tokens[at]) && PhraseReader.ReadAt(tokens, at, out var end) is { } phrase)
            {
                (found ??= []).Add(phrase);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return found ?? (IReadOnlyList<TimePhrase>)[];
    }

    private static bool CanBegin(in TimeToken token) => token.Kind switch
    {
        TokenKind.Word => token.Word is not (TimeWord.None or TimeWord.Function or TimeWord.Counted or TimeWord.Happening),
        TokenKind.Mark => token.Value == '\'',
        TokenKind.End or TokenKind.Other => false,
        _ => true,
    };
}
