using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>Every sentence of "Check dates".</summary>
internal static class ClaimPhrases
{
    public const string NothingToCheck = "I find no claim in that message that the facts could be held against.";

    // Every word is there, but who did it, or whether it is so, is said otherwise or by nobody in its own voice.
    private const string OtherWay = "It is not said in just that way.";

    private const int MostWords = 4;

    public static string Headline(int claims) => $"{Phrases.Plural(claims, "claim")} held against the facts.";

    public static string NoSource(string claim) => $"“{claim}”: no source here.";

    /// <summary>"“…” agrees: date, sides, number. 6 October 2021: NATO expels …."; what was held is named.</summary>
    public static string Agrees(string claim, string fact, IReadOnlyList<string> held) =>
        $"“{claim}” agrees{(held.Count > 0 ? $": {string.Join(", ", held)}" : "")}. {fact}";

    /// <summary>What of a claim was held against the fact, in the words of a reply.</summary>
    public static IReadOnlyList<string> Held(Claim claim, int numbers)
    {
        List<(bool IsThere, string Words)> all =
        [
            (claim.Times.Count > 0, "date"),
            (claim.Question.Sources.Count + claim.Question.Targets.Count + claim.Question.Others.Count > 0, "sides"),
            (numbers > 0, numbers > 1 ? "numbers" : "number"),
            (claim.Question.Places.Count > 0, "place"),
        ];
        return [.. all.Where(a => a.IsThere).Select(a => a.Words)];
    }

    /// <summary>"“…” differs in the date. The sources say: 6 October 2021: NATO expels …."</summary>
    public static string Differs(string claim, Issue issue, string fact) =>
        $"“{claim}” differs in {Thing(issue)}. The sources say: {fact}";

    /// <summary>"“…” is partly in the sources. 6 October 2021: NATO expels …. Not in it: “Paris”."</summary>
    public static string Partly(string claim, string fact, IReadOnlyList<string> unsaid)
    {
        var words = unsaid.Take(MostWords).Select(w => $"“{w}”").ToList();
        var rest = unsaid.Count - words.Count;
        List<string> all = rest > 0 ? [.. words, $"{rest} more"] : words;
        return $"“{claim}” is partly in the sources. {fact} {(all.Count > 0 ? $"Not in it: {Enumeration.Of(all)}." : OtherWay)}";
    }

    public static string NotChecked(int claims) => $"{Phrases.Plural(claims, "more claim")} not checked.";

    private static string Thing(Issue issue) => issue.Kind switch
    {
        IssueKind.Date => "the date",
        IssueKind.Number => $"the number ({issue.Text})",
        IssueKind.Sides => "who did it to whom",
        IssueKind.Place => "the place",
        _ => "whether it happened",
    };
}
