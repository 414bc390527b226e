using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Matching.Checks;

/// <summary>Whether those whom the question names have to do with the fact, and stand on the sides that the question gives them.</summary>
internal sealed class PartyCheck : ICheck
{
    private const int LastOwnFamily = 6;

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact)
    {
        foreach (var slot in clause.Slots.OfType<ActorSlot>())
        {
            var (agreement, because) = Of(question, slot, fact);
            var isTitled = slot.Mention.Actors.Any(a => fact.Row.Sources.Contains(a) || fact.Row.Targets.Contains(a))
                || slot.Mention.Stems.All(fact.Title.Contains);
            yield return new Finding("party", slot, agreement, because) { IsTitled = isTitled };
        }
    }

    private static (Agreement Agreement, string Because) Of(Question question, ActorSlot slot, Fact fact)
    {
        var mention = slot.Mention;
        var isNamed = mention.Stems.Count > 0 && mention.Stems.All(fact.Stems.Contains);
        if (mention.Actors.Count == 0)
        {
            return isNamed ? (Agreement.Same, "named") : (Agreement.Contradicted, $"no fact here knows {slot.Text}");
        }

        if (IsOtherPlace(question, slot, fact))
        {
            return (Agreement.Contradicted, $"it did not happen in {slot.Text}");
        }

        if (slot.Case is Case.Doer or Case.Unknown && IsOfState(question)
            && slot.Led.Any(l => fact.Row.Sources.Contains(l.State) && IsThen(l.Held, fact))
            && !mention.Actors.Any(fact.Row.Sources.Contains))
        {
            // "when did Putin invade Ukraine": what a state does is laid to whoever leads it.
            return (Agreement.Near, $"done by the state that {slot.Text} leads");
        }

        var isDoer = mention.Actors.Any(fact.Doers.Contains);
        var isParty = mention.Actors.Any(fact.Parties.Contains);

        // "Moscow blamed Stoltenberg", of whom the fact has it the other way round: that he spoke does not make him the one spoken to.
        var isSwapped = isDoer && question.Sources.Any(m => !m.Actors.Any(fact.Doers.Contains));
        var isElsewhere = mention.Actors.Any(a =>
            fact.Mentioned.Contains(a) || fact.Places.Contains(a) || (!isSwapped && fact.Speakers.Contains(a)));
        if (!isDoer && !isParty && !isElsewhere)
        {
            return isNamed && slot.Case is Case.Unknown or Case.Party
                ? (Agreement.Near, "only named")
                : (Agreement.Contradicted, $"{slot.Text} has no part in it");
        }

        if (mention.IsPart && isNamed && !IsTurnedRound(question, slot, fact))
        {
            return (Agreement.Same, "named");
        }

        if (slot.Case is Case.Party or Case.Unknown && mention.IsTown && !mention.Actors.Any(fact.Towns.Contains)
            && !mention.IsPossessive && !(mention.IsState && IsDoneToStates(question)))
        {
            // "when did Biden visit Moscow": not where he met whom.
            return Place(question, slot, fact, isNamed);
        }

        if (slot.Case == Case.Party && isDoer && fact.Row.Targets.Count == 0 && !mention.Actors.Any(fact.Row.Sources.Contains))
        {
            // "who won the Iranian election": nobody had it done to him, and one of theirs did it.
            return (Agreement.Near, "one of theirs did it");
        }

        var mayBeBoth = slot.Case == Case.Party || (slot.Case == Case.Doer && !ActionCheck.IsSaying(question));
        if (mayBeBoth && (isDoer || isParty) && IsMutual(fact.Row) && !IsVisit(question))
        {
            // "who phoned Rouhani": what two do together is written of both.
            return (Agreement.Same, "both did it");
        }

        return BySide(question, slot, fact, isNamed, isDoer, isParty || isElsewhere);
    }

    private static bool IsThen(DateSpan? held, Fact fact) => held is not { } span
        || fact.Row.Assertions.Any(a => a.Date is { } date && date.First <= span.Last && span.First <= date.Last);

    // "when did the tribunal hand Milošević over to Serbia", of which the fact has it the other way round: both stand on the wrong side.
    private static bool IsTurnedRound(Question question, ActorSlot slot, Fact fact)
    {
        bool IsDoerAlone(ActorMention m) => m.Actors.Any(fact.Row.Sources.Contains) && !m.Actors.Any(fact.Row.Targets.Contains);
        bool IsPartyAlone(ActorMention m) => m.Actors.Any(fact.Row.Targets.Contains) && !m.Actors.Any(fact.Row.Sources.Contains);
        return slot.Case switch
        {
            Case.Doer => IsPartyAlone(slot.Mention) && question.Targets.Any(IsDoerAlone),
            Case.Party => IsDoerAlone(slot.Mention) && question.Sources.Any(IsPartyAlone),
            _ => false,
        };
    }

    // Whether it stands on the side that the question gives it.
    private static (Agreement Agreement, string Because) BySide(
        Question question, ActorSlot slot, Fact fact, bool isNamed, bool isDoer, bool isThere)
    {
        var mention = slot.Mention;
        var isParty = mention.Actors.Any(fact.Parties.Contains);
        switch (slot.Case)
        {
            // "Crimea's annexation" befell it; "Germany's expulsion" was its own.
            case Case.Doer when isParty && !question.IsClaim && mention.IsPossessive && question.Targets.Count == 0:
            case Case.Doer when IsSpeaker(question, mention, fact, isDoer):
            case Case.Speaker when isDoer || mention.Actors.Any(fact.Speakers.Contains):
            case Case.Party when IsSufferer(question, mention, fact, isThere):
            case Case.Unknown when !question.IsMutual || isDoer || isParty:
                return (Agreement.Same, "on its side");
            case Case.Doer when !fact.IsSaying && !isParty && mention.Actors.Any(fact.Speakers.Contains):
                return (Agreement.Near, $"{slot.Text} told of it");
            case Case.Doer when mention is { IsTown: true, IsState: false } && mention.Actors.Any(fact.Places.Contains):
                return (Agreement.Near, "it happened there");
            case Case.Place:
                return Place(question, slot, fact, isNamed);
            default:
                return (Agreement.Contradicted, $"{slot.Text} stands on the other side");
        }
    }

    // CAMEO: consult, discuss by telephone, meet in a third place, negotiate, sign an agreement. A visit is one's own.
    private static readonly string[] Mutual = ["040", "041", "044", "046", "057"];

    // "a bridge in Juba", "the Paris conference": the capital is meant, where the fact has another place of that state, or of another one.
    private static bool IsOtherPlace(Question question, ActorSlot slot, Fact fact)
    {
        var isPlace = slot.Case == Case.Place
            || (slot.Case == Case.Unknown && !slot.Mention.IsPossessive && !question.IsClaim && IsOfMeeting(question));
        return isPlace && slot.Mention is { IsCapital: true, IsTown: false } && fact.Row.Place is { } place
            && !slot.Mention.Actors.Contains(place) && !slot.Mention.Stems.All(fact.Told.Contains);
    }

    private static bool IsOfMeeting(Question question) =>
        question.Action?.Uses.Any(u => u.Sense.Codes.Any(c => c.StartsWith("04", StringComparison.Ordinal))) == true;

    // CAMEO: whatever is no statement, appeal, intent, talk or agreement, all of which are somebody's own.
    private static bool IsOfState(Question question) =>
        question.Action is { } action && MoodCheck.Families(action).All(f => f > LastOwnFamily);

    // Whoever visits somebody is not visited.
    private static bool IsVisit(Question question) =>
        question.Action?.Uses.All(u => u.Sense.Codes is ["042" or "043", ..]) == true;

    /// <summary>Whether two did it together, so that it is written of both, whichever of them is named first.</summary>
    public static bool IsMutual(EventRow happening) =>
        happening is { Targets.Count: 0, Sources.Count: > 1 }
        || Array.Exists(Mutual, code => happening.Type.StartsWith(code, StringComparison.Ordinal));

    // "how many Russians died", "whom did it strike": not whoever else the event speaks of.
    private static bool IsSufferer(Question question, ActorMention mention, Fact fact, bool isThere) =>
        question.IsClaim && ActionCheck.IsMeeting(question) && !mention.IsTown
            ? mention.Actors.Any(fact.Parties.Contains)
        : question.IsClaim && !mention.IsPart
        && (ActionCheck.IsDeed(question) || ActionCheck.IsHarm(question)) && (question.Asked == Asked.HowMany || !mention.IsTown)
            ? mention.Actors.Any(fact.Sufferers.Contains)
            : isThere;

    // Who does it: of something said the one who says it, and of something told as somebody's word that somebody.
    private static bool IsSpeaker(Question question, ActorMention mention, Fact fact, bool isDoer)
    {
        var isQuoted = !fact.IsSaying && mention.Actors.Any(fact.Speakers.Contains);
        return !ActionCheck.IsSaying(question) ? isDoer : isQuoted || (isDoer && (fact.IsSaying || !ActionCheck.IsMereStatement(question)));
    }

    // "who asked Moscow for aid", "who broke with Moscow": what is said or done to a state, unlike a visit to its capital or an attack on
    // it.
    private static bool IsDoneToStates(Question question) =>
        question.Action?.Uses.All(u => u.Sense.Codes.Count > 0
            && !u.Sense.Codes[0].StartsWith("04", StringComparison.Ordinal)
            && string.CompareOrdinal(u.Sense.Codes[0], "18") < 0) == true;

    // To have been somewhere ("when was X in Moscow") is more than to have spoken of it.
    private static bool SaysMore(Question question) =>
        question.Action is not null || question.Terms.Any(t => !t.IsSoft) || question.Parties.Count > 1;

    private static (Agreement Agreement, string Because) Place(Question question, ActorSlot slot, Fact fact, bool isNamed)
    {
        var isSaying = ActionCheck.IsSaying(question);
        var isTitled = slot.Mention.Stems.Count > 0 && slot.Mention.Stems.All(fact.Title.Contains);
        return slot.Mention.Actors.Any(fact.Places.Contains) || IsVisited(slot, fact) ? (Agreement.Same, "it happened there")
            : isSaying && isTitled ? (Agreement.Same, "it was said of it")
            : (fact.Row.Place is null || isSaying) && isNamed && SaysMore(question) ? (Agreement.Near, "the source speaks of it")
            : (Agreement.Contradicted, $"it did not happen in {slot.Text}");
    }

    // CAMEO 042: whoever makes a visit is where it goes to.
    private static bool IsVisited(ActorSlot slot, Fact fact) =>
        fact.Row.Type.StartsWith("042", StringComparison.Ordinal) && slot.Mention.Actors.Any(fact.Row.Targets.Contains);
}
