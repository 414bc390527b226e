using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Answers;

/// <summary>
/// Writes full-text queries over the <c>words</c> table. Every piece of content of a question is a group of alternatives, and an event
/// fits when each group finds something in it: what no fact carries can match nothing. Words go in quoted, so no text of a user is ever an operator.
/// </summary>
internal static class MatchText
{
    /// <summary>The groups of a question: its action, its actors by side and its terms.</summary>
    /// <param name="question">The question.</param>
    /// <param name="soft">Whether soft terms are wanted instead of the hard ones.</param>
    public static List<string> Groups(Question question, bool soft = false)
    {
        if (soft)
        {
            return question.Terms.Where(t => t.IsSoft).Select(t => Term(t, question)).OfType<string>().ToList();
        }

        var groups = new List<string?>();
        if (question.Action is { } action)
        {
            var words = question.IsClaim ? InTitle(question.ActionWords) : AllWords(question.ActionWords);

            // A number, and a yes, belong to what the event is, not to what it speaks of.
            var isMereWord = question.Asked == Asked.Who && action.Uses.Any(u => u.Sense.Codes is ["010", ..]);
            var senses = question is { IsClaim: true, IsFuture: false, Asked: Asked.HowMany or Asked.YesNo or Asked.Who } && !isMereWord
                ? InMarks(action.Uses.Select(u => Marks.HeadSense(u.Sense.Id)))
                : Senses(action.Uses.Select(u => u.Sense));
            groups.Add(Either(senses, words));
        }

        var isSaying = IsSaying(question);
        groups.AddRange(question.Sources.Select(m => !isSaying ? Actor(m, source: true, target: false) : Either(IsMereStatement(question) ? OwnWords(m) : Actor(m, source: true, target: false), IsDescription(question) ? null : Speaker(m))));
        groups.AddRange(question.Targets.Select(m => question.IsClaim && (question.Asked == Asked.HowMany || (!m.IsTown && ClaimGuard.IsDeed(question))) ? Sufferer(m) : Actor(m, source: false, target: true)));
        groups.AddRange(question.Attributed.Select(m => m.Actors.Count == 0 ? Actor(m, source: true, target: false) : Either(Actor(m, source: true, target: false), InMarks(m.Actors.Select(Marks.Speaker)))));
        groups.AddRange(question.Others.Select(m => Actor(m, source: true, target: true)));
        var isMoreThanPlace = question.Action is not null || question.Terms.Any(t => !t.IsSoft);
        groups.AddRange(question.Targets.Concat(question.Others).Where(m => m.IsTown && !IsPossessive(m) && !(m.IsState && IsDoneToStates(question))).Select(m => Place(m, isMoreThanPlace)));
        groups.AddRange(question.Places.Select(m => Place(m, isMoreThanPlace)));
        groups.AddRange(question.ActionTerms.Select(t => Term(t, question)));
        groups.AddRange(question.Terms.Where(t => !t.IsSoft).Select(t => Term(t, question)));
        return groups.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>
    /// An event has to fit every group, and be of the kind that the question is about (<see cref="ClaimGuard"/>).
    /// </summary>
    public static string All(Question question, IEnumerable<string> groups) =>
        ClaimGuard.Guard(question, string.Join(" AND ", groups.Select(g => $"({g})")));

    /// <summary>An event has to fit some group.</summary>
    public static string Some(IEnumerable<string> groups) => string.Join(" OR ", groups.Select(g => $"({g})"));

    /// <summary>
    /// An actor on the sides that are allowed; its plain words where the facts know no such actor, and also where it is a part of another one
    /// ("Russia's delegation"): what is said of it may stand under the whole.
    /// </summary>
    public static string Actor(ActorMention mention, bool source, bool target)
    {
        if (mention.Actors.Count == 0)
        {
            return AllWords(mention.Stems) ?? Quote(mention.Text);
        }

        var marks = new List<string>();
        foreach (var id in mention.Actors)
        {
            if (source)
            {
                marks.AddRange([Marks.Source(id, true), Marks.Source(id, false)]);
            }

            if (target)
            {
                marks.AddRange([Marks.Target(id, true), Marks.Target(id, false)]);
            }
        }

        return mention.IsPart ? Either(InMarks(marks), AllWords(mention.Stems))! : InMarks(marks);
    }

    // "how many Russians died": not whoever else the event speaks of.
    private static string Sufferer(ActorMention mention) =>
        mention.Actors.Count == 0 || mention.IsPart ? Actor(mention, source: false, target: true) : InMarks(mention.Actors.Select(Marks.Sufferer));

    /// <summary>Whether a question's action is something said: a statement, an appeal, a demand, an accusation, a refusal or a threat.</summary>
    public static bool IsSaying(Question question) => question.Action is { } action && action.Uses.Any(u => u.Sense.Codes.Any(Marks.IsSaying));

    // "what did Biden say about Putin": not that they met. "When did Germany announce the expulsion" is answered by the deed.
    public static bool IsMereStatement(Question question) =>
        question.Action is { } action && action.Uses.All(u => u.Sense.Codes is ["010", ..] && u.Sense.Name is not ("announce" or "declare"));

    // "what did Kiev brand the killings as": only what is told of its words says how it called them.
    private static bool IsDescription(Question question) => question.Asked == Asked.What && question.Action!.Uses.All(u => u.Sense.Name == "describe");

    private static string OwnWords(ActorMention mention) =>
        mention.Actors.Count == 0 ? Actor(mention, source: true, target: false) : $"({Actor(mention, source: true, target: false)}) AND (marks : {Marks.Saying})";

    /// <summary>An actor whom an assertion is attributed to, of an event that is itself no saying.</summary>
    private static string? Speaker(ActorMention mention) =>
        mention.Actors.Count == 0 ? null : $"{InMarks(mention.Actors.Select(Marks.Speaker))} NOT (marks : {Marks.Saying})";

    /// <summary>Any of some senses.</summary>
    public static string Senses(IEnumerable<Sense> senses) => InMarks(senses.SelectMany(s => new[] { Marks.MainSense(s.Id), Marks.OtherSense(s.Id) }));

    /// <summary>A user's words that have to stand side by side; null where there is none in it.</summary>
    public static string? Phrase(string text)
    {
        var quoted = Quote(text);
        return quoted == "\"\"" ? null : quoted;
    }

    /// <summary>All of some stems in the title; null for none.</summary>
    public static string? InTitle(IReadOnlyList<string> stems) =>
        stems.Count == 0 ? null : "title : (" + string.Join(" AND ", stems.Select(Quote)) + ")";

    // "Moscow's mission" is not in Moscow.
    private static bool IsPossessive(ActorMention mention) => mention.Text is [.., '\'' or '’', 's'] or [.., 's', '\'' or '’'];

    // "who asked Moscow for aid", "who broke with Moscow": what is said or done to a state, unlike a visit to its capital or an attack on it.
    private static bool IsDoneToStates(Question question) =>
        question.Action?.Uses.All(u => u.Sense.Codes.Count > 0 && !u.Sense.Codes[0].StartsWith("04", StringComparison.Ordinal) && string.CompareOrdinal(u.Sense.Codes[0], "18") < 0) == true;

    // A place is the event's own, or what lies in it; where no source gives a place, the event has to speak of it. To have been somewhere
    // ("when was X in Moscow") is more than to have spoken of it.
    private static string Place(ActorMention mention, bool isMoreThanPlace)
    {
        var spoken = InText(mention.Stems) ?? Quote(mention.Text);
        return mention.Actors.Count == 0 ? spoken : !isMoreThanPlace ? InMarks(mention.Actors.Select(Marks.Place)) : $"{InMarks(mention.Actors.Select(Marks.Place))} OR (marks : {Marks.Placeless} AND ({spoken}))";
    }

    // "expel ten": ten has to be how many were expelled, not a ceiling that the same event mentions, unless the ceiling is what was asked about.
    private static string Number(long number, Question question)
    {
        var any = InMarks([Marks.Number(number), Marks.OtherNumber(number)]);
        return question.Asked == Asked.HowMany || question.Action is null
            ? any
            : $"({any}) AND {InMarks(question.Action.Uses.Select(u => Marks.MainSense(u.Sense.Id)))}";
    }

    private static string? Term(Term term, Question question)
    {
        if (term.Number is { } number)
        {
            return Number(number, question);
        }

        if (question is { Asked: Asked.Who, Action: { } said } && said.Uses.All(u => u.Sense.Name == "announce") && term.Senses.Any(s => s.Codes.Count > 0))
        {
            // "who announced the break": whoever spoke for it, not whoever spoke of it.
            return InMarks(term.Senses.Select(s => Marks.HeadSense(s.Id)));
        }

        if (term.IsSlot)
        {
            var things = term.Senses.Where(s => s.Codes.Count == 0).Select(s => Marks.OtherSense(s.Id)).ToList();
            return Either(things.Count == 0 ? null : InMarks(things), InSentences(term.Words));
        }

        return Either(term.Senses.Count == 0 ? null : Senses(term.Senses), AllWords(term.Words));
    }

    private static string? AllWords(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : string.Join(" AND ", words.Select(w => $"{{title aliases body names}} : {Quote(w)}"));

    private static string? InSentences(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : string.Join(" AND ", words.Select(w => $"{{title body names}} : {Quote(w)}"));

    private static string? InText(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : string.Join(" AND ", words.Select(w => $"{{title aliases body}} : {Quote(w)}"));

    private static string? Either(string? one, string? other) => one is null ? other : other is null ? one : $"{one} OR ({other})";

    private static string InMarks(IEnumerable<string> marks) => "marks : (" + string.Join(" OR ", marks) + ")";

    private static string Quote(string text) => "\"" + text.Replace('"', ' ').Replace('\0', ' ').Trim() + "\"";
}
