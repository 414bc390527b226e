namespace Bot.Core.Dates;

/// <summary>
/// Reads one EDTF text by recursive descent. One reader reads one text once; it stops at the first problem.
/// </summary>
internal sealed class EdtfReader(string text)
{
    private const string Qualifiers = "?~%";

    private EdtfProblem? _problem;
    private EdtfDate? _start;
    private EdtfDate? _end;
    private bool _isInterval;
    private string? _canonical;
    private string? _notCarried;

    /// <summary>Reads the text; null where it is valid.</summary>
    public EdtfProblem? Read()
    {
        if (text.Length == 0)
        {
            return new EdtfProblem("The date is empty.", 0);
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var time = text.IndexOf('T', StringComparison.Ordinal);
        _ = text[0] is '[' or '{' ? ReadSet()
            : slash >= 0 ? ReadInterval(slash)
            : time >= 0 ? ReadDateTime(time)
            : text[0] == 'Y' || text.Contains('S', StringComparison.Ordinal) ? ReadLongYear()
            : ReadCenturyOrDecade() || ReadDate(0, text.Length, out _start);
        return _problem;
    }

    /// <summary>The span of the text that <see cref="Read"/> has found valid; null with the reason where a fact cannot carry it.</summary>
    public DateSpan? ToSpan(out EdtfProblem? unfit)
    {
        unfit = null;
        if (_notCarried is not null)
        {
            unfit = new EdtfProblem(_notCarried, 0);
            return null;
        }

        var first = CalendarDay.MinValue;
        var last = CalendarDay.MaxValue;
        var end = _isInterval ? _end : _start;
        if ((_start is { } s && !s.Earliest.TryToDay(out first)) || (end is { } e && !e.Latest.TryToDay(out last)))
        {
            unfit = new EdtfProblem(Edtf.OutsideYears, 0);
            return null;
        }

        return new DateSpan(first, last, _canonical ?? text, _isInterval ? DatePrecision.Interval : _start!.Value.Precision);
    }

    private bool Fail(string message, int position)
    {
        _problem ??= new EdtfProblem(message, position);
        return false;
    }

    private bool ReadInterval(int slash)
    {
        _isInterval = true;
        var second = text.IndexOf('/', slash + 1);
        if (second >= 0)
        {
            return Fail("An interval has one slash, between its start and its end.", second);
        }

        return ReadEnd(0, slash, out _start)
            && ReadEnd(slash + 1, text.Length, out _end)
            && (_start is not { } s || _end is not { } e || s.Earliest <= e.LatestStart
                || Fail("The interval ends before it begins.", slash + 1));
    }

    /// <summary>An interval's start or end: a date, nothing (unknown) or two dots (open).</summary>
    private bool ReadEnd(int from, int to, out EdtfDate? date)
    {
        date = null;
        return from == to || text.AsSpan(from, to - from) is ".." || ReadDate(from, to, out date);
    }

    private bool ReadDateTime(int time)
    {
        if (!ReadDate(0, time, out var date))
        {
            return false;
        }

        // no qualified, unspecified or coarse date carries a time of day
        if (time != (text[0] == '-' ? 11 : 10) || text.AsSpan(0, time).Contains('X'))
        {
            return Fail("A time of day needs a complete date before it.", time);
        }

        if (EdtfTime.FindProblem(text.AsSpan(time + 1)) is { } problem)
        {
            return Fail(problem.Message, time + 1 + problem.Position);
        }

        _start = date;
        _canonical = text[..time];
        return true;
    }

    /// <summary>
    /// Two or three digits with a sign and a qualifier at most; false, without a problem, where the text is something else.
    /// </summary>
    private bool ReadCenturyOrDecade()
    {
        var sign = text[0] == '-' ? 1 : 0;
        var qualified = Qualifiers.Contains(text[^1], StringComparison.Ordinal) ? 1 : 0;
        var digits = text.AsSpan()[sign..Math.Max(sign, text.Length - qualified)];
        if (digits.Length is not (2 or 3) || digits.IndexOfAnyExceptInRange('0', '9') >= 0
            || (sign == 1 && digits.IndexOfAnyExcept('0') < 0))
        {
            return false;
        }

        Span<char> year = ['X', 'X', 'X', 'X'];
        digits.CopyTo(year);
        _start = EdtfDate.FromPatterns(sign == 1, year, default, default);
        _canonical = $"{text.AsSpan(0, sign)}{year}{text.AsSpan(text.Length - qualified)}";
        return true;
    }

    /// <summary>
    /// <c>Y</c> and a year of five digits or more, or of any digits with an exponent; or any year with significant digits.
    /// </summary>
    private bool ReadLongYear()
    {
        var at = text[0] == 'Y' ? 1 : 0;
        at += at < text.Length && text[at] == '-' ? 1 : 0;
        var digits = CountDigits(at);
        var hasExponent = text[0] == 'Y' && At(at + digits) == 'E';
        if (digits == 0 || (text[0] == 'Y' && text[at] == '0'))
        {
            return Fail("A year needs digits, and no zero before them after Y.", at);
        }

        if (text[0] == 'Y' ? digits < 5 && !hasExponent : digits != 4)
        {
            return Fail("A year of four digits is written without Y, a longer one with it.", at);
        }

        _notCarried = Edtf.OutsideYears;
        at += digits;
        if (hasExponent && !ReadCount(ref at, "The exponent E needs a number."))
        {
            return false;
        }

        if (At(at) == 'S')
        {
            _notCarried = "Years with significant digits (S, level 2) are valid EDTF but not supported in facts: write an interval.";
            if (!ReadCount(ref at, "S needs the number of significant digits."))
            {
                return false;
            }
        }

        return at == text.Length || Fail($"'{text[at]}' cannot stand here.", at);
    }

    private bool ReadCount(ref int at, string missing)
    {
        var digits = CountDigits(++at);
        if (digits == 0 || text[at] == '0')
        {
            return Fail(missing, at);
        }

        at += digits;
        return true;
    }

    private int CountDigits(int from)
    {
        var at = from;
        while (char.IsAsciiDigit(At(at)))
        {
            at++;
        }

        return at - from;
    }

    private char At(int position) => position < text.Length ? text[position] : '\0';

    /// <summary>One of a set <c>[…]</c> or all of a set <c>{…}</c>: dates and ranges with two dots between commas.</summary>
    private bool ReadSet()
    {
        _notCarried = "Sets of dates (level 2) are valid EDTF but not supported in facts: write one date or one interval.";
        var close = text[0] == '[' ? ']' : '}';
        if (text[^1] != close || text.Length < 3)
        {
            return Fail($"The set needs dates and a closing '{close}'.", text.Length);
        }

        var from = 1;
        while (true)
        {
            var comma = text.IndexOf(',', from);
            var to = comma < 0 ? text.Length - 1 : comma;
            if (!ReadSetMember(from, to))
            {
                return false;
            }

            if (comma < 0)
            {
                return true;
            }

            from = comma + 1;
        }
    }

    private bool ReadSetMember(int from, int to)
    {
        var dots = text.AsSpan(from, to - from).IndexOf("..");
        if (dots < 0)
        {
            return ReadDate(from, to, out _);
        }

        dots += from;
        EdtfDate? start = null;
        EdtfDate? end = null;
        if (dots == from ? from != 1 : !ReadDate(from, dots, out start))
        {
            return Fail("Only a set's first member may have an open start.", from);
        }

        var isOpen = dots + 2 == to;
        if (isOpen ? to != text.Length - 1 || dots == from : !ReadDate(dots + 2, to, out end))
        {
            return Fail("Only a set's last member may have an open end.", dots);
        }

        return start is not { } s || end is not { } e || s.Earliest <= e.LatestStart
            || Fail("The range ends before it begins.", dots + 2);
    }

    /// <summary>One date between two positions: year, or year and month or season, or year, month and day, each with qualifiers.</summary>
    private bool ReadDate(int from, int to, out EdtfDate? date)
    {
        date = null;
        var at = SkipQualifier(from, to);
        var negative = at < to && text[at] == '-';
        at += negative ? 1 : 0;
        if (!ReadPattern(ref at, to, 4, "a year of four digits", out var year))
        {
            return false;
        }

        if (negative && year.IndexOfAnyExcept('0') < 0)
        {
            return Fail("There is no year -0000; the year before 0001 is 0000.", at - 5);
        }

        at = SkipQualifier(at, to);
        if (at == to)
        {
            date = EdtfDate.FromPatterns(negative, year, default, default);
            return true;
        }

        if (!ReadHyphen(ref at, to) || !ReadPattern(ref at, to, 2, "a month of two digits", out var month))
        {
            return false;
        }

        var monthAt = at - 2;
        at = SkipQualifier(at, to);
        if (EdtfSeason.Is(month))
        {
            date = EdtfSeason.Read(negative, year, month);
            return at == to || Fail("A season or part of a year has no day.", at);
        }

        date = EdtfDate.FromPatterns(negative, year, month, default);
        if (date is null)
        {
            return Fail($"There is no month {month}; months are 01 to 12, seasons and parts of a year 21 to 41.", monthAt);
        }

        if (at == to)
        {
            return true;
        }

        if (!ReadHyphen(ref at, to) || !ReadPattern(ref at, to, 2, "a day of two digits", out var day))
        {
            return false;
        }

        var dayAt = at - 2;
        at = SkipQualifier(at, to);
        date = EdtfDate.FromPatterns(negative, year, month, day);
        return date is null
            ? Fail($"There is no day {day} in {year}-{month}.", dayAt)
            : at == to || Fail($"'{text[at]}' cannot stand here.", at);
    }

    private int SkipQualifier(int at, int to) => at < to && Qualifiers.Contains(text[at], StringComparison.Ordinal) ? at + 1 : at;

    private bool ReadHyphen(ref int at, int to)
    {
        if (text[at] != '-')
        {
            return Fail($"'{text[at]}' cannot stand here.", at);
        }

        at = SkipQualifier(at + 1, to);
        return true;
    }

    private bool ReadPattern(ref int at, int to, int length, string what, out ReadOnlySpan<char> pattern)
    {
        pattern = default;
        for (var i = 0; i < length; i++)
        {
            if (at + i >= to || !(char.IsAsciiDigit(text[at + i]) || text[at + i] == 'X'))
            {
                return Fail($"Here must stand {what} (X for an unspecified digit).", Math.Min(at + i, to));
            }
        }

        pattern = text.AsSpan(at, length);
        at += length;
        return true;
    }
}
