using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>
/// Orders facts that say as much of a question: what an event is weighs most, then on which side its actors stand, then where its words
/// meet.
/// </summary>
internal static class Fitting
{
    /// <summary>Whether the event is what was asked for, and its actors stand where they should.</summary>
    public static double Of(Question question, Fact fact)
    {
        var fit = 0.0;
        if (question.Action is { } action)
        {
            fit += action.Uses.Any(u => fact.Main.Contains(u.Sense.Id)) ? 4 : 0;
            fit += action.Uses.Any(u => fact.Named.Contains(u.Sense.Id)) ? 1 : 0;
        }

        fit += question.Sources.Count(m => m.Actors.Any(fact.Row.Sources.Contains)) * 2;
        fit += question.Targets.Count(m => m.Actors.Any(fact.Row.Targets.Contains));
        if (question.Others is [{ Actors.Count: > 0 } first, .., { Actors.Count: > 0 } last])
        {
            // "Russian troops crossing into Ukraine": too terse to be sure, but most likely the first did it to the last.
            fit += (first.Actors.Any(fact.Row.Sources.Contains) ? 1 : 0) + (last.Actors.Any(fact.Row.Targets.Contains) ? 1 : 0);
        }

        return fit;
    }

    /// <summary>Where the words meet that decide nothing: actors in the title, words of little content anywhere.</summary>
    public static double Words(Question question, Clause clause, Fact fact)
    {
        var named = clause.Slots.OfType<ActorSlot>().Count(s => s.Mention.Stems.Count > 0 && s.Mention.Stems.All(fact.Title.Contains));
        var soft = question.Terms.Count(t => t.IsSoft && t.Words.Count > 0 && t.Words.All(fact.Stems.Contains));
        return (named * 1.5) + (soft * 0.3);
    }
}
