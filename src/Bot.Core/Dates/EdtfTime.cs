namespace Bot.Core.Dates;

/// <summary>The time of day of an EDTF level 0 date-time, checked and otherwise not used: facts carry days.</summary>
internal static class EdtfTime
{
    /// <summary>Zone offsets in use reach from -12:00 to +14:00.</summary>
    private const int LowestOffset = -12 * 60;
    private const int HighestOffset = 14 * 60;

    /// <summary>Checks what follows the <c>T</c>: <c>hh:mm:ss</c>, a fraction, and <c>Z</c> or an offset; null where it is valid.</summary>
    public static EdtfProblem? FindProblem(ReadOnlySpan<char> time)
    {
        if (time.Length < 8 || time[2] != ':' || time[5] != ':'
            || Two(time, 0) is not { } hour || Two(time, 3) is not { } minute || Two(time, 6) is not { } second)
        {
            return new EdtfProblem("A time of day is written hh:mm:ss.", 0);
        }

        // the end of a day may be written 24:00:00; leap seconds are not part of EDTF
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0))
        {
            return new EdtfProblem("There is no such time of day.", 0);
        }

        var at = 8;
        if (at < time.Length && time[at] == '.')
        {
            at++;
            var digits = time[at..].IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? time.Length - at : digits;
            if (digits == 0 || hour == 24)
            {
                return new EdtfProblem("The fraction of a second needs digits.", at);
            }

            at += digits;
        }

        var zone = time[at..];
        return zone.IsEmpty || zone is "Z" || IsOffset(zone)
            ? null
            : new EdtfProblem("The zone is Z or an offset such as +02:00, from -12:00 to +14:00.", at);
    }

    private static bool IsOffset(ReadOnlySpan<char> zone)
    {
        if (zone[0] is not ('+' or '-') || Two(zone, 1) is not { } hours)
        {
            return false;
        }

        var minutes = zone.Length switch
        {
            3 => 0,
            5 => Two(zone, 3),
            6 when zone[3] == ':' => Two(zone, 4),
            _ => null,
        };
        if (minutes is not { } m || m > 59)
        {
            return false;
        }

        var offset = ((hours * 60) + m) * (zone[0] == '-' ? -1 : 1);

        // ISO 8601 has no negative zero
        return offset is >= LowestOffset and <= HighestOffset && (offset != 0 || zone[0] == '+');
    }

    private static int? Two(ReadOnlySpan<char> text, int at) =>
        at + 2 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
            ? ((text[at] - '0') * 10) + (text[at + 1] - '0')
            : null;
}
