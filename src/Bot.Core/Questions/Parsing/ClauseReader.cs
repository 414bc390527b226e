using Bot.Core.Dates;

namespace Bot.Core.Questions.Parsing;

/// <summary>Reads the chunks of a question, and of the events that it dates its answer by, into a <see cref="Question"/>.</summary>
internal sealed class ClauseReader(Language language, string text)
{
    private const int DeepestClause = 3;

    private readonly TermReader _terms = new(language);

    public Question Read(IReadOnlyList<Chunk> chunks, Asked? wanted) => Read(chunks, wanted, 0);

    internal Question Read(IReadOnlyList<Chunk> chunks, Asked? wanted, int depth)
    {
        var parts = depth < DeepestClause ? new PartReader(this, depth).Read(chunks) : null;
        if (parts is not null)
        {
            return parts with { Text = text };
        }

        var (rest, anchor) = depth < DeepestClause ? new AnchorReader(this, depth).Read(chunks) : (chunks, null);
        var times = rest.Where(c => c.Time is { Offset: null, Problem: null })
            .Select(c => Constraint(c.Time!)).OfType<TimeConstraint>().ToList();
        var same = rest.FirstOrDefault(c => c.Time?.Offset is { Kind: TimeOffsetKind.Same })?.Time!.Offset;
        (rest, var excluded) = ExclusionReader.Read(rest.Where(c => c.Kind != ChunkKind.Time).ToList());
        (rest, var attributed) = AttributionReader.Read(rest);
        if (excluded.Count > 0 && (same is not null || anchor is { Event.IsEmpty: true }))
        {
            // "besides Japan, who visited China in the same month (as it)"
            anchor = new Anchor(anchor?.Relation ?? AnchorRelation.Offset, excluded[0], null, anchor?.Offset ?? same);
        }

        var question = Clause(rest, wanted) with { Times = times, Anchor = anchor, Excluded = excluded, Attributed = attributed };
        question = Ellipsis.CompleteAnchor(Ellipsis.Complete(question));
        if (question is { Pick: null, Anchor.IsNearest: true } || (anchor?.Relation == AnchorRelation.After && rest.Any(c => c.Is("next"))))
        {
            question = question with { Pick = new Pick(1, anchor!.Relation is AnchorRelation.Before or AnchorRelation.Until) };
        }

        // "what did Russia do after …" asks for deeds; "what will it do" asks for what no fact can say.
        var asksForDeeds = question is { Asked: Asked.What, Action: null, IsSupposed: false } && question.Terms.All(t => t.IsSoft)
            && (anchor is not null || times.Count > 0);

        // "expulsions in April 2022", "the last meeting before the summit": all that there were, or the one that is counted off.
        var asksForKind = depth == 0 && question is { Asked: Asked.What or Asked.Describe, IsClaim: false, Action: not null }
            && (anchor is not null || times.Count > 0) && (question.Pick is not null || rest.Any(IsPluralDeed));
        return asksForDeeds || asksForKind ? question with { Asked = Asked.List } : question;
    }

    private static bool IsPluralDeed(Chunk chunk) => chunk.Action is { HasRoles: true } && WordClass.IsPlural(chunk);

    /// <summary>Reads a clause whose times and anchor are taken out.</summary>
    private Question Clause(IReadOnlyList<Chunk> chunks, Asked? wanted)
    {
        chunks = [.. chunks.Select((c, i) => IsAboutTo(chunks, i) ? new Chunk(ChunkKind.Function, c.Tokens)
            : WordClass.IsOtherNoun(chunks, i) ? new Chunk(ChunkKind.Word, c.Tokens) : c)];
        var asked = AskedReader.Read(chunks, wanted);
        (chunks, var main) = new ActionReader(_terms).Read(chunks, asked);
        var action = main >= 0 ? chunks[main] : null;
        var rest = new RestReader(_terms, chunks, asked, main);
        var roles = RoleReader.Read(chunks, asked.Wh, asked.Asked, main);
        return new Question
        {
            Text = text,
            Asked = asked.Asked,
            Unit = asked.Unit,
            CountsActors = asked.CountsActors,
            AsksCountry = asked.AsksCountry,
            AsksTown = asked.AsksTown,
            AsksBound = asked.AsksBound,
            AsksHour = asked.AsksHour,
            AskedKind = asked.Kind,
            CountsDeeds = asked.CountsDeeds || rest.CountsOwnDeed(),
            Behalf = asked.Asked != Asked.Who ? []
                : [.. Enumerable.Range(0, chunks.Count).Where(i => IsBehalf(chunks, i)).Select(i => chunks[i].Actor!)],
            IsMutual = roles.IsMutual,
            IsElse = chunks.Any(c => c.Is("else", "also")),
            HasPronoun = chunks.Where((c, i) => IsPronoun(c) && !IsOwnSubject(chunks, i)).Any(),
            OwnsPronoun = OwnsPronoun(chunks),
            AskedSide = roles.AskedSide,
            Action = action?.Action,
            ActionText = action?.Norm ?? "",
            ActionWords = action is null ? [] : _terms.Content(action),
            ActionTerms = action is null ? [] : _terms.Things(action),
            Sources = Distinct(roles.Sources),
            Targets = Distinct(roles.Targets, roles.Sources),
            Others = Distinct(roles.Others, [.. roles.Sources, .. roles.Targets]),
            Places = Distinct(roles.Places),
            IsClaim = action is not null && WordClass.IsVerb(chunks, main) && !roles.IsTerse,
            IsIdentity = IdentityReader.AsksIdentity(chunks, asked),
            IsNotPast = MoodReader.IsNotPast(chunks, asked.Asked, main),
            IsNegated = MoodReader.IsNegated(chunks),
            IsHypothetical = MoodReader.IsHypothetical(chunks),
            IsSupposed = MoodReader.IsSupposed(chunks),
            Counted = rest.Counted(),
            Pick = PickReader.Read(chunks, asked.Asked),
            MostOften = PickReader.IsMostOften(chunks),
            Terms = rest.Read(),
            Alternative = Alternative(chunks, wanted, main),
        };
    }

    // "was Iran going to deposit": it went nowhere.
    private static bool IsAboutTo(IReadOnlyList<Chunk> chunks, int at) =>
        chunks[at].Is("going to") && chunks.KindAt(at + 1) is ChunkKind.Word or ChunkKind.Action;

    // "whom did he say he wanted to meet": who has no fact about the saying may have one about the meeting.
    private Question? Alternative(IReadOnlyList<Chunk> chunks, Asked? wanted, int main) =>
        main >= 0 && chunks.Skip(main + 1).Any(c => c.Action is { HasRoles: true })
            ? Clause([.. chunks.Take(main), .. chunks.Skip(main + 1)], wanted)
            : null;

    // "the UN council" names one body twice.
    private static List<ActorMention> Distinct(IReadOnlyList<ActorMention> mentions, IReadOnlyList<ActorMention>? named = null) => mentions
        .DistinctBy(Key, StringComparer.Ordinal).Where(m => named?.Any(n => Key(n) == Key(m)) != true).ToList();

    private static string Key(ActorMention mention) => mention.Actors.Count > 0 ? string.Join(',', mention.Actors) : mention.Text;

    private static TimeConstraint? Constraint(TimePhrase phrase) =>
        phrase.Span is { } span ? TimeConstraint.Of(phrase.Relation, span)
        : phrase.Partial is { } partial ? new TimeConstraint(CalendarDay.MinValue, CalendarDay.MaxValue, phrase.Relation, "", partial)
        : null;

    // "for Britain", "for the Soviet side", "on Hezbollah's behalf", "on behalf of Iran"
    private static bool IsBehalf(IReadOnlyList<Chunk> chunks, int at) => chunks[at].Kind == ChunkKind.Actor
        && (chunks.Is(at + 1, "side", "behalf") || chunks.PrepositionOf(at) == "for"
            || chunks.Take(at).Any(c => c.Tokens.Any(t => t.Norm == "behalf")));

    private static bool IsPronoun(Chunk chunk) => chunk.Kind != ChunkKind.Actor && Grammar.Pronouns.Contains(chunk.Norm);

    // "did Iran announce that it would": the subject itself goes on.
    private static bool IsOwnSubject(IReadOnlyList<Chunk> chunks, int at) =>
        chunks.KindAt(at + 1) == ChunkKind.Auxiliary && chunks.Take(at).Any(c => c is { Kind: ChunkKind.Actor, IsPossessive: false });

    private static bool OwnsPronoun(IReadOnlyList<Chunk> chunks) =>
        chunks.Where(IsPronoun).ToList() is [var only] && Grammar.Possessives.Contains(only.Norm)
        && chunks.TakeWhile(c => c != only).Any(c => c.Kind == ChunkKind.Actor && !c.IsPossessive);
}
