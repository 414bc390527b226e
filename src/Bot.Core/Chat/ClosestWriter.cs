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

    /// <summary>A line break, a dash before a line and a citation behind it.</summary>
    private const int MarksOfLine = 7;

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

    /// <summary>What was read otherwise than written, what the nearest fact does not say, then the facts.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="corrections">What was read otherwise than written.</param>
    public IReadOnlyList<ReplyBlock> Blocks(Answer answer, IEnumerable<ReplyBlock> corrections)
    {
        var notes = corrections.ToList();
        if (answer.Obstacle is { } obstacle)
        {
            notes.Add(new ReplyBlock(ReplyBlockKind.Note, obstacle, []));
        }
        else if (answer.Outcome == Outcome.Closest)
        {
            notes.Add(new ReplyBlock(ReplyBlockKind.Note, Missing(answer), []));
        }

        var above = Headline(answer).Length + notes.Sum(n => n.Text.Length + MarksOfLine);
        return [.. notes, .. Facts(answer, MostSentencesOfFirst, MostSentencesOfOthers, above)];
    }

    /// <summary>
    /// The facts, in what the sources say of them: the first sentence of each, then the rest of the nearest and of the others, each as far
    /// as it fits a screen.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="first">Most sentences of the nearest.</param>
    /// <param name="others">Most sentences of each of the others.</param>
    /// <param name="above">How many characters of the screen are taken.</param>
    public IReadOnlyList<ReplyBlock> Facts(Answer answer, int first, int others, int above)
    {
        var question = answer.Question;
        var facts = answer.Nearest.Take(answer.Outcome == Outcome.Corrected ? 1 : answer.Nearest.Count)
            .Select((v, i) => Telling.All(v.Fact.Row, question, i == 0 ? first : others).ToList()).ToList();
        var told = new HashSet<AssertionRow>();
        var room = ReplyLimits.Screen - above;
        foreach (var assertion in facts.SelectMany(f => f.Take(1)).Concat(facts.SelectMany(f => f.Skip(1))))
        {
            var length = Text(assertion, question).Length + MarksOfLine;
            if (length <= room || told.Count == 0)
            {
                told.Add(assertion);
                room -= length;
            }
        }

        return [.. facts.SelectMany(f => f).Where(told.Contains).Select(a => Sentence(a, question))];
    }

    // An action's finding names the action; what it is otherwise stands in the title.
    private static string Otherwise(Verdict verdict) =>
        verdict.Contradictions.FirstOrDefault(f => f.Slot is not ActionSlot) is { } finding
            ? finding.Slot is NumberSlot ? finding.Because : Phrases.NotAsSaid(finding.Because)
            : Phrases.NotAsSaid(null);

    private ReplyBlock Sentence(AssertionRow assertion, Question question) =>
        words.Sentence(assertion, Dating.All) with { Kind = ReplyBlockKind.Suggestion, Text = Text(assertion, question) };

    private static string Text(AssertionRow assertion, Question question)
    {
        var text = EventWords.Text(assertion, Dating.All);
        return question.Asked == Asked.Why && assertion.Reason is { } reason ? Phrases.WithReason(text, reason) : text;
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
