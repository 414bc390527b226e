using Bot.Core.Index;
using Bot.Core.Matching;

namespace Bot.Core.Chat.Claims;

/// <summary>What was decided of a sentence.</summary>
/// <param name="Standing">How the facts stand to it.</param>
/// <param name="Fact">The fact that it means; null where there is none.</param>
/// <param name="Issues">What stands between the two.</param>
/// <param name="Verdict">How the engine found the fact to stand to it; null where there is none.</param>
internal sealed record Judgement(Standing Standing, EventRow? Fact, IReadOnlyList<Issue> Issues, Verdict? Verdict)
{
    public static readonly Judgement None = new(Standing.None, null, [], null);

    /// <summary>The same, but that it does not agree: it stands with something that is otherwise.</summary>
    /// <param name="word">The word that ties the two and that the facts do not bear out; null where there is none.</param>
    public Judgement InDoubt(string? word) => this with
    {
        Standing = Standing.Partly,
        Issues = [.. Issues, word is null ? new Issue(IssueKind.Doubt, "") : new Issue(IssueKind.Unsaid, word)],
    };

    /// <summary>The words of the sentence that the fact does not say, or says otherwise; none is a part of another.</summary>
    public IReadOnlyList<string> Unsaid
    {
        get
        {
            var all = Issues.Where(i => i.Kind != IssueKind.Doubt && i.Text.Length > 0).Select(i => i.Text)
                .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            return all.FindAll(text => !all.Exists(o => o.Length > text.Length && o.Contains(text, StringComparison.OrdinalIgnoreCase)));
        }
    }
}
