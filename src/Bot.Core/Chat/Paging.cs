using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Dates;

namespace Bot.Core.Chat;

/// <summary>One page of a list, and the ways to the others.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Size">Items of a page.</param>
internal sealed record Paging(int Number, int Pages, int Size)
{
    /// <summary>With so few pages one gets everywhere step by step.</summary>
    private const int FewPages = 3;

    /// <summary>How many items stand on the pages before.</summary>
    public int Skipped => (Number - 1) * Size;

    /// <summary>The page as it is shown; null where it is the only one.</summary>
    public ReplyPage? Page => Pages > 1 ? new ReplyPage(Number, Pages) : null;

    /// <summary>The page of a list, or the last where it has fewer.</summary>
    public static Paging Of(int items, int size, int number)
    {
        var pages = Math.Max(1, (items + size - 1) / size);
        return new Paging(Math.Clamp(number, 1, pages), pages, size);
    }

    /// <summary>The buttons to the pages beside this one.</summary>
    /// <param name="state">What opens a page, and where it leads.</param>
    public IEnumerable<ReplyButton> Buttons(Func<int, ButtonStep, string> state)
    {
        if (Number > 1)
        {
            yield return new ReplyButton(ReplyButtonKind.PreviousPage, Phrases.PreviousPage, state(Number - 1, ButtonStep.Back));
        }

        if (Number < Pages)
        {
            yield return new ReplyButton(ReplyButtonKind.NextPage, Phrases.NextPage, state(Number + 1, ButtonStep.Forth));
        }
    }

    /// <summary>The buttons to pages further away: by what is typed, and by the years, or the months of one year, evenly chosen.</summary>
    /// <param name="hits">The list in its order.</param>
    /// <param name="state">What opens a page.</param>
    public IEnumerable<ReplyButton> Years(IReadOnlyList<Hit> hits, Func<int, string> state)
    {
        if (Pages <= FewPages)
        {
            return [];
        }

        var days = hits.Select((h, i) => (Day: CalendarDay.FromDayNumber(Math.Max(h.Day, 0)), Page: (i / Size) + 1)).ToList();
        var isOneYear = days[0].Day.Year == days[^1].Day.Year;
        var begun = days.DistinctBy(d => isOneYear ? d.Day.Month : d.Day.Year).ToList();
        var shown = Math.Min(begun.Count, ReplyLimits.Years);
        var chosen = Enumerable.Range(0, shown).Select(i => begun[i * begun.Count / shown]);
        var jump = new ReplyButton(ReplyButtonKind.Jump, "Go to …", state(Number));
        return chosen.Select(d => new ReplyButton(ReplyButtonKind.Year, Label(d.Day, isOneYear), state(d.Page))).Prepend(jump);
    }

    private static string Label(CalendarDay day, bool isOneYear) =>
        isOneYear ? DateWords.MonthName(day.Month) : DateWords.YearName(day.Year);
}
