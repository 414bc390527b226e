using Bot.Core.Answers;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Puts an answer into words: the short answer, sentences with citations, notes, and what lies near, clearly apart.</summary>
internal sealed class ReplyComposer
{
    private const int MostEventsInSentences = 3;
    private const int MostSentences = 2;
    private const int MostAssertions = 6;

    // Characters that the sources' words take on an event's page, so that with notes and citations a phone shows it on a screen and a half.
    private const int MostTold = 600;

    // More sentences than this stand in a list, which has no empty lines, so that a phone shows the page on a screen and a half.
    private const int MostParagraphs = 3;
    private const int MostSentencesOfNearest = 2;
    private const int MostNotes = 3;
    private const int PageSize = 12;
    private readonly TimelineIndex _index;
    private readonly IndexSession _session;
    private readonly CitationList _citations;
    private readonly EventWords _words;

    public ReplyComposer(TimelineIndex index, IndexSession session)
    {
        _index = index;
        _session = session;
        _citations = new CitationList(session);
        _words = new EventWords(index, session, _citations);
    }

    /// <summary>Every date that the reply states, EDTF.</summary>
    public IReadOnlyList<string> Dates => _words.Dates;

    /// <param name="answer">The answer.</param>
    /// <param name="page">Which page of a list; null for the first, without a way to others.</param>
    public ChatReply Compose(Answer answer, ListPage? page = null)
    {
        switch (answer.Outcome)
        {
            case Outcome.NotUnderstood:
                return Reply(answer.Outcome, answer.Obstacle ?? Phrases.NotUnderstood, []);
            case Outcome.NoSource:
                var obstacle = answer.Obstacle is null ? [] : new[] { new ReplyBlock(ReplyBlockKind.Note, answer.Obstacle, []) };
                var covered = new Coverage(_index, _session);
                IReadOnlyList<ReplyBlock> told = [.. obstacle, .. Corrections(answer.Question), covered.Sentence()];
                return Reply(answer.Outcome, Phrases.NoSource, told, covered.Buttons());
            case Outcome.Closest or Outcome.Corrected:
                var writer = new ClosestWriter(_words);
                var blocks = writer.Blocks(answer, Corrections(answer.Question));
                var related = RelatedButtons(answer.Nearest.Select(v => v.Fact.Row.Id)).ToList();
                return Reply(answer.Outcome, writer.Headline(answer), blocks, related);
            default:
                return IsList(answer) ? List(answer, page ?? new ListPage()) : Single(answer);
        }
    }

    /// <summary>What the sources say about one event, as much as fits a page; the rest stands behind the button "Sources".</summary>
    public ChatReply Event(int id)
    {
        var happening = _session.Event(id)!;
        var all = Telling.Choose(happening, null, MostAssertions);
        var told = all.TakeWhile((_, i) => i == 0 || all.Take(i + 1).Sum(a => a.Text.Length) <= MostTold).ToList();
        var dating = Dated(told);
        var blocks = told.Select(a => _words.Sentence(a, dating))
            .Select(s => told.Count > MostParagraphs ? s with { Kind = ReplyBlockKind.Item } : s).ToList();
        blocks.AddRange(_words.AlsoCarried(happening, told));
        blocks.AddRange(Folded(_words.Notes(happening, told)));
        return Reply(Outcome.Answered, happening.Title + ".", blocks, ButtonsOf(id, sources: true));
    }

    /// <summary>What comes nearest to a question of which little was read, below a sentence that says so.</summary>
    public ChatReply Nearest(string sentence, Answer answer)
    {
        var writer = new ClosestWriter(_words);
        var nearest = writer.Headline(answer);
        var facts = writer.Facts(answer, MostSentencesOfNearest, 1, sentence.Length + nearest.Length);
        IReadOnlyList<ReplyBlock> blocks = [new(ReplyBlockKind.Note, nearest, []), .. facts];
        return Reply(answer.Outcome, sentence, blocks, [.. RelatedButtons(answer.Nearest.Select(v => v.Fact.Row.Id))]);
    }

    /// <summary>A question back, with the first of some events to choose from, and how many more there are.</summary>
    public ChatReply Choice(string question, IReadOnlyList<int> events)
    {
        var more = events.Count - ReplyLimits.Choices;
        IReadOnlyList<ReplyBlock> blocks = more > 0 ? [new(ReplyBlockKind.Note, Phrases.More(more), [])] : [];
        return Reply(Outcome.NotUnderstood, question, blocks, [.. RelatedButtons(events.Take(ReplyLimits.Choices))]);
    }

    /// <summary>The assertions behind an event, each with its locator, date basis and attribution.</summary>
    /// <param name="id">The event.</param>
    /// <param name="page">From 1; past the end is the last.</param>
    public ChatReply SourcesOf(int id, int page = 1)
    {
        var happening = _session.Event(id)!;
        var paging = Paging.Of(happening.Assertions.Count, PageSize, page);
        var blocks = happening.Assertions.Skip(paging.Skipped).Take(PageSize).Select(SourceOf).Append(FactBase()).ToList();
        var buttons = paging.Buttons((p, _) => ButtonState.Sources(_session, id, p));
        return Reply(
            Outcome.Answered, $"Sources: {happening.Title}.", ReplySize.FitItems(blocks),
            [.. buttons, .. ButtonsOf(id, sources: false), new(ReplyButtonKind.Event, Phrases.ThisEvent, ButtonState.Event(_session, id))],
            paging.Page);
    }

    /// <summary>The assertions behind some events, below the title of each; of what has more of them than fit, the first.</summary>
    public ChatReply SourcesOf(IReadOnlyList<int> events)
    {
        var most = Math.Max(1, PageSize / events.Count);
        var blocks = events.Select(id => _session.Event(id)!)
            .SelectMany(e => e.Assertions.Take(most).Select(SourceOf).Prepend(new ReplyBlock(ReplyBlockKind.Heading, e.Title, [])))
            .Append(FactBase()).ToList();
        var buttons = RelatedButtons(events.Take(ReplyLimits.Choices));
        return Reply(Outcome.Answered, Phrases.SourcesOf(events.Count), ReplySize.FitItems(blocks), [.. buttons]);
    }

    private ReplyBlock SourceOf(AssertionRow assertion)
    {
        var date = assertion.Date is null ? "no date"
            : $"{Phrases.Milestone(assertion.Milestone, assertion.Text)} {_words.State(assertion.Date)}".TrimStart();
        var basis = assertion.Basis == DateBasis.Stated ? "stated" : assertion.Basis == DateBasis.Relative ? "worked out" : "inferred";
        var speaker = assertion.AttributedTo is { } by ? $", according to {Phrases.Named(_session.Actor(by).Name)}" : "";
        var text = $"{_session.Source(assertion.Source).Publisher}, {assertion.Locator}: {date} ({basis}){speaker}.";
        return new ReplyBlock(ReplyBlockKind.Item, text, [_citations.Cite(assertion.Source, assertion.Locator)]);
    }

    private ReplyBlock FactBase() => new(ReplyBlockKind.Note, Phrases.FactBase(_index.FactsHash), []);

    public ChatReply Reply(
        Outcome outcome,
        string headline,
        IReadOnlyList<ReplyBlock> blocks,
        IReadOnlyList<ReplyButton>? buttons = null,
        ReplyPage? page = null)
    {
        var kept = ReplySize.Fit(blocks, out var numbers);
        return new ChatReply
        {
            Outcome = outcome,
            Headline = headline,
            Blocks = kept,
            Citations = ReplySize.Fit(_citations.Citations.Where(c => numbers.Contains(c.Number)).ToList()),
            Buttons = buttons ?? [],
            Page = page,
            Accent = _index.Profile.Accent,
            FactBase = _index.FactsHash[..8],
        };
    }

    /// <summary>A sentence that one place of a source carries.</summary>
    public ReplyBlock Cited(string text, int source, string locator) =>
        new(ReplyBlockKind.Sentence, text, [_citations.Cite(source, locator)]);

    public ReplyBlock Line(Hit hit, ReplyBlockKind kind) => _words.Line(hit, kind);

    // What is told has a date, if only the one it is reported by.
    private static Dating Dated(IEnumerable<AssertionRow> told) =>
        told.All(a => a.Date is null || a.Milestone == MilestoneKind.Reported) ? Dating.All : Dating.Deeds;

    internal static bool IsList(Answer answer) =>
        answer.Hits.Count > MostEventsInSentences || answer.Hits.Any(h => h.Event == 0)
        || (answer.Question.Asked is Asked.List or Asked.HowOften && answer.Hits.Count > 1);

    private ChatReply Single(Answer answer)
    {
        var headline = new HeadlineWriter(_session, _words).Write(answer);
        var blocks = new List<ReplyBlock>(Corrections(answer.Question));

        // What came first is told first, but for a "when", where what fits best does.
        var hits = answer.Question.Asked is Asked.When or Asked.What or Asked.Describe or Asked.Why
            ? answer.Hits
            : answer.Hits.OrderBy(h => h.Day).ToList();
        var telling = answer.Parts.Count > 0
            ? answer.Parts.Zip(answer.Question.Parts).Where(p => p.First.Event > 0).OrderBy(p => p.First.Day).ToList()
            : hits.Select(h => (First: h, Second: answer.Question)).ToList();
        var events = telling.Select(t => Kept(_session.Event(t.First.Event)!, t.First, answer.Question)).ToList();
        var dating = answer.Question.Asked == Asked.When && events.Count == 1 ? Dating.None
            : answer.Question.Asked == Asked.When || answer.Question.Anchor is not null || answer.Question.Times.Count > 0 ? Dating.All
            : Dating.Deeds;
        var told = events.Zip(telling).Select(t => Telling.Choose(t.First, t.Second.Second, events.Count > 1 ? 1 : MostSentences)).ToList();
        dating = dating == Dating.Deeds ? Dated(told.SelectMany(t => t)) : dating;
        blocks.AddRange(told.SelectMany(t => t).Select(a => _words.Sentence(a, dating)));
        if (answer.Anchor is { } anchor && answer.Hits.All(h => h.Event != anchor.Event))
        {
            var line = Line(anchor, ReplyBlockKind.Note);
            var isMeanwhile = answer.Question.Anchor!.Relation == AnchorRelation.During;
            blocks.Add(line with { Text = isMeanwhile ? Phrases.Meanwhile(line.Text) : Phrases.CountedFrom(line.Text) });
        }

        if (events.Count == 1)
        {
            blocks.AddRange(_words.AlsoCarried(events[0], told[0]));
        }

        var notes = events.SelectMany((e, i) => _words.Notes(e, told[i])).DistinctBy(n => n.Text, StringComparer.Ordinal);
        blocks.AddRange(Folded(notes.Take(MostNotes)));
        var disputed = events.Any(e => Milestones.Of(e, answer.Question).Any(m => m.Others.Count > 0));
        var buttons = ButtonsOf(answer.Hits[0].Event, sources: true, answer.Suggestions);
        return Reply(disputed ? Outcome.Disputed : Outcome.Answered, headline, blocks, buttons);
    }

    // "according to RT": what the others say is not asked for; nor what does not answer, where some assertions alone do.
    private EventRow Kept(EventRow happening, Hit hit, Question question)
    {
        var kept = Enumerable.Range(0, happening.Assertions.Count)
            .Where(i => hit.Told.Count == 0 || hit.Told.Contains(i))
            .Where(i => question.Publisher is not { } publisher
                || Publishers.IsNamed(Folding.Fold(_session.Source(happening.Assertions[i].Source).Publisher), publisher))
            .ToList();
        return kept.Count == 0 || kept.Count == happening.Assertions.Count ? happening : happening with
        {
            Assertions = [.. kept.Select(i => happening.Assertions[i])],
            Reading = happening.Reading with
            {
                Texts = [.. kept.Select(i => happening.Reading.Texts[i])],
                Reasons = [.. kept.Select(i => happening.Reading.Reasons[i])],
            },
        };
    }

    private ChatReply List(Answer answer, ListPage wanted)
    {
        var list = new DayList(_index, _words);
        var hits = list.Sort(answer.Hits);
        var from = wanted.From is { } day ? hits.FindIndex(h => h.Day >= day.DayNumber) : -1;
        var number = wanted.From is null ? wanted.Number : from < 0 ? int.MaxValue : (from / PageSize) + 1;
        var paging = Paging.Of(hits.Count, PageSize, number);
        var headline = new HeadlineWriter(_session, _words).Write(answer);
        var blocks = new List<ReplyBlock>(Corrections(answer.Question));
        blocks.AddRange(list.Blocks([.. hits.Skip(paging.Skipped).Take(PageSize)]));
        var question = paging.Page is null ? null : wanted.Question();
        if (paging.Page is not null && question is null)
        {
            blocks.Add(new ReplyBlock(ReplyBlockKind.Note, Phrases.More(hits.Count - PageSize), []));
            return Reply(Outcome.Answered, headline, ReplySize.FitItems(blocks));
        }

        var buttons = paging.Buttons((p, step) => ButtonState.Page(p, question!, step));
        var years = paging.Years(hits, p => ButtonState.Page(p, question!, ButtonStep.None));
        return Reply(Outcome.Answered, headline, ReplySize.FitItems(blocks), [.. buttons, .. years], paging.Page);
    }

    // What is remarked on one source stands in one paragraph: it is read after the answer, if at all.
    private static IEnumerable<ReplyBlock> Folded(IEnumerable<ReplyBlock> notes) =>
        notes.GroupBy(n => string.Join(' ', n.Citations), StringComparer.Ordinal)
            .Select(g => g.First() with { Text = string.Join(' ', g.Select(n => n.Text)) });

    private static IEnumerable<ReplyBlock> Corrections(Question question) =>
        question.Corrections.Count == 0 ? [] : [new ReplyBlock(ReplyBlockKind.Note, Phrases.Corrected(question.Corrections), [])];

    private List<ReplyButton> ButtonsOf(int id, bool sources, IReadOnlyList<int>? related = null)
    {
        var buttons = new List<ReplyButton>();
        if (sources)
        {
            buttons.Add(new ReplyButton(ReplyButtonKind.Sources, "Sources", ButtonState.Sources(_session, id)));
        }

        if (Neighbour(id, ButtonStep.Back) is { } earlier)
        {
            buttons.Add(new ReplyButton(ReplyButtonKind.Earlier, "Earlier", ButtonState.Event(_session, earlier, ButtonStep.Back)));
        }

        if (Neighbour(id, ButtonStep.Forth) is { } later)
        {
            buttons.Add(new ReplyButton(ReplyButtonKind.Later, "Later", ButtonState.Event(_session, later, ButtonStep.Forth)));
        }

        return [.. buttons, .. RelatedButtons(related ?? [])];
    }

    private IEnumerable<ReplyButton> RelatedButtons(IEnumerable<int> events)
    {
        var ids = events.ToList();
        var labels = ButtonLabels.Of([.. ids.Select(_session.Title)]);
        return ids.Zip(labels, (id, label) => new ReplyButton(ReplyButtonKind.Related, label, ButtonState.Event(_session, id)));
    }

    /// <summary>The event before or after another one in the order of time; null where there is none.</summary>
    public int? Neighbour(int id, ButtonStep step)
    {
        var (comparison, direction) = step == ButtonStep.Back ? ("<", "DESC") : (">", "ASC");
        return First(
            $"SELECT n.id FROM event e JOIN event n ON (n.first, n.id) {comparison} (e.first, e.id) "
            + $"WHERE e.id = $1 AND n.first > 0 ORDER BY n.first {direction}, n.id {direction} LIMIT 1",
            id);
    }

    /// <summary>
    /// The nearest event that was over before another one began, or began when that was over; null where there is none. Of those that may
    /// be, the one whose end is nearest: what may have been at any time of a month is told after what is dated to a day.
    /// </summary>
    public int? Apart(int id, ButtonStep step)
    {
        var (over, direction) = step == ButtonStep.Back ? ("n.first > 0 AND n.last < e.first", "DESC") : ("n.first > e.last", "ASC");
        return First(
            $"SELECT n.id FROM event e JOIN event n ON {over} WHERE e.id = $1 ORDER BY n.last {direction}, n.id {direction} LIMIT 1", id);
    }

    private int? First(string query, int id) => _session.Rows(query, r => (int?)r.GetInt32(0), id).FirstOrDefault();
}
