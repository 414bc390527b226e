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
}
