using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Claims;

/// <summary>
/// Doubts a sentence that has the words of a fact in another order, where the order tells who did what: actors whose side was not
/// read, several numbers, and
/// what stands before and behind "after" or "because".
/// </summary>
internal sealed class OrderIssues(Language language, ClaimLanguage words, NumberIssues numbers, Func<string, Claim?> read)
{
    // Words of names up to which their sides are read well enough.
    private const int MostNames = 3;

    /// <summary>One doubt, or none.</summary>
    public IEnumerable<Issue> Of(Claim claim, Verdict verdict, Witness witness)
    {
        if (witness.Text == claim.Text || IsAlike(claim, verdict, witness))
        {
            yield break;
        }

        yield return new Issue(IssueKind.Doubt, "");
    }

    private bool IsAlike(Claim claim, Verdict verdict, Witness witness)
    {
        var row = verdict.Fact.Row;
        var isMutual = row.Targets.Count == 0 || row.Targets.All(row.Sources.Contains);
        var isOpen = !isMutual && claim.Question.Others.Count > 0 && claim.Question.Others.Count + claim.Question.Sources.Count > 1;
        var names = Names(claim.Tokens, verdict.Fact);
        if (!isMutual && names.Count > MostNames && !InOrder(names, Names(witness.Tokens, verdict.Fact)))
        {
            return false;
        }

        var isTied = claim.Tokens.Any(t => !claim.IsTime(t) && words.Connectives.Contains(t.Norm));
        var isCounted = numbers.Numbers(claim).Count > 1;
        if (isTied || isCounted)
        {
            var (mine, others) = (Content(claim.Tokens.Where(t => !claim.IsTime(t))), Content(witness.Tokens));
            if (!InOrder(mine, others))
            {
                return false;
            }
        }

        return !isOpen || (read(witness.Text) is { } other && InOrder(Actors(claim), Actors(other)));
    }

    private static List<string> Names(IEnumerable<Text.Token> tokens, Fact fact) =>
        [.. tokens.Select(t => t.Stem).Where(fact.Reading.Actors.Stems.Contains).Distinct(StringComparer.Ordinal)];

    private List<string> Content(IEnumerable<Text.Token> tokens) =>
        [.. tokens.Where(t => words.Connectives.Contains(t.Norm) || !language.Words.Function.Contains(t.Norm)).Select(t => t.Stem)
            .Distinct(StringComparer.Ordinal)];

    private static List<string> Actors(Claim claim) =>
        [.. claim.Mentions.Where(m => m.Actors.Count > 0).OrderBy(m => claim.Text.IndexOf(m.Text, StringComparison.OrdinalIgnoreCase))
            .Select(m => m.Actors[0].ToString(System.Globalization.CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)];

    // What both have stands in one order, and that is most of what the first has.
    private static bool InOrder(List<string> one, List<string> other)
    {
        var shared = one.Where(other.Contains).ToList();
        return shared.SequenceEqual(other.Where(one.Contains), StringComparer.Ordinal) && shared.Count * 4 >= one.Count * 3;
    }
}
