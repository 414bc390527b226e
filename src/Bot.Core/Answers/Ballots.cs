using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Answers;

/// <summary>Answers whether somebody voted so: "did China vote for resolution 757", "did anyone vote against it".</summary>
internal sealed class Ballots(IndexSession session, Language language)
{
    private static readonly EventSide[] Sides = [EventSide.VotedFor, EventSide.VotedAgainst, EventSide.Abstained];
    private readonly VoteWords _votes = new(language.Words);

    /// <summary>The answer; null where no vote is asked for, not one event is meant, or no source says how they voted.</summary>
    /// <param name="question">The question.</param>
    /// <param name="find">Finds the events of a question.</param>
    public Answer? Answer(Question question, Func<Question, List<Hit>> find)
    {
        if (_votes.Asked(question.Text) is not { } side)
        {
            return null;
        }

        // The vote is found as it is where the voters are asked for.
        var words = question.Action?.IsPlain == true ? new Term(question.ActionText, [], question.ActionWords, null, IsSoft: false) : null;
        var vote = question with
        {
            Asked = Asked.Who,
            AskedSide = Side.Source,
            Sources = [],
            Action = words is null ? question.Action : null,
            Terms = [.. question.Terms.Where(t => !Grammar.ActorNouns.Contains(t.Text)), .. words is null ? [] : new[] { words }],
        };
        var events = find(vote).Where(h => h.Event > 0).DistinctBy(h => h.Event).ToList();
        return events is [var hit] && Verdict(question, hit.Event, side) is { } isSo ? ToldAnswerer.List(
            question, events, [isSo ? ValueReader.Yes : ValueReader.No]) : null;
    }

    private bool? Verdict(Question question, int vote, EventSide side)
    {
        var voters = question.Sources.SelectMany(m => m.Actors).ToHashSet();
        if (question.Sources.Count > 0 || question.Parties.Any(m => m.Actors.Count == 0) || question.Terms.Any(t => t.IsName))
        {
            // Of somebody whom the facts do not know they do not say how he voted.
            return session.Side(vote, side).Any(voters.Contains) ? true
                : Sides.Any(other => other != side && session.Side(vote, other).Any(voters.Contains)) ? false
                : null;
        }

        var counted = session.Event(vote)!.Assertions.SelectMany(a => a.Quantities).Where(q => q.Unit == VoteWords.Unit(side)).ToList();
        return session.Side(vote, side).Count > 0 || counted.Exists(q => q.Value > 0) ? true : counted.Count > 0 ? false : null;
    }
}
