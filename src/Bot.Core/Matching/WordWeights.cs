using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>Weighs words by how few events hold them: what most events say tells little of which one is meant.</summary>
internal sealed class WordWeights(IndexSession session)
{
    /// <summary>
    /// From <see cref="MatchWeights.CommonWord"/> for a word in every event to <see cref="MatchWeights.RareWord"/> for one in a single
    /// event; null for one that no event holds: another word for what they say, or something that none of them speaks of.
    /// </summary>
    public double? Of(Term term)
    {
        var counts = Counts(term);
        if (counts.Count == 0)
        {
            return null;
        }

        var rarity = Math.Log((double)session.CountEvents / counts.Min()) / Math.Log(Math.Max(session.CountEvents, 2));
        return MatchWeights.CommonWord + (Math.Clamp(rarity, 0, 1) * (MatchWeights.RareWord - MatchWeights.CommonWord));
    }

    private List<int> Counts(Term term) =>
        term.Words.Select(session.EventsWith)
            .Concat(term.Senses.Select(s => session.EventsWith(Marks.Sense(s.Id))))
            .Where(c => c > 0)
            .ToList();
}
