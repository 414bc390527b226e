using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Core.Answers;
using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

/// <summary>A question with what a right answer has to contain, as tests/questions/README.md describes it.</summary>
internal sealed record JudgedQuestion(
    string Text, string Type, IReadOnlyList<string> Dates, IReadOnlyList<string> AlsoFine, IReadOnlyList<string> Patterns,
    IReadOnlyList<string> AnySource, IReadOnlyList<string> AllowedSources, bool IsSoft)
{
    public bool IsUnanswerable => Type == "abstain";

    /// <summary>Reads a file of questions, one JSON object a line.</summary>
    public static IReadOnlyList<JudgedQuestion> Read(string path) =>
        File.ReadLines(path).Where(l => l.Trim().Length > 0).Select(Parse).ToList();

    /// <summary>What is wrong with a reply; empty where it passes.</summary>
    public IReadOnlyList<string> Judge(AskReport report)
    {
        var isAnswered = report.Reply.Outcome is Outcome.Answered or Outcome.Disputed;
        if (IsUnanswerable)
        {
            return isAnswered && !IsSoft ? ["answered what no source says"] : [];
        }

        if (!isAnswered && report.Reply.Outcome != Outcome.Corrected)
        {
            return [$"outcome {report.Reply.Outcome}"];
        }

        var wrong = Dates.Where(d => !report.Dates.Any(s => Covers(d, s))).Select(d => $"date {d} not stated").ToList();
        var first = report.Values.Count > 0 ? report.Values[0] : "";
        if (Type == "when" && Dates.Count > 0 && !Dates.Concat(AlsoFine).Any(d => Covers(d, first)))
        {
            wrong.Add("first answer " + first);
        }

        var text = PlainText.Of(report.Reply);
        wrong.AddRange(Patterns
            .Where(p => !Regex.IsMatch(text, p, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            .Select(p => $"text lacks /{p}/"));
        var cited = report.Reply.Citations.Select(c => c.Source).ToHashSet(StringComparer.Ordinal);
        if (AnySource.Count > 0 && !cited.Overlaps(AnySource))
        {
            wrong.Add($"cites {string.Join(", ", cited)}");
        }

        var accepted = AllowedSources.Count > 0 ? AllowedSources : AnySource;
        wrong.AddRange(
            cited.Where(c => accepted.Count > 0 && !accepted.Contains(c, StringComparer.Ordinal)).Select(c => "also cites " + c));
        return wrong;
    }

    // A stated date is the wanted one, or a finer one inside it.
    private static bool Covers(string wanted, string stated)
    {
        stated = stated.TrimEnd('?', '~', '%');
        if (stated == wanted
            || (!wanted.Contains('/', StringComparison.Ordinal)
                && stated.Split('/').All(p => p.StartsWith(wanted, StringComparison.Ordinal))))
        {
            return true;
        }

        var parts = wanted.Split('/');
        return parts.Length == 2
            && stated.Split('/').All(p => string.CompareOrdinal(parts[0], p) <= 0 && string.CompareOrdinal(p, parts[1]) <= 0);
    }

    private static JudgedQuestion Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new JudgedQuestion(
            root.GetProperty(root.TryGetProperty("q", out _) ? "q" : "question").GetString()!,
            root.GetProperty("type").GetString()!,
            List(root, "dates"), List(root, "dates_also_ok"), List(root, "text"), List(root, "sources_any"), List(root, "sources_ok"),
            root.TryGetProperty("soft", out var soft) && soft.ValueKind == JsonValueKind.True);
    }

    private static List<string> List(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(e => e.GetString()!).ToList() : [];
}
