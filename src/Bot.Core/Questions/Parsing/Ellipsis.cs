namespace Bot.Core.Questions.Parsing;

/// <summary>Gives back to an event what its wording leaves out because the other event of the question has said it.</summary>
internal static class Ellipsis
{
    /// <summary>
    /// "between Japan's first and last visit to China", "between its first offer and its last", "the day Japan visited China and the day
    /// Italy did": the part without an action takes it from the other one, and every actor that it does not name itself.
    /// </summary>
    public static IReadOnlyList<Question> Complete(Question first, Question second)
    {
        second = WithPronoun(first, second);
        if (second is { HasPronoun: true, Action: { HasCode: false } action, Mentions: [] } && first.Mentions.Count > 0)
        {
            // "the order to close the office and the day it took effect": a later date of the same event
            var milestone = new Term("", action.Uses.Select(u => u.Sense).ToList(), [], null, IsSoft: true);
            return [first, first with { Terms = [.. first.Terms, milestone] }];
        }

        if (IsElliptic(second, first))
        {
            return [first, From(first, second)];
        }

        if (IsElliptic(first, second))
        {
            var whole = From(second, first);
            return [whole, second.Sources.Count == 0 && second.Mentions.Count < whole.Mentions.Count ? From(whole, second) : second];
        }

        return [first, second];
    }

    /// <summary>"In the month that Japan visited China, who else did?": the deed is the other event's, done by somebody else.</summary>
    public static Question Complete(Question question)
    {
        if (question is not { Asked: Asked.Who, Mentions: [], Anchor: { Event: { } told } anchor } || !IsElliptic(question, told))
        {
            return question;
        }

        var asked = question.AskedSide == Side.Target || told.Sources.Count == 0 ? Side.Target : Side.Source;
        return told with
        {
            Text = question.Text,
            Asked = Asked.Who,
            AskedSide = asked,
            Sources = asked == Side.Source ? [] : told.Sources,
            Targets = asked == Side.Target ? [] : told.Targets,
            Excluded = [.. question.Excluded, .. asked == Side.Source ? told.Sources : told.Targets],
            Times = question.Times,
            Pick = question.Pick,
            Anchor = anchor,
        };
    }

    /// <summary>"who accused India before Pakistan's accusation": the other event of the same kind had the same counterpart.</summary>
    public static Question CompleteAnchor(Question question)
    {
        question = WithPronounOfAnchor(question);
        if (question is not { Action: { } action, Anchor: { Event: { Action: { } told, Times: [] } other } anchor }
            || !action.SharesSense(told))
        {
            return question;
        }

        var targets = other.Targets.Count + other.Others.Count == 0 ? question.Targets : other.Targets;
        var sources = other.Sources.Count + other.Others.Count == 0 ? question.Sources : other.Sources;
        question = question with { Anchor = anchor with { Event = other with { Sources = sources, Targets = targets } } };
        if (question.IsElse)
        {
            question = question with { Excluded = [.. question.Excluded, .. question.AskedSide == Side.Target ? targets : sources] };
        }

        return question.Mentions.Count > 0 ? question
            : question.AskedSide == Side.Target ? question with { Sources = sources, Excluded = [.. question.Excluded, .. targets] }
            : question with { Targets = targets, Excluded = [.. question.Excluded, .. sources] };
    }

    // "who was hosted by Iran last before it accused Americans": Iran did.
    private static Question WithPronounOfAnchor(Question question)
    {
        if (question is not { Mentions: [var named], Anchor: { Event: { HasPronoun: true, Action: not null, Sources: [] } other } anchor }
            || other.Targets.Count + other.Others.Count != 1)
        {
            return question;
        }

        other = other with { Sources = [named], Targets = [.. other.Targets, .. other.Others], Others = [] };
        return question with { Anchor = anchor with { Event = other } };
    }

    // "China's rejection of Lagarde and her comment about China": whoever the second event does not name itself.
    private static Question WithPronoun(Question first, Question second)
    {
        var named = second.Mentions.SelectMany(m => m.Actors).ToHashSet();
        if (second is not { HasPronoun: true, OwnsPronoun: false, Action: not null } || named.Count == 0)
        {
            return second;
        }

        var other = first.Mentions.Where(m => !m.Actors.Any(named.Contains)).ToList();
        return other.Count != 1 ? second
            : second.Sources.Count == 0 && second.Targets.Count > 0 ? second with { Sources = other }
            : second with { Targets = other, Sources = [.. second.Sources, .. second.Others], Others = [] };
    }

    private static bool IsElliptic(Question part, Question other) =>
        other.Action is not null && part.Times.Count == 0 && part.Terms.All(t => t.IsSoft || t.Number == 1)
        && !part.Others.Any(o => o.IsPart)
        && (part.Action is null || (part.Mentions.Count == 0 && other.Mentions.Count > 0 && part.Action.SharesSense(other.Action)));

    // The actors of the elliptic part do what those of the whole one do.
    private static Question From(Question whole, Question part)
    {
        var actors = ReferenceEquals(whole.Action, part.Action) ? [] : part.Mentions;

        // "the Skripal case or the annexation of Crimea": a name alone may be an event of its own.
        var filled = whole with { Text = part.Text, Alternative = part, Pick = part.Pick ?? (actors.Count > 0 ? null : whole.Pick) };
        return actors.Count == 0 ? filled
            : whole.Sources.Count == 0 && whole.Others.Count > 0 ? filled with { Others = [.. actors, .. whole.Others.Skip(1)] }
            : filled with { Sources = actors };
    }
}
