using Bot.Core.Dates;

namespace Bot.Core.Tests.Dates;

/// <summary>
/// Reads the tables of cases that lie beside the tests: tab-separated, <c>#</c> begins a comment, empty lines are for the eye.
/// </summary>
internal static class DateCases
{
    public static IEnumerable<string[]> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Dates", file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'));

    /// <summary>"2021-10-18", "-0430-03-15".</summary>
    public static CalendarDay Day(string text) => Edtf.Parse(text).Span!.First;
}
