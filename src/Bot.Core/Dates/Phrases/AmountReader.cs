namespace Bot.Core.Dates.Phrases;

/// <summary>Amounts of time: "12 days", "three weeks", "a year", "a couple of months", "72 hours".</summary>
internal static class AmountReader
{
    private const int HoursInDay = 24;

    /// <summary>Reads a number and a unit; hours become the days that hold them.</summary>
    public static bool TryRead(TimeText t, int at, out int amount, out TimeUnit unit, out int end)
    {
        unit = TimeUnit.Day;
        if (!TryReadNumber(t, at, out amount, out end))
        {
            return false;
        }

        if (t[end].Is(TimeWord.Hour))
        {
            amount = (amount + HoursInDay - 1) / HoursInDay;
        }
        else if (t[end].Is(TimeWord.Unit))
        {
            unit = (TimeUnit)t[end].Value;
        }
        else
        {
            return false;
        }

        end++;
        return true;
    }

    private static bool TryReadNumber(TimeText t, int at, out int number, out int end)
    {
        (number, end) = (t[at].Value, at + 1);
        if (t[at].Kind == TokenKind.Number)
        {
            // a decimal or part of a longer number is no whole amount
            return t[at].Digits <= 5 && !(t[at].IsGlued && t[at - 1].Kind == TokenKind.Mark && t[at - 2].Kind == TokenKind.Number);
        }

        if (t[at].Is(TimeWord.A) || t[at].Is(TimeWord.Couple))
        {
            if (t[at - 1].Is(TimeWord.Half))
            {
                // "half a year later" is no year later
                return false;
            }

            var i = t[at].Is(TimeWord.A) ? at + 1 : at;
            var isCouple = t[i].Is(TimeWord.Couple) && t[i + 1].Is(TimeWord.Of);
            number = isCouple ? 2 : 1;
            end = isCouple ? i + 2 : i;
            return true;
        }

        if (!t[at].Is(TimeWord.Cardinal))
        {
            return false;
        }

        var units = t[at + 1].IsMark('-') ? at + 2 : at + 1;
        if (number is >= 20 and <= 90 && number % 10 == 0 && t[units].Is(TimeWord.Cardinal) && t[units].Value <= 9)
        {
            number += t[units].Value;
            end = units + 1;
        }

        return true;
    }
}
