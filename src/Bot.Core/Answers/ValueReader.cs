using System.Globalization;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>Reads the short answers out of the deeds that fit: dates, names, numbers, titles.</summary>
internal sealed class ValueReader(TimelineIndex index, IndexSession session, Language language)
{
    // Statements, refusals to comment and denials: nothing but words.
    private static readonly string[] Spoken = ["010", "011", "016"];

    private const string Nobody = "nobody";

    private readonly VoteWords _votes = new(language.Words);

    /// <summary>The short answer to a claim that a source tells in its own voice.</summary>
    public const string Yes = "yes";

    /// <summary>The short answer to a claim of whose contrary a source tells.</summary>
    public const string No = "no";

    /// <summary>The short answer to a claim that the sources only report as somebody's word.</summary>
    public const string Attributed = "attributed";

    /// <summary>The short answer to a claim that the sources call alleged.</summary>
    public const string Alleged = "alleged";

    /// <summary>The short answers, best first; empty where the deeds fit but do not say what is asked.</summary>
    public IReadOnlyList<string> Values(Question question, IReadOnlyList<Hit> hits) => question.Asked switch
    {
        Asked.When => Dates(question, hits),
        Asked.Who when question.CountsActors =>
            CountedActors(question, hits).Count is var count and > 0 ? [count.ToString(CultureInfo.InvariantCulture)] : [],
        Asked.Who when IsOfPeople(question, hits) => Titles(hits),
        Asked.Who when IsNoVote(question, hits) => [Nobody],
        Asked.Who => Names(question, hits),
        Asked.HowMany => Numbers(question, hits),
        Asked.HowOften => [hits.Count.ToString(CultureInfo.InvariantCulture)],
        Asked.Where => hits.Any(h => h.Event > 0) ? Places(question, hits) : Names(question, hits),
        Asked.Why => Reasons(question, hits),
        Asked.YesNo => [Verdict(question, hits[0])],
        _ => Titles(hits),
    };

    /// <summary>Which came first, or how many days lie between two events.</summary>
    public IReadOnlyList<string> OfParts(Question question, Hit first, Hit second, bool firstIsEarlier)
    {
        if (question.Asked == Asked.Order)
        {
            return [Title(index, session, firstIsEarlier != (question.Pick?.FromEnd == true) ? first : second)];
        }

        var days = DateDistance.Between(Span(first), Span(second));
        if (days.Exact is { } exact)
        {
            return [Math.Abs(exact).ToString(CultureInfo.InvariantCulture)];
        }

        var (one, other) = (Math.Abs(days.Least ?? 0), Math.Abs(days.Most ?? 0));
        return [string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one, other)}/{Math.Max(one, other)}")];
    }

    /// <summary>The title of what is told.</summary>
    public string Title(Hit hit) => Title(index, session, hit);

    public static DateSpan Span(Hit hit) => DateSpan.Between(CalendarDay.FromDayNumber(hit.First), CalendarDay.FromDayNumber(hit.Last));

    /// <summary>The title of an event, or a row of a dataset as its three parts: "Japan, “Make a visit”, China".</summary>
    public static string Title(TimelineIndex index, IndexSession session, Hit hit) => hit.Event > 0
        ? session.Title(hit.Event)
        : $"{session.Actor(hit.Source).Name}, “{index.Types.Name(hit.Type)}”, {session.Actor(hit.Target).Name}";

    private List<string> Dates(Question question, IReadOnlyList<Hit> hits)
    {
        var spans = hits.SelectMany(h => h.Event > 0 ? Milestones.Of(session.Event(h.Event)!, question).Select(m => m.Date) : [Span(h)]);
        if (question.MostOften)
        {
            // "in which year did X visit Y most often"
            return spans.Select(s => At(question.Unit, s)).OfType<string>().GroupBy(d => d, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
        }

        return spans.Select(s => At(question.Unit, s)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
    }

    private static string? At(DateUnit unit, DateSpan span) => unit switch
    {
        DateUnit.Month when span.First.Year == span.Last.Year && span.First.Month == span.Last.Month =>
            Edtf.Format(span.First, span.First)[..^3],
        DateUnit.Year when span.First.Year == span.Last.Year => Edtf.Format(span.First, span.First)[..^6],
        _ => span.Edtf,
    };

    /// <summary>
    /// Whose word an event is: all its sources only report it as somebody's, or it is itself a saying; empty where a source tells it in its
    /// own voice.
    /// </summary>
    public static IReadOnlyList<int> Speakers(EventRow happening) =>
        happening.Assertions.All(a => a.AttributedTo is not null)
            ? happening.Assertions.Select(a => a.AttributedTo!.Value).Distinct().ToList()
        : Cameo.IsSaying(happening.Type) ? happening.Sources : [];

    private string Verdict(Question question, Hit hit)
    {
        if (question.IsContrary)
        {
            return No;
        }

        if (hit.Event == 0 || question.Action is null || question.Action.Uses.Any(u => u.Sense.Codes.Any(Cameo.IsSaying)))
        {
            return Yes;
        }

        var happening = session.Event(hit.Event)!;
        return Speakers(happening).Count > 0 ? Attributed
            : Grammar.Alleged.Any(word => happening.Title.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Alleged : Yes;
    }

    /// <summary>Whether a deed has a country on the side that is asked for.</summary>
    public Func<Hit, bool> HasCountry(Question question) => hit => Actors(question, hit).Any(IsCountry);

    private bool IsCountry(int actor) => session.Actor(actor).Kind == ActorKind.Country;

    private List<int> CountedActors(Question question, IReadOnlyList<Hit> hits) =>
        [.. hits.SelectMany(h => Actors(question, h)).Distinct().Where(a => !question.AsksCountry || IsCountry(a))];

    /// <summary>The names of those whom a "how many countries" counts in curated facts; empty for another question, and for rows.</summary>
    public IReadOnlyList<string> Counted(Question question, IReadOnlyList<Hit> hits) =>
        !question.CountsActors || hits.Any(h => h.Event == 0) ? [] : [.. CountedActors(question, hits).Select(a => session.Actor(a).Name)];

    private List<string> Names(Question question, IReadOnlyList<Hit> hits) =>
        InOrder(question, hits.SelectMany(h => h.Event > 0 ? OfKind(question, Actors(question, h)) : Actors(question, h))
            .Distinct().Select(session.Actor));

    // "whom did Germany expel": people, of whom the facts name no more than their state.
    private static bool IsOfPeople(Question question, IReadOnlyList<Hit> hits) =>
        hits.All(h => h.Event > 0) && question is { AsksCountry: false, AskedKind: null, Action: { } action }
        && AskedSide(question) == Questions.Side.Target
        && (ActionCheck.IsHarm(question) || action.Uses.Any(u => u.Sense.Codes.Contains("174")));

    // "which president met Putin", "which country is to respond": a country acts through those who speak for it, and nobody else holds its
    // offices.
    private IEnumerable<int> OfKind(Question question, IEnumerable<int> actors)
    {
        if (question.AsksCountry)
        {
            return actors.SelectMany(a => IsCountry(a) ? [a] : session.Parents(a).Where(IsCountry));
        }

        return question.AskedKind is not { } kind ? actors
            : Grammar.PersonNouns.Contains(kind) ? actors.Where(a => session.Actor(a).Kind == ActorKind.Person)
            : Grammar.OrganisationNouns.Contains(kind)
                ? actors.Where(a => session.Actor(a).Kind is ActorKind.Organisation or ActorKind.Group)
            : Grammar.OfficeNouns.TryGetValue(kind, out var office)
                ? actors.Where(a => session.Roles(a).Any(r => r.Title.Contains(office, StringComparison.OrdinalIgnoreCase)))
            : actors;
    }

    /// <summary>Who did it how often, most often first; only countries where a country is asked for and one did it.</summary>
    public IReadOnlyList<(ActorRow Actor, int Count)> Ranking(Question question, IReadOnlyList<Hit> hits)
    {
        var counted = hits.SelectMany(h => Actors(question, h)).CountBy(a => a).OrderByDescending(p => p.Value).ThenBy(p => p.Key)
            .Select(p => (Actor: session.Actor(p.Key), Count: p.Value)).ToList();
        var countries = question.AsksCountry ? counted.Where(c => c.Actor.Kind == ActorKind.Country).ToList() : [];
        return countries.Count > 0 ? countries : counted;
    }

    private static List<string> InOrder(Question question, IEnumerable<ActorRow> actors) =>
        (question.AsksCountry ? actors.OrderBy(a => a.Kind != ActorKind.Country) : actors).Select(a => a.Name).ToList();

    /// <summary>The actors on the side that is asked for, without those the question itself names there.</summary>
    public IEnumerable<int> Actors(Question question, Hit hit)
    {
        if (hit.Event > 0)
        {
            return ActorsOfEvent(question, hit.Event);
        }

        return AskedSide(question) switch
        {
            Questions.Side.Target => question.Sources.Concat(question.Others).Any(m => m.Actors.Contains(hit.Target)) ? [] : [hit.Target],
            Questions.Side.Source => question.Targets.Concat(question.Others).Any(m => m.Actors.Contains(hit.Source)) ? [] : [hit.Source],
            _ => question.Others.SelectMany(o => o.Actors).Contains(hit.Source) ? [hit.Target] : [hit.Source],
        };
    }

    private IEnumerable<int> ActorsOfEvent(Question question, int id)
    {
        var isSaying = ActionCheck.IsSaying(question);
        if (question.Attributed.Count > 0 && !isSaying && Cameo.IsSaying(session.Event(id)!.Type))
        {
            // "who is at war, according to Lavrov": not whoever says so.
            return [];
        }

        // Whoever did it to somebody is not that somebody.
        var side = AskedSide(question);
        var others = (side == Questions.Side.Target ? question.Sources : question.Targets).Concat(question.Excluded);
        var other = others.SelectMany(m => m.Actors).ToHashSet();
        if (ActedFor(question, id) is { } persons)
        {
            return persons;
        }

        var actors = Side(question, id).Where(a => !other.Contains(a)).ToList();
        if (actors.Count == 0 && PartyCheck.IsMutual(session.Event(id)!))
        {
            // "who met Lavrov", whom the fact has as the one who met somebody.
            return session.Side(id, side == Questions.Side.Target ? EventSide.Source : EventSide.Target).Where(a => !other.Contains(a));
        }

        var named = question.Others.Where(m => !m.IsPart).SelectMany(m => m.Actors).ToHashSet();
        if (question.Targets.Count > 0 && side == Questions.Side.Source && !session.Side(id, EventSide.Target).Any(other.Contains))
        {
            // "who warned Russia": not those who speak for it, where the event only speaks of it.
            actors.RemoveAll(a => !named.Contains(a) && session.Parents(a).Any(p => other.Contains(p) && !index.IsPart(p)));
        }

        // "with whom does Russia have a partnership": not with Russia.
        var mayBeNamed = question is { Action: not null, IsElse: false } && actors.All(named.Contains);
        return mayBeNamed ? actors : actors.Where(a => !named.Contains(a));
    }

    // "who signed for Britain": one of theirs, and neither Britain itself nor whoever else signed; null where nobody acts for anybody.
    private IEnumerable<int>? ActedFor(Question question, int id)
    {
        var behalf = question.Behalf.SelectMany(m => m.Actors).ToHashSet();
        IReadOnlyList<int> doers = PartyCheck.IsMutual(session.Event(id)!)
            ? [.. session.Side(id, EventSide.Source), .. session.Side(id, EventSide.Target)]
            : session.Side(id, EventSide.Source);
        return !doers.Any(behalf.Contains) ? null
            : doers.Concat(session.Side(id, EventSide.Mention))
                .Where(a => !behalf.Contains(a) && session.Actor(a).Kind == ActorKind.Person)
                .Where(a => Lineage.Of([a], session.Parents).Overlaps(behalf));
    }

    // Whom the question names it does not ask for.
    private static Side AskedSide(Question question) => question.AskedSide switch
    {
        Questions.Side.Source when question.Sources.Count > 0 && question.Targets.Count == 0 => Questions.Side.Target,
        Questions.Side.Target when question.Targets.Count > 0 && question.Sources.Count == 0 => Questions.Side.Source,
        _ => question.AskedSide,
    };

    // Who said it: the speakers, where the event itself is no saying.
    private IEnumerable<int> Side(Question question, int id)
    {
        if (_votes.Asked(question.Text) is { } voters)
        {
            return session.Side(id, voters);
        }

        if (question is { AskedSide: Questions.Side.Any, IsClaim: true })
        {
            // "who was in Moscow when …": the persons that the event has.
            return session.Side(id, EventSide.Mention).Concat(session.Side(id, EventSide.Target)).Concat(session.Side(id, EventSide.Source))
                .Distinct().Where(a => session.Actor(a).Kind == ActorKind.Person);
        }

        if (AskedSide(question) == Questions.Side.Target)
        {
            return session.Side(id, EventSide.Target);
        }

        if (ActionCheck.IsSaying(question) && session.Event(id)! is var happening && !Cameo.IsSaying(happening.Type))
        {
            var speakers = happening.Assertions.Select(a => a.AttributedTo).OfType<int>().Distinct().ToList();

            // Who did it did not say it, where the question only says that somebody spoke, and the title does not.
            var isTitled = question.Action!.Uses.Any(u => happening.Reading.Names[0].Heads.Contains(u.Sense.Id));
            var isSpoken = question.Action.Uses.All(u => u.Sense.Codes is [var code, ..] && Spoken.Contains(code));
            return speakers.Count > 0 || (isSpoken && !isTitled) ? speakers : happening.Sources;
        }

        return session.Side(id, EventSide.Source);
    }

    // "against: 0" says who voted against it.
    private bool IsNoVote(Question question, IReadOnlyList<Hit> hits) => _votes.Asked(question.Text) is { } voters
        && hits.Where(h => h.Event > 0).SelectMany(h => session.Event(h.Event)!.Assertions).SelectMany(a => a.Quantities)
            .Where(q => q.Unit == VoteWords.Unit(voters)).Select(q => q.Value).Distinct().ToList() is [0];

    /// <summary>Whether a question asks how somebody voted.</summary>
    public bool AsksVotes(Question question) => _votes.Asked(question.Text) is not null;

    private List<string> Numbers(Question question, IReadOnlyList<Hit> hits) =>
        hits.Where(h => h.Event > 0).SelectMany(h => Wanted(question, session.Event(h.Event)!))
            .Select(q => q.Value.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>
    /// The quantities of an event that a question counts: their unit shares a word or a sense with what is counted. Where only a nation is
    /// counted ("how many Russians"), or nothing is named ("how many did France expel"), the first of each source, unless its unit says
    /// what befell them.
    /// </summary>
    public IReadOnlyList<Quantity> Wanted(Question question, EventRow happening)
    {
        // What the question itself says ("how many were in the 55 boxes") it does not ask for.
        var known = question.Terms.Select(t => t.Number).OfType<long>().Select(n => (decimal)n).ToHashSet();
        var all = happening.Assertions.SelectMany(a => a.Quantities).Distinct().Where(q => !known.Contains(q.Value)).ToList();
        var counted = question.Counted.Where(t => !t.IsSoft).ToList();
        var deeds = (question.Action?.Uses.Select(u => u.Sense) ?? []).Concat(question.Terms.SelectMany(t => t.Senses))
            .Select(s => s.Id).ToHashSet();
        if (_votes.Asked(question.Text) is { } voters && all.Where(q => q.Unit == VoteWords.Unit(voters)).ToList() is { Count: > 0 } votes)
        {
            return votes;
        }

        var fitting = all.Where(q => counted.Count > 0 ? counted.Any(t => Fits(q.Unit, t)) : SensesOf(q.Unit).Any(deeds.Contains)).ToList();
        // "how many vessels were scuttled": so many ships.
        fitting = fitting.Count > 0 ? fitting : all.FindAll(q => counted.Exists(t => IsNear(q.Unit, t)));
        if (fitting.Count == 0)
        {
            // "how many sailors died": so many people killed.
            fitting = all.Where(q => q.Unit.StartsWith("people ", StringComparison.Ordinal)
                && Grammar.Casualties.Any(w => q.Unit.Contains(w, StringComparison.Ordinal))
                && SensesOf(q.Unit).Any(deeds.Contains)).ToList();
        }

        if (fitting.Count > 0 || counted.Count > 0)
        {
            return fitting;
        }

        if (question.Action is null)
        {
            // "how big may the delegation be": no deed counts anybody, so only a ceiling is a size.
            return all.Where(q => q.Bound == QuantityBound.AtMost).ToList();
        }

        return happening.Assertions.Where(a => a.Quantities.Count > 0).Select(a => a.Quantities[0]).Distinct()
            .Where(q => !Grammar.Durations.Contains(q.Unit)
                && !Grammar.Casualties.Any(word => q.Unit.Contains(word, StringComparison.Ordinal)))
            .ToList();
    }

    private bool Fits(string unit, Term counted)
    {
        var stems = language.Words.Tokenizer.Tokenize(unit).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        var senses = SensesOf(unit);
        return (Grammar.Money.Contains(counted.Text) && unit.Split(' ').Any(Grammar.Currencies.Contains))
            || counted.Words.Any(stems.Contains) || counted.Senses.Any(s => senses.Contains(s.Id));
    }

    private bool IsNear(string unit, Term counted) =>
        language.Words.Tokenizer.Tokenize(unit).Select(t => t.Stem).Intersect(Kin.Of(counted.Text, language).Near).Any();

    private HashSet<int> SensesOf(string unit)
    {
        var tokens = language.Words.Tokenizer.Tokenize(unit);
        var uses = Enumerable.Range(0, tokens.Count).SelectMany(i => language.Lexicon.Match(tokens, i)?.Uses ?? []);
        return uses.Select(u => u.Sense.Id).ToHashSet();
    }

    private List<string> Places(Question question, IReadOnlyList<Hit> hits) =>
        hits.Where(h => h.Event > 0).Select(h => session.Event(h.Event)!.Place).OfType<int>().Distinct().Select(session.Actor)
            .Where(p => !question.AsksTown || p.Kind != ActorKind.Country).Select(p => p.Name).ToList();

    private List<string> Reasons(Question question, IReadOnlyList<Hit> hits)
    {
        var events = hits.Where(h => h.Event > 0).Select(h => session.Event(h.Event)!).ToList();
        var told = events.SelectMany(e => Telling.Choose(e, question, e.Assertions.Count));
        var reasons = told.Select(a => a.Reason).OfType<string>().ToList();
        return reasons.Count > 0
            ? reasons.Distinct(StringComparer.Ordinal).ToList()
            : AsksVotes(question) ? []
            : events.SelectMany(e => e.RespondsTo).Distinct().Select(session.Title).ToList();
    }

    private List<string> Titles(IReadOnlyList<Hit> hits) =>
        hits.DistinctBy(h => (h.Event, h.Type, h.Source, h.Target))
            .Select(h => Title(index, session, h))
            .Distinct(StringComparer.Ordinal)
            .ToList();
}
