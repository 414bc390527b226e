namespace Bot.Core.Questions.Rows;

/// <summary>
/// Gives back what chat leaves out. Between two deeds of one kind ("between A's visit to X and B's visit in 2011") the other party and the
/// time are said once; "right after A did" names A's own deed of the kind that the question asks for.
/// </summary>
internal static class RowEllipsis
{
    public static Question Complete(Question question)
    {
        if (question is { Asked: Asked.HowLong, Parts: [{ Action: not null } whole, { Action: null } rest], Alternatives.Count: 0 }
            && rest.Terms.All(t => t.IsSoft) && rest.Mentions is [var other])
        {
            // "between A's trip to X and B's in 2011"
            var times = rest.Times.Count > 0 ? rest.Times : whole.Times;
            var said = whole.Times.Count > 0 ? whole : whole with { Times = times };
            return question with { Parts = [said, whole with { Sources = [other], Times = times }] };
        }

        if (question is { Asked: Asked.HowLong, Parts: [{ Action: { } one } first, { Action: { } two } second], Alternatives.Count: 0 }
            && one.SharesSense(two))
        {
            return question with { Parts = [With(first, second), With(second, first)] };
        }

        return question is { Action: not null, Anchor: { Event: { Action: null, Anchor: null } told } anchor }
            && told.Terms.All(t => t.IsSoft) && told.Mentions is [var actor]
            ? question with { Anchor = anchor with { Event = Own(question, actor) with { Times = told.Times } } }
            : question;
    }

    private static Question With(Question part, Question other) => part with
    {
        Sources = part.Sources.Count > 0 || part.Others.Count > 0 ? part.Sources : other.Sources,
        Targets = part.Targets.Count > 0 || part.Others.Count > 0 ? part.Targets : other.Targets,
        Times = part.Times.Count > 0 || part.Anchor is not null ? part.Times : other.Times,
    };

    private static Question Own(Question question, ActorMention actor)
    {
        var own = question with { Anchor = null, Pick = null, Excluded = [], Asked = Asked.List };
        return question.AskedSide == Side.Target ? own with { Targets = [actor] } : own with { Sources = [actor] };
    }
}
