using System.Text.Json;

namespace Bot.Core.Tests.Chat.Talk;

/// <summary>The questions of the sets in <c>tests/questions</c>, without what is known of their answers.</summary>
internal static class QuestionTexts
{
    /// <summary>The sets. Of those that are held out, tests may tell totals and nothing else.</summary>
    public static TheoryData<string> Sets() =>
        ["dev", "held-out", "everyday", "idiomatic", "plain", "dataset-dev", "dataset-held-out", "dataset-everyday"];

    /// <summary>The texts of one set in the order of its file.</summary>
    /// <param name="set">The file's name without its extension.</param>
    /// <param name="onlyAnswerable">Whether questions are left out that no source answers: some of them are small talk.</param>
    public static IReadOnlyList<string> Read(string set, bool onlyAnswerable = false) =>
        File.ReadLines(Path.Combine(ShippedFacts.Checkout, "tests", "questions", set + ".jsonl")).Where(l => l.Trim().Length > 0)
            .Select(l => Parse(l, onlyAnswerable)).OfType<string>().ToList();

    private static string? Parse(string line, bool onlyAnswerable)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var isUnanswerable = root.TryGetProperty("type", out var type) && type.GetString() == "abstain";
        return onlyAnswerable && isUnanswerable ? null : root.GetProperty(root.TryGetProperty("q", out _) ? "q" : "question").GetString();
    }
}
