using Bot.Core.Answers;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>
/// Tells the facts that come nearest to a question, and what of it they do not say. Nothing of it is worded as the answer.
/// </summary>
internal sealed class ClosestWriter(EventWords words)
{
    private const int MostSentencesOfFirst = 4;
    private const int MostSentencesOfOthers = 2;

    /// <summary>The nearest fact by date and title; of a correction, the number that the fact gives.</summary>
    public string Headline(Answer answer)
    {
        var best = answer.Nearest[0];
        var title = Dated(best.Fact.Row);
        var text = answer.Outcome == Outcome.Corrected
            ? Phrases.NotSo(Otherwise(best), title)
            : Phrases.NearestFact(title);
        return ReplySize.Cut(text, ReplyLimits.Headline);
    }

    /// <summary>What the nearest fact does not say, then the facts.</summary>
    public IReadOnlyList<ReplyBlock> Blocks(Answer answer)
    {
        var blocks = new List<ReplyBlock>();
        if (answer.Obstacle is { } obstacle)
        {
            blocks.Add(new ReplyBlock(ReplyBlockKind.Note, obstacle, []));
        }
        else if (answer.Outcome == Outcome.Closest)
        {
            blocks.Add(new ReplyBlock(ReplyBlockKind.Note, Missing(answer), []));
        }

        blocks.AddRange(Facts(answer, MostSentencesOfFirst, MostSentencesOfOthers));
        return blocks;
    }

    /// <summary>The facts, in what the sources say of them.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="first">Most sentences of the nearest.</param>
    /// <param name="others">Most sentences of each of the others.</param>
    public IReadOnlyList<ReplyBlock> Facts(Answer answer, int first, int others)
    {
        var blocks = new List<ReplyBlock>();
        var told = answer.Outcome == Outcome.Corrected ? 1 : answer.Nearest.Count;
        for (var i = 0; i < told; i++)
        {
            var row = answer.Nearest[i].Fact.Row;
            var sentences = Telling.All(row, answer.Question, i == 0 ? first : others);
            blocks.AddRange(sentences.Select(a => Sentence(a, answer.Question)));
        }

        return blocks;
    }

    // An action's finding names the action; what it is otherwise stands in the title.
    private static string Otherwise(Verdict verdict) =>
        verdict.Contradictions.FirstOrDefault(f => f.Slot is not ActionSlot) is { } finding
            ? finding.Slot is NumberSlot ? finding.Because : Phrases.NotAsSaid(finding.Because)
            : Phrases.NotAsSaid(null);

    private ReplyBlock Sentence(AssertionRow assertion, Question question)
    {
        var sentence = words.Sentence(assertion, Dating.All) with { Kind = ReplyBlockKind.Suggestion };
        return question.Asked == Asked.Why && assertion.Reason is { } reason
            ? sentence with { Text = Phrases.WithReason(sentence.Text, reason) }
            : sentence;
    }

    private string Dated(EventRow row) => words.DateLine(row, null) is { } date ? $"{date}: {row.Title}" : row.Title;

    private static string Missing(Answer answer)
    {
        var findings = answer.Nearest[0].Findings.Where(f => f.Agreement is Agreement.Contradicted or Agreement.Unsaid).ToList();
        var unsaid = findings.Where(f => f.Slot is not (null or TimeSlot)).Select(f => $"“{f.Slot!.Text}”")
            .Distinct(StringComparer.Ordinal).ToList();
        var because = findings.Where(f => f.Slot is null).Select(f => f.Because).FirstOrDefault();
        var window = DayWindow.Of(answer.Question);
        return unsaid.Count > 0 ? Phrases.NotSaid(unsaid)
            : !window.Holds(answer.Nearest[0].Fact) ? Phrases.OtherTime
            : because is not null ? Phrases.Otherwise(because)
            : answer is { Question.Asked: Asked.When, Nearest: [{ Fact.Row: { First: > 0, IsReport: false } }, ..] }
                ? Phrases.MayBeAnother
            : Phrases.NotAsked(answer.Question.Asked);
    }
}
