namespace Bot.Core.Chat.Claims;

/// <summary>One thing that stands between a sentence and a fact.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words of the sentence that it is about; of a number, what the fact says instead.</param>
internal sealed record Issue(IssueKind Kind, string Text)
{
    /// <summary>Whether it is one of the things in which a sentence can differ from the fact that it means.</summary>
    public bool IsDifference => Kind is IssueKind.Date or IssueKind.Number or IssueKind.Sides or IssueKind.Place or IssueKind.Negation;

    /// <summary>Whether it is about a date, a number, somebody or a place, and not about the deed or mere words.</summary>
    public bool IsOfSubstance => IsDifference || Kind is IssueKind.Figure or IssueKind.Stranger;
}
