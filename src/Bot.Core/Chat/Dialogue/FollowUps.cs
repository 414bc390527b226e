using Bot.Core.Answers;
using Bot.Core.Chat.Talk;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Chat.Dialogue;

/// <summary>
/// Answers messages that lean on the last answer. What they lean on comes in as a <see cref="Turn"/>; nothing else is taken for it, and
/// where that leaves open what is meant, it is asked back.
/// </summary>
internal sealed class FollowUps
{
    /// <summary>Of more events than these "when was that" means none in particular.</summary>
    private const int MostMeant = 3;

    private readonly IndexSession _session;
    private readonly TurnReplies _replies;
    private readonly Sayings _sayings;
    private readonly Swaps _swaps;
    private readonly Orders _orders;
    private readonly Measures _measures;
    private readonly Context _context;
    private readonly Antecedents _antecedents;
    private readonly Asker _ask;

    /// <param name="timeline">The facts.</param>
    /// <param name="session">A session of theirs.</param>
    /// <param name="today">The reference date of relative phrases.</param>
    /// <param name="ask">Answers a message that stands alone.</param>
    public FollowUps(Timeline timeline, IndexSession session, CalendarDay today, Asker ask)
    {
        (_session, _ask) = (session, ask);
        _replies = new TurnReplies(timeline, session, today);
        _context = new Context(session, _replies.Told);
        _antecedents = new Antecedents(session);
        _sayings = new Sayings(session, _replies, _antecedents);
        var swap = new Swap(session, timeline.Parser, today);
        _swaps = new Swaps(session, _replies, _antecedents, swap, ask);
        _orders = new Orders(session, _replies, _context, swap);
        _measures = new Measures(session, _replies, _context, swap);
    }

    /// <summary>Answers a message that stands alone.</summary>
    /// <param name="text">The message.</param>
    /// <param name="page">The page of its answer.</param>
    /// <param name="wanted">What it asks for in the place of what its words do; null for them.</param>
    public delegate AskReport Asker(string text, int page, Asked? wanted);

    private static FollowUpBook Book => FollowUpBook.Shipped;

    private static FollowUpReader Reader { get; } = new(Book);

    /// <summary>The answer to a message that is one of the phrases by which people go on; null for any other.</summary>
    /// <param name="text">The message.</param>
    /// <param name="turn">What it leans on; null for nothing, which is then asked for.</param>
    public AskReport? OfPhrase(string text, Turn? turn) =>
        turn is not null && _measures.Answer(text, turn) is { } measured ? measured
        : Reader.Read(text) is not { } read ? null
        : read.Kind == FollowUpKind.Swap ? _swaps.Answer(read, turn)
        : turn is not null ? OfTurn(text, read, turn)
        : StandsAlone(read) ? null
        : _replies.AskBack(Named(read.Rest));

    /// <summary>The answer to a message that leans on the last answer in any way; null where it stands alone.</summary>
    /// <param name="text">The message without its courtesies.</param>
    /// <param name="turn">As for <see cref="OfPhrase"/>.</param>
    public AskReport? Answer(string text, Turn? turn) =>
        OfPhrase(text, turn) ?? (turn is null ? null : OfPronouns(text, turn));

    // "How did NATO retaliate" may be asked of nothing in particular, "how did they" may not.
    private static bool StandsAlone(FollowUp read) =>
        read.Kind is FollowUpKind.Reaction or FollowUpKind.ReactionWhen or FollowUpKind.Narrow
            or FollowUpKind.Else or FollowUpKind.ElseLater
        && !Book.IsPronoun(read.Rest);

    private AskReport? OfTurn(string text, FollowUp read, Turn turn) => read.Kind switch
    {
        FollowUpKind.Next or FollowUpKind.More or FollowUpKind.Others when turn is { Pages: > 1, Question.Length: > 0 } => Page(turn, 1),
        FollowUpKind.Back when turn is { Pages: > 1, Question.Length: > 0 } => Page(turn, -1),
        FollowUpKind.List when turn is { Pages: > 1, Question.Length: > 0 } => Page(turn, 0),
        _ when turn.Events.Count == 0 => _replies.AskBack([]),
        FollowUpKind.List => _replies.Shown(text, turn.Events, turn),
        FollowUpKind.Others => Others(text, turn),
        FollowUpKind.WhoElse => WhoElse(text, turn),
        FollowUpKind.Pick or FollowUpKind.PickWho or FollowUpKind.PickByDay => Pick(text, read, turn),
        FollowUpKind.Sources => Sources(turn),
        FollowUpKind.Next or FollowUpKind.After => Neighbour(turn, ButtonStep.Forth, read.Kind == FollowUpKind.After),
        FollowUpKind.Back or FollowUpKind.Before => Neighbour(turn, ButtonStep.Back, read.Kind == FollowUpKind.Before),
        FollowUpKind.Ask when read.Asked == Asked.When && IsOfOneDay(turn) => About(Question(text, read, turn), turn),
        FollowUpKind.Narrow => _swaps.Narrowed(text, read.Rest, turn),
        _ when turn.Events.Count > MostMeant => _replies.AskBack(turn.Events),
        FollowUpKind.More when turn is { Beside.Count: > 0, Events: [_] } => Onward(turn),
        FollowUpKind.More when turn.Wanted != Asked.List && _sayings.MoreSaid(turn) is { } more => more,
        FollowUpKind.More => _replies.Report(c => c.Event(turn.Events[0]), turn),
        FollowUpKind.WhoSaid => _sayings.WhoSaid(text, turn),
        FollowUpKind.WhoIs => WhoIs(text, turn),
        FollowUpKind.Name => Name(text, turn),
        FollowUpKind.Else => _sayings.Else(read.Rest, turn),
        FollowUpKind.ElseLater => _sayings.Else(read.Rest, turn, isLater: true),
        FollowUpKind.CameTrue => _sayings.CameTrue(text, turn),
        FollowUpKind.Reaction => _sayings.Reaction(text, read.Rest, turn),
        FollowUpKind.ReactionWhen => _sayings.Reaction(text, read.Rest, turn, isWhen: true),
        FollowUpKind.WasBefore or FollowUpKind.WasAfter or FollowUpKind.WasWhen or FollowUpKind.HowFar
            or FollowUpKind.HowFarTo => _orders.Answer(text, read, turn),
        _ => About(Question(text, read, turn), turn),
    };

    // Of several that were shown the others are those behind the first, until one of them is told by itself.
    private AskReport Others(string text, Turn turn) =>
        turn.Beside.Count > 0 ? _replies.Shown(text, turn.Beside, turn)
        : turn.Events.Count > 1 ? _replies.Shown(text, [.. turn.Events.Skip(1)], turn)
        : WhoElse(text, turn);

    private AskReport WhoElse(string text, Turn turn) =>
        _replies.Compose(
            _context.Others(text, _replies.Last(turn), turn)
                ?? _replies.Answerer.Answer(_context.WithoutDoers(text, _replies.Last(turn), turn)),
            turn);

    // Of a list with several pages those of the first are known, counted from its top.
    private AskReport Pick(string text, FollowUp read, Turn turn)
    {
        var (position, fromEnd) = FollowUpReader.Position(read.Rest)!.Value;
        IReadOnlyList<int> shown = turn.Events is [_] ? [.. turn.Events, .. turn.Beside] : turn.Events;
        var isOpen = (turn.Pages > 1 && (fromEnd || turn.Page > 1)) || (read.Kind == FollowUpKind.PickByDay && !AreOfOwnDays(shown));
        if (isOpen || position > shown.Count || shown.Count == 1)
        {
            return _replies.AskBack(shown);
        }

        var picked = shown[fromEnd ? ^position : position - 1];
        var then = turn with { Events = [picked], Beside = [.. shown.Where(e => e != picked)], Wanted = null };
        return read.Kind == FollowUpKind.PickWho
            ? _replies.Compose(_replies.Told.About(new Question { Text = text, Asked = Asked.Who }, [picked]), then)
            : _replies.Report(c => c.Event(picked), then);
    }

    private bool AreOfOwnDays(IReadOnlyList<int> events) =>
        events.Select(e => _session.Event(e)!).DistinctBy(e => e.First).Count() == events.Count;

    // "More" once again: the next of those that were shown.
    private AskReport Onward(Turn turn)
    {
        var next = turn.Beside[0];
        return _replies.Report(c => c.Event(next), turn with { Events = [next], Beside = [.. turn.Beside.Skip(1)], Wanted = null });
    }

    private AskReport Sources(Turn turn)
    {
        if (turn.Events is [_])
        {
            return _replies.Report(c => c.SourcesOf(turn.Events[0]), turn);
        }

        var composer = _replies.Composer();
        var reply = composer.SourcesOf(turn.Events);
        var (titles, keys) = (turn.Events.Select(_session.Title), turn.Events.Select(_session.Key));
        return new AskReport(reply, [.. titles], composer.Dates, [.. keys], null) { Turn = turn };
    }

    private AskReport Page(Turn turn, int step) => _ask(turn.Question, Math.Max(1, turn.Page + step), turn.Wanted);

    private bool IsOfOneDay(Turn turn) =>
        turn is { Events.Count: < Turn.MostEvents, Pages: 1 } && turn.Events.Select(e => _session.Event(e)!.First).Distinct().Count() == 1;

    // "What happened next" began when this was over; "next" is the next one of the same day as well.
    private AskReport Neighbour(Turn turn, ButtonStep step, bool isApart)
    {
        var from = turn.Events[step == ButtonStep.Forth && !turn.IsNearest ? ^1 : 0];
        var composer = _replies.Composer();
        var to = isApart ? composer.Apart(from, step) : composer.Neighbour(from, step);
        return to is { } id ? _replies.Report(c => c.Event(id), turn with { Events = [id], Beside = [], Wanted = null })
            : _replies.AskBack([]);
    }

    // What is known of the last question says what "how many" counts and who is not asked for.
    private Question Question(string text, FollowUp read, Turn turn)
    {
        var last = _replies.Last(turn);
        var deed = last.Action is null ? _replies.Titled(turn.Events[0]) : last;
        return new Question
        {
            Text = text,
            Asked = read.Asked,
            AskedSide = read.Side,
            Action = deed.Action,
            ActionText = deed.ActionText,
            ActionWords = deed.ActionWords,
            Sources = read.Side == Side.Source ? [] : last.Sources,
            Targets = read.Side == Side.Target ? [] : last.Targets,
            Others = read.Side == Side.Source ? [] : last.Others,
            Places = last.Places,
        };
    }

    // Of those that only came nearest, the one whose title was told; where it does not say it, all of them are told once more.
    private AskReport About(Question question, Turn turn)
    {
        var meant = turn.Meant;
        var answer = _replies.Told.About(question, meant.Events);
        return turn.IsNearest && answer.Outcome == Outcome.Closest
            ? _replies.Compose(_replies.Told.Closest(question, turn.Events), turn with { Wanted = question.Asked })
            : Told(answer, meant with { Wanted = question.Asked });
    }

    // What goes on from "how many?" are those of which it was told.
    private AskReport Told(Answer answer, Turn turn)
    {
        var told = answer.Hits.Select(h => h.Event).Distinct().ToList();
        return _replies.Compose(answer, told.Count == 0 ? turn : turn with
        {
            Events = told,
            Beside = [.. turn.Events.Except(told).Concat(turn.Beside)],
        });
    }

    private AskReport WhoIs(string text, Turn turn) => _antecedents.Persons(turn) is [var person]
        ? _ask($"who is {_session.Actor(person).Name}", 1, null) with { Turn = turn }
        : _replies.Compose(_replies.Told.Closest(new Question { Text = text, Asked = Asked.Who }, turn.Events), turn);

    // States and organisations have no name to ask for: "their names" are those of the expelled.
    private AskReport Name(string text, Turn turn)
    {
        var question = new Question { Text = text, Asked = Asked.Who };
        var (answer, persons) = (_replies.Told.About(question, turn.Events), _antecedents.Persons(turn));
        return _replies.Compose(
            persons.Count > 0 && answer.Values.SequenceEqual(persons.Select(p => _session.Actor(p).Name))
                ? answer : _replies.Told.Closest(question, turn.Events),
            turn);
    }

    /// <summary>
    /// The answer to a question that leaves open which event it means, by those that were told; null where it stands alone, or where they
    /// do not say it.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="alone">Its answer without what was told.</param>
    /// <param name="turn">What was told.</param>
    public AskReport? InContext(Question question, AskReport alone, Turn turn)
    {
        if (turn.Events.Count <= MostMeant && _sayings.OfIt(question, turn) is { } said)
        {
            return said;
        }

        var isAnswered = alone.Reply.Outcome == Outcome.Answered;
        var isOfTold = isAnswered && turn.Events.Any(e => alone.Events.Contains(_session.Key(e)));
        if (isAnswered && question is { Asked: Asked.YesNo, Mentions.Count: 1, Times: [], Anchor: null, Parts: [] }
            && question.Terms.All(t => t.IsSoft) && turn.Events.Count is > 0 and <= MostMeant
            && !_context.Around(turn, Turn.MostEvents).Any(e => alone.Events.Contains(_session.Key(e))))
        {
            // "Did Moscow agree": to what was told, and to nothing else.
            return _replies.Compose(_replies.Told.Closest(question, turn.Events), turn);
        }

        return !isOfTold && _context.Meant(question, turn) is { } meant ? _replies.Compose(meant, Context.Then(meant, turn)) : null;
    }

    // "And when did they freeze the account?": of what was told, if it says so; otherwise of whom or where was told.
    private AskReport? OfPronouns(string text, Turn turn)
    {
        var pronouns = new Pronouns(_replies.Parse(text), text);
        if (turn.Events.Count is 0 or > MostMeant || !pronouns.Any)
        {
            return null;
        }

        // "Who did he blame": of what was told, what he did.
        var question = _replies.Parse(pronouns.WithoutTimes());
        var byName = question.Asked != Asked.Who ? null
            : pronouns.Resolved(p => Book.IsPerson(p) ? _antecedents.Name(p, _replies.Last(turn), turn) : null, null, null);
        var asked = byName is null ? question : _replies.Parse(byName);
        if (_replies.Told.Among(asked, turn.Events) is { } told)
        {
            return _replies.Compose(told, turn with { Wanted = told.Question.Asked });
        }

        if (!pronouns.HasThing && _context.Meant(asked, turn) is { } meant)
        {
            return _replies.Compose(meant, Context.Then(meant, turn));
        }

        if (IsBare(question) && ActionCheck.IsMereStatement(question) && question.Asked == Asked.What && !IsOfPerson(question)
            && turn.Events.All(e => _session.Event(e)!.IsSaying))
        {
            // "What exactly did it say": what was told is what was said.
            return About(question, turn);
        }

        if (pronouns.HasThing && question is { Asked: Asked.Who, Action: not null }
            && _replies.Told.Meant(question, turn.Events) is { } done)
        {
            // "Who ordered it" asks for whoever did what was told, "who announced it" for whoever said so.
            return _replies.Compose(
                ActionCheck.IsMereStatement(question) ? done
                    : _replies.Told.About(new Question { Text = text, Asked = Asked.Who, AskedSide = Side.Source }, [done.Hits[0].Event]),
                Context.Then(done, turn));
        }

        var place = turn.Events.Select(e => _session.Event(e)!.Place).OfType<int>().Select(p => _session.Actor(p).Name).FirstOrDefault();
        var date = turn.Events.SelectMany(e => Milestones.Of(_session.Event(e)!)).Select(m => DateWords.Of(m.Date)).FirstOrDefault();
        if (pronouns.Resolved(p => _antecedents.Name(p, _replies.Last(turn), turn), place, date) is { } resolved)
        {
            var alone = _ask(resolved, 1, null);
            return IsOfOthers(question, alone, turn)
                ? _replies.Compose(_replies.Told.Closest(question, _context.Around(turn, MostMeant)), turn) : alone;
        }

        var thing = Antecedents.Thing(turn.Question, _replies.Last(turn).ActionText);
        return pronouns.Resolved(p => Book.IsThing(p) ? thing : null, place, date) is { } named
            && _ask(named, 1, null) is { Reply.Outcome: Outcome.Answered or Outcome.Disputed } answer ? answer
            : turn.Events is [_] ? _replies.Compose(_replies.Told.Closest(question, _context.Around(turn, MostMeant)), turn)
            : _replies.AskBack(turn.Events);
    }

    private static bool IsBare(Question question) =>
        question is { Mentions: [], Times: [], Anchor: null, Parts: [] } && question.Terms.All(t => t.IsSoft);

    // "Did they agree", "where did they work": what says no more than a deed is asked of what was told, and of nothing else they did.
    private bool IsOfOthers(Question question, AskReport answer, Turn turn) =>
        !answer.Events.Any(e => turn.Events.Any(t => _session.Key(t) == e))
        && IsBare(question)
        && (answer.Reply.Outcome != Outcome.Answered || question.Asked == Asked.YesNo
            || !(ActionCheck.IsMereStatement(question) || IsOfPerson(question)));

    private static bool IsOfPerson(Question question) =>
        PhraseBook.Tokens(question.Text).Exists(t => Book.IsPerson(t.Norm));

    private IReadOnlyList<int> Named(string rest) =>
        rest.Length == 0 ? [] : _replies.Told.Near(_replies.Parse(rest, Asked.List), ReplyLimits.Choices);
}
