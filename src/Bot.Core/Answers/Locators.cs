using System.Globalization;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>
/// Puts several places of one source into one phrase: "paras 1, 3 and 10", "p. 27, paras 1 and 2; p. 28, para. 4", "rows 12 and 40".
/// </summary>
internal static class Locators
{
    /// <param name="locators">
    /// Each "para. N", "p. N, para. N" or "row N", in any order; anything else stays as it is, behind the others.
    /// </param>
    public static string Join(IReadOnlyCollection<string> locators)
    {
        if (locators.Count == 1)
        {
            return locators.First();
        }

        var places = locators.Select(Read).ToList();
        var pages = places.Where(p => p.Number > 0).GroupBy(p => p.Within)
            .OrderBy(g => Number(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key + Numbers(g.Select(p => p.Number).Distinct().Order().ToList()));
        return string.Join("; ", pages.Concat(places.Where(p => p.Number == 0).Select(p => p.Within).Distinct(StringComparer.Ordinal)));

        static string Numbers(List<int> numbers) =>
            (numbers.Count == 1 ? ". " : "s ") + Enumeration.Of(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList());
    }

    // "p. 27, para. 2" is paragraph 2 within "p. 27, para".
    private static (string Within, int Number) Read(string locator)
    {
        var space = locator.LastIndexOf(' ');
        var isPlace = space > 0 && int.TryParse(locator.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return isPlace && locator[..space].TrimEnd('.') is var within
            && (within.EndsWith("para", StringComparison.Ordinal) || within.EndsWith("row", StringComparison.Ordinal))
            ? (within, int.Parse(locator.AsSpan(space + 1), CultureInfo.InvariantCulture))
            : (locator, 0);
    }

    private static int Number(string within)
    {
        var digits = within.AsSpan(within.IndexOf(' ', StringComparison.Ordinal) + 1).TrimEnd(", para");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
    }
}
