using System.Text.RegularExpressions;

namespace Bot.Core.Tests.Conventions;

public sealed partial class SourceFileTests
{
    private const int MostLines = 400;
    private const int MostMethodLines = 70;
    private const int MostColumns = 140;

    private static readonly string[] Everything = ["src", "tests", "benchmarks"];

    [Fact]
    public void Files_Length_StaysWithinTheBudget() =>
        Assert.DoesNotContain(Repository.Sources(Everything), f => Repository.Lines(f).Length > MostLines);

    [Fact]
    public void Methods_Length_StaysWithinTheBudget() =>
        Assert.Empty(Places(Repository.Sources(Everything), LongMethods));

    [Fact]
    public void Methods_LongerThanTheBudget_AreFound()
    {
        string[] code =
            ["sealed class A", "{", "    void B()", "    {", .. Enumerable.Repeat("        C();", MostMethodLines), "    }", "}"];

        Assert.Equal([3], LongMethods(code));
        Assert.Empty(LongMethods(code[..20].Concat(code[^2..]).ToArray()));
    }

    [Fact]
    public void Lines_Length_StaysWithinTheColumns() =>
        Assert.Empty(Places(Repository.Sources(Everything), WideLines));

    [Fact]
    public void Lines_WiderThanTheColumns_AreFound() =>
        Assert.Equal([2, 4], WideLines([Line(MostColumns), Line(MostColumns + 1), "", "    " + Line(MostColumns), Line(1)]));

    [Fact]
    public void Comments_ForLater_DoNotExist() =>
        Assert.Empty(Matches(Repository.Sources(Everything), TaskComment()));

    [Fact]
    public void Clocks_HiddenOnes_AreNotUsed() =>
        Assert.Empty(Matches(Repository.Sources("src"), HiddenClock()));

    [Fact]
    public void Files_PublicTypes_AreOneAFile() =>
        Assert.DoesNotContain(Repository.Sources("src"), f => Repository.Lines(f).Count(line => PublicType().IsMatch(line)) > 1);

    [Fact]
    public void Files_OfOneProject_AreFound() => Assert.Contains("src/Bot.Core/Chat/TimelineBot.cs", Repository.Sources("src"));

    private static IEnumerable<string> Matches(IEnumerable<string> files, Regex pattern) =>
        Places(files, lines => Numbers(lines, pattern.IsMatch));

    private static IEnumerable<int> WideLines(string[] lines) => Numbers(lines, line => line.Length > MostColumns);

    private static IEnumerable<int> Numbers(string[] lines, Predicate<string> holds) =>
        lines.Select((line, i) => (line, Number: i + 1)).Where(l => holds(l.line)).Select(l => l.Number);

    private static IEnumerable<string> Places(IEnumerable<string> files, Func<string[], IEnumerable<int>> find) =>
        files.SelectMany(f => find(Repository.Lines(f)).Select(line => $"{f}:{line}"));

    private static string Line(int columns) => new('x', columns);

    // A block is what stands between a line with a brace alone and the next brace at the same depth; the line above says whether it is
    // a type.
    private static IEnumerable<int> LongMethods(string[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].TrimStart() != "{" || IsType(lines, i))
            {
                continue;
            }

            var close = lines[i][..^1] + "}";
            var end = Array.FindIndex(lines, i, line => line.StartsWith(close, StringComparison.Ordinal));
            if (end - i > MostMethodLines)
            {
                yield return i;
            }
        }
    }

    // A head may go over several lines; what ended before it is a blank line, a brace, an attribute or a statement.
    private static bool IsType(string[] lines, int brace)
    {
        for (var i = brace - 1; i >= 0 && lines[i].Length > 0 && lines[i][^1] is not ('{' or '}' or ';' or ']'); i--)
        {
            if (TypeHead().IsMatch(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"//.*\b(TO" + "DO|FIX" + @"ME|HA" + @"CK)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TaskComment();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HiddenClock();

    [GeneratedRegex(
        @"^public (sealed |static |abstract |readonly |partial |unsafe |ref )*(class|record|struct|interface|enum|delegate)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicType();

    [GeneratedRegex(
        @"^\s*((public|internal|private|protected|file|sealed|static|abstract|readonly|partial|ref) )*"
        + @"(class|record|struct|interface|enum|namespace)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeHead();
}
