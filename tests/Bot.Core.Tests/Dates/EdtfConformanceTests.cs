using System.Text.Json;
using Bot.Core.Dates;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Dates;

/// <summary>
/// The test suites of edtf-validate, python-edtf and edtf.js, from a table that lies beside the checkout and not in it.
/// Where it is missing, <c>edtf.tsv</c> holds the same rules with cases of our own.
/// </summary>
public sealed class EdtfConformanceTests(ITestOutputHelper output)
{
    /// <summary>Where the suites disagree, edtf-validate is followed; these are all the differences, each by its rule.</summary>
    private static readonly (string Rule, Func<Case, bool> Applies)[] Differences =
    [
        ("edtf-validate allows no blanks, not even in sets",
            c => c.Source != "edtf-validate" && c.Expected && c.Text.Contains(' ', StringComparison.Ordinal)),
        ("edtf-validate lets seasons share an interval with other precisions",
            c => c.Source == "edtf.js" && !c.Expected && c.Text.Split('/') is [{ Length: <= 8 } a, var b] && !IsSeason(a) && IsSeason(b)),
        ("edtf.js lists texts as invalid below their level that it lists as valid at their level",
            c => c.Source == "edtf.js" && !c.Expected && Load().Any(o => o.Source == c.Source && o.Expected && o.Text == c.Text)),
    ];

    private static bool IsSeason(string date) => date.Length >= 7 && date[4] == '-' && date[5] is '2' or '3' or '4';

    [SuitesFact]
    public void IsValid_EveryCaseOfTheSuites_AgreesButForTheListedRules()
    {
        var cases = Load();
        Assert.NotEmpty(cases);
        var failures = new List<string>();
        foreach (var suite in cases.GroupBy(c => c.Source))
        {
            var passed = 0;
            foreach (var c in suite)
            {
                var isValid = Edtf.IsValid(c.Text, out var problem);
                if (isValid == c.Expected)
                {
                    passed++;
                }
                else if (Differences.FirstOrDefault(d => d.Applies(c)) is { Rule: { } rule })
                {
                    output.WriteLine($"{c.Source} {c.Text}: {rule}");
                }
                else
                {
                    failures.Add($"{c.Source} '{c.Text}' expected {c.Expected}: {problem}");
                }
            }

            output.WriteLine($"{suite.Key}: {passed} of {suite.Count()}");
        }

        Assert.Empty(failures);
    }

    [SuitesFact]
    public void Parse_EveryCaseOfTheSuites_GivesASpanOrSaysWhyAFactCannotCarryIt()
    {
        foreach (var c in Load())
        {
            var result = Edtf.Parse(c.Text);
            var isValid = Edtf.IsValid(c.Text, out var problem);
            if (!isValid)
            {
                Assert.Equal(problem!.Message, result.Problem);
            }
            else if (result.Problem is { } unfit)
            {
                Assert.True(
                    unfit.Contains("not supported in facts", StringComparison.Ordinal)
                        || unfit.Contains("outside the years -9599", StringComparison.Ordinal),
                    $"{c.Text}: {unfit}");
            }
            else
            {
                Assert.True(result.Span!.First <= result.Span.Last, c.Text);
            }
        }
    }

    /// <summary>
    /// python-edtf's cases carry the first and last day (one where they are the same), at times two fuzzy ones after them; its guesses for
    /// unknown ends and its short winter are its own.
    /// </summary>
    [SuitesFact]
    public void Parse_CasesWithBounds_GivesTheSameDays()
    {
        var failures = new List<string>();
        var compared = 0;
        foreach (var c in Load().Where(c => c.Source == "python-edtf" && c.Expected))
        {
            var bounds = JsonSerializer.Deserialize<string[]>(c.Note)!;
            var isGuess = c.Text.StartsWith('/') || c.Text.EndsWith('/') || c.Text.EndsWith("-24", StringComparison.Ordinal);
            if (isGuess || Edtf.Parse(c.Text).Span is not { } span)
            {
                continue;
            }

            compared++;
            var first = span.IsOpenStart ? "-inf" : span.First.ToString();
            var last = span.IsOpenEnd ? "inf" : span.Last.ToString();
            if (first != bounds[0] || last != bounds[1 - (bounds.Length % 2)])
            {
                failures.Add($"{c.Text}: {first} to {last}, expected {c.Note}");
            }
        }

        output.WriteLine($"{compared} spans compared");
        Assert.Empty(failures);
    }

    private static List<Case> Load() =>
        EdtfSuites.Path is { } path
            ? [.. File.ReadLines(path).Skip(1).Select(l => l.Split('\t')).Select(f => new Case(f[0], f[1] == "valid", f[3], f[4]))]
            : [];

    private sealed record Case(string Source, bool Expected, string Text, string Note);
}
