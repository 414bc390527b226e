using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Matching;
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

    private readonly TimelineIndex _index;
    private readonly IndexSession _session;
    private readonly FactCache _facts;
    private readonly QuestionParser _parser;
    private readonly CalendarDay _today;
    private readonly Answerer _answerer;
    private readonly ToldAnswerer _told;
    private readonly Context _context;
    private readonly Antecedents _antecedents;
    private readonly Asker _ask;

    /// <param name="timeline">The facts.</param>
    /// <param name="session">A session of theirs.</param>
    /// <param name="today">The reference date of relative phrases.</param>
    /// <param name="ask">Answers a message that stands alone.</param>
    public FollowUps(Timeline timeline, IndexSession session, CalendarDay today, Asker ask)
    {
        (_index, _session, _facts, _parser, _today, _ask) = (timeline.Index, session, timeline.Facts, timeline.Parser, today, ask);
        _answerer = new Answerer(_index, session, _facts);
        _told = new ToldAnswerer(_answerer, session, _facts);
        _context = new Context(session, _told);
        _antecedents = new Antecedents(session);
    }

    /// <summary>Answers a message that stands alone.</summary>
    /// <param name="text">The message.</param>
    /// <param name="page">The page of its answer.</param>
    /// <param name="wanted">What it asks for in the place of what its words do; null for them.</param>
    public delegate AskReport Asker(string text, int page, Asked? wanted);

    private static FollowUpReader Reader { get; } = new(FollowUpBook.Shipped);

    /// <summary>The answer to a message that is one of the phrases by which people go on; null for any other.</summary>
    /// <param name="text">The message.</param>
    /// <param name="turn">What it leans on; null for nothing, which is then asked for.</param>
    public AskReport? OfPhrase(string text, Turn? turn) => Reader.Read(text) is not { } read ? null
        : read.Kind == FollowUpKind.Swap ? Swapped(read, turn)
        : turn is not null ? OfTurn(text, read, turn)
        : StandsAlone(read) ? null
        : AskBack(Named(read.Rest));

    /// <summary>The answer to a message that leans on the last answer in any way; null where it stands alone.</summary>
    /// <param name="text">The message without its courtesies.</param>
    /// <param name="turn">As for <see cref="OfPhrase"/>.</param>
    public AskReport? Answer(string text, Turn? turn) => OfPhrase(text, turn) ?? (turn is null ? null : OfPronouns(text, turn));

    // "How did NATO retaliate" may be asked of nothing in particular, "how did they" may not.
    private static bool StandsAlone(FollowUp read) =>
        read.Kind is FollowUpKind.Reaction or FollowUpKind.Else && !FollowUpBook.Shipped.IsPronoun(read.Rest);

    private AskReport? OfTurn(string text, FollowUp read, Turn turn) => read.Kind switch
    {
        FollowUpKind.Next or FollowUpKind.More or FollowUpKind.Others when turn is { Pages: > 1, Question.Length: > 0 } => Page(turn, 1),
        FollowUpKind.Back when turn is { Pages: > 1, Question.Length: > 0 } => Page(turn, -1),
        FollowUpKind.List when turn is { Pages: > 1, Question.Length: > 0 } => Page(turn, 0),
        _ when turn.Events.Count == 0 => AskBack([]),
        FollowUpKind.List => Shown(text, turn.Events, turn),
        FollowUpKind.Others => Others(text, turn),
        FollowUpKind.WhoElse => WhoElse(text, turn),
        FollowUpKind.Pick or FollowUpKind.PickWho => Pick(text, read, turn),
        FollowUpKind.Sources => Sources(turn),
        FollowUpKind.Next or FollowUpKind.After => Neighbour(turn, ButtonStep.Forth, read.Kind == FollowUpKind.After),
        FollowUpKind.Back or FollowUpKind.Before => Neighbour(turn, ButtonStep.Back, read.Kind == FollowUpKind.Before),
        FollowUpKind.Ask when read.Asked == Asked.When && IsOfOneDay(turn) => About(Question(text, read, turn), turn),
        _ when turn.Events.Count > MostMeant => AskBack(turn.Events),
        FollowUpKind.More when turn is { Beside.Count: > 0, Events: [_] } => Onward(turn),
        FollowUpKind.More when turn.Wanted != Asked.List && MoreSaid(turn) is { } more => more,
        FollowUpKind.More => Report(c => c.Event(turn.Events[0]), turn),
        FollowUpKind.WhoSaid => WhoSaid(text, turn),
        FollowUpKind.WhoIs => WhoIs(text, turn),
        FollowUpKind.Else => Else(read.Rest, turn),
        FollowUpKind.Reaction => Reaction(text, read.Rest, turn),
        FollowUpKind.WasBefore => Order(text, read.Rest, turn, isBefore: true),
        FollowUpKind.WasAfter => Order(text, read.Rest, turn, isBefore: false),
        _ => About(Question(text, read, turn), turn),
    };

    private AskReport Shown(string text, IReadOnlyList<int> events, Turn turn) =>
        Listed(new Question { Text = text, Asked = Asked.List }, _told.Hits(events), turn);

    // Of several that were shown the others are those behind the first, until one of them is told by itself.
    private AskReport Others(string text, Turn turn) =>
        turn.Beside.Count > 0 ? Shown(text, turn.Beside, turn)
        : turn.Events.Count > 1 ? Shown(text, [.. turn.Events.Skip(1)], turn)
        : WhoElse(text, turn);

    private AskReport WhoElse(string text, Turn turn) =>
        Compose(_context.Others(text, Last(turn), turn) ?? _answerer.Answer(_context.WithoutDoers(text, Last(turn), turn)), turn);

    // Of a list with several pages the first is not known, unless all of it was shown.
    private AskReport Pick(string text, FollowUp read, Turn turn)
    {
        var (position, fromEnd) = Grammar.Ordinals[read.Rest];
        IReadOnlyList<int> shown = turn.Events is [_] ? [.. turn.Events, .. turn.Beside] : turn.Events;
        if (turn.Pages > 1 || position > shown.Count || shown.Count == 1)
        {
            return AskBack(shown);
        }

        var picked = shown[fromEnd ? ^position : position - 1];
        var then = turn with { Events = [picked], Beside = [.. shown.Where(e => e != picked)], Wanted = null };
        return read.Kind == FollowUpKind.PickWho
            ? Compose(_told.About(new Question { Text = text, Asked = Asked.Who }, [picked]), then)
            : Report(c => c.Event(picked), then);
    }

    // "More" once again: the next of those that were shown.
    private AskReport Onward(Turn turn)
    {
        var next = turn.Beside[0];
        return Report(c => c.Event(next), turn with { Events = [next], Beside = [.. turn.Beside.Skip(1)], Wanted = null });
    }

    private AskReport Sources(Turn turn)
    {
        if (turn.Events is [_])
        {
            return Report(c => c.SourcesOf(turn.Events[0]), turn);
        }

        var composer = new ReplyComposer(_index, _session);
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
        var composer = new ReplyComposer(_index, _session);
        var to = isApart ? composer.Apart(from, step) : composer.Neighbour(from, step);
        return to is { } id ? Report(c => c.Event(id), turn with { Events = [id], Beside = [], Wanted = null }) : AskBack([]);
    }

    // What is known of the last question says what "how many" counts and who is not asked for.
    private Question Question(string text, FollowUp read, Turn turn)
    {
        var last = Last(turn);
        var deed = last.Action is null ? Titled(turn.Events[0]) : last;
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

    private Question Last(Turn turn) =>
        turn.Question.Length > 0 ? _parser.Parse(CommandLine.Read(turn.Question).Rest, _today) : Titled(turn.Events[0]);

    private Question Titled(int happening) => _parser.Parse(_session.Title(happening), _today);

    // Of those that only came nearest, the one whose title was told, if it says it.
    private AskReport About(Question question, Turn turn)
    {
        var first = turn with { Events = [turn.Events[0]], Beside = [.. turn.Events.Skip(1)] };
        return turn.IsNearest && _told.About(question, first.Events) is { Outcome: not Outcome.Closest } answer
            ? Compose(answer, first with { Wanted = question.Asked })
            : Compose(_told.About(question, turn.Events), turn with { Wanted = question.Asked });
    }

    private AskReport WhoSaid(string text, Turn turn)
    {
        var speakers = turn.Events.SelectMany(e => ValueReader.Speakers(_session.Event(e)!)).Distinct().ToList();
        if (speakers.Count == 0)
        {
            // Told by a source in its own voice.
            return Report(c => c.SourcesOf(turn.Events[0]), turn);
        }

        var answer = _told.About(new Question { Text = text, Asked = Asked.Who }, turn.Events);
        return Compose(answer with { Values = [.. speakers.Select(s => _session.Actor(s).Name)] }, turn);
    }

    private string? Party(Turn turn, string pronoun) => _antecedents.Name(pronoun, Last(turn), turn);

    private AskReport WhoIs(string text, Turn turn) => _antecedents.Persons(turn) is [var person]
        ? _ask($"who is {_session.Actor(person).Name}", 1, null) with { Turn = turn }
        : Compose(_told.Closest(new Question { Text = text, Asked = Asked.Who }, turn.Events), turn);

    // A pronoun stands for the one who was told of; a name for itself.
    private AskReport Else(string who, Turn turn)
    {
        if ((FollowUpBook.Shipped.IsPronoun(who) ? Party(turn, who) : who) is not { } name)
        {
            return AskBack(turn.Events);
        }

        var said = _parser.Parse(FollowUpBook.Shipped.Said(name), _today, Asked.List);
        return Listed(said with { Asked = Asked.List }, Said(said, turn), turn);
    }

    // "What did Stoltenberg say", "more": his other sayings.
    private AskReport? MoreSaid(Turn turn)
    {
        var last = Last(turn);
        return ActionCheck.IsMereStatement(last) && last.Sources is [var speaker] && Else(speaker.Text, turn) is { } more
            && more.Reply.Outcome == Outcome.Answered ? more : null;
    }

    private List<Hit> Said(Question said, Turn turn)
    {
        var hits = _answerer.Hits(said).Where(h => h.Event > 0 && !turn.Events.Contains(h.Event)).ToList();
        var speakers = said.Sources.SelectMany(m => m.Actors).ToHashSet();
        var own = hits.Where(h => h.IsSaying && IsOf(h.Event, speakers)).ToList();
        return own.Count > 0 ? own : hits;
    }

    // What others did, and somebody only gave the word for, is no saying of his own.
    private bool IsOf(int happening, HashSet<int> doers) =>
        _session.Event(happening)!.Sources.Any(a => doers.Contains(a) || _session.Parents(a).Any(doers.Contains));

    private AskReport? Reaction(string text, string who, Turn turn)
    {
        var actors = FollowUpBook.Shipped.IsPronoun(who)
            ? [.. turn.Events.SelectMany(e => _session.Event(e)!.Targets)]
            : _parser.Parse(who, _today).Mentions.SelectMany(m => m.Actors).ToHashSet();
        var answers = turn.Events.SelectMany(_session.AnswersTo).Distinct().ToList();
        var theirs = answers.Where(e => IsOf(e, actors)).ToList();
        var question = new Question { Text = text, Asked = Asked.List };
        return theirs.Count > 0 ? Listed(question, _told.Hits(theirs), turn)
            : FollowUpBook.Shipped.IsPronoun(who) ? Compose(_told.Closest(question with { Asked = Asked.What }, turn.Events), turn)
            : null;
    }

    private AskReport Order(string text, string other, Turn turn, bool isBefore)
    {
        var phrase = _parser.Parse(other, _today, Asked.Describe);
        if ((_context.TookPlace(phrase) ?? _answerer.Named(phrase)) is not { Event: > 0 } named)
        {
            return AskBack(_told.Near(phrase, ReplyLimits.Choices));
        }

        var told = _told.Hits(turn.Events.Take(1))[0];
        var question = new Question { Text = text, Asked = Asked.YesNo, Parts = [Last(turn), phrase] };
        var order = ToldAnswerer.IsBefore(told, named);
        return Compose(
            order is null ? _told.Closest(question with { Parts = [] }, [told.Event, named.Event]) : new Answer
            {
                Question = question,
                Outcome = Outcome.Answered,
                Values = [order == isBefore ? ValueReader.Yes : ValueReader.No],
                Hits = [told, named],
                Parts = [told, named],
            },
            turn);
    }

    private AskReport Listed(Question question, List<Hit> hits, Turn turn)
    {
        if (hits.Count == 0)
        {
            return Compose(_told.Closest(question with { Asked = Asked.What }, turn.Events), turn);
        }

        var shown = hits.Take(Turn.MostEvents).ToList();
        var then = new Turn { Question = turn.Question, Wanted = Asked.List, Events = [.. shown.OrderBy(h => h.Day).Select(h => h.Event)] };
        return Compose(ToldAnswerer.List(question, shown, [.. shown.Select(h => _session.Title(h.Event))]), then);
    }

    private AskReport? Swapped(FollowUp read, Turn? turn)
    {
        var swap = new Swap(_session, _parser, _today);
        if (swap.Fragment(read.Rest) is not { } fragment)
        {
            return turn is { Events.Count: > 0 } && read.MayBePart ? Part(read.Rest, turn) : null;
        }

        if (turn is null)
        {
            // "did Japan?" asks for nothing; what names an event is left to be read as a question.
            return AskBack(_told.Near(_parser.Parse(read.Rest, _today, Asked.List), ReplyLimits.Choices));
        }

        var last = turn.Question.Length > 0 ? turn.Question : Swap.WithoutNumbers(_session.Title(turn.Events[0]));
        return swap.Into(last, read.Rest, fragment) is { } question ? _ask(question, 1, turn.Wanted) : null;
    }

    // "And the wounded?": a number of what was told; "and the mission?": the last question about it, of the same party.
    private AskReport? Part(string rest, Turn turn)
    {
        var things = Swap.WithoutArticle(rest);
        if (!Context.MayBePart(_parser.Parse(things, _today)))
        {
            return null;
        }

        if (_told.Meant(_parser.Parse(FollowUpBook.Shipped.Counted(things), _today), turn.Events)
            is { Question.Asked: Asked.HowMany } number)
        {
            return Compose(number, turn with { Wanted = Asked.HowMany });
        }

        var last = Last(turn);
        return last.Parties.Select(m => _ask($"{m.Text} {things}", 1, turn.Wanted ?? last.Asked))
            .FirstOrDefault(r => r.Reply.Outcome == Outcome.Answered);
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
        var isOfTold = alone.Reply.Outcome == Outcome.Answered && turn.Events.Any(e => alone.Events.Contains(_session.Key(e)));
        return !isOfTold && _context.Meant(question, turn) is { } meant ? Compose(meant, Context.Then(meant, turn)) : null;
    }

    // "And when did they freeze the account?": of what was told, if it says so; otherwise of whom or where was told.
    private AskReport? OfPronouns(string text, Turn turn)
    {
        var pronouns = new Pronouns(_parser.Parse(text, _today), text);
        if (turn.Events.Count is 0 or > MostMeant || !pronouns.Any)
        {
            return null;
        }

        var question = _parser.Parse(pronouns.WithoutTimes(), _today);
        if (_told.Among(question, turn.Events) is { } told)
        {
            return Compose(told, turn with { Wanted = told.Question.Asked });
        }

        if (!pronouns.HasThing && _context.Meant(question, turn) is { } meant)
        {
            return Compose(meant, Context.Then(meant, turn));
        }

        var place = turn.Events.Select(e => _session.Event(e)!.Place).OfType<int>().Select(p => _session.Actor(p).Name).FirstOrDefault();
        var date = turn.Events.SelectMany(e => Milestones.Of(_session.Event(e)!)).Select(m => DateWords.Of(m.Date)).FirstOrDefault();
        return pronouns.Resolved(p => Party(turn, p), place, date) is { } resolved ? _ask(resolved, 1, null) : AskBack(turn.Events);
    }

    private IReadOnlyList<int> Named(string rest) =>
        rest.Length == 0 ? [] : _told.Near(_parser.Parse(rest, _today, Asked.List), ReplyLimits.Choices);

    // Asks which event is meant, with the likeliest to choose from.
    private AskReport AskBack(IReadOnlyList<int> events)
    {
        var reply = new ReplyComposer(_index, _session).Choice(Talk.TalkPhrases.WhichEvent, events);
        return new AskReport(reply, [], [], [], null);
    }

    private AskReport Report(Func<ReplyComposer, ChatReply> tell, Turn turn)
    {
        var (composer, told) = (new ReplyComposer(_index, _session), turn.Events[0]);
        var reply = tell(composer);
        return new AskReport(reply, [_session.Title(told)], composer.Dates, [_session.Key(told)], null)
        {
            Turn = turn with { Events = [told], Beside = turn.Events.Count > 1 ? [.. turn.Events.Skip(1)] : turn.Beside },
        };
    }

    private AskReport Compose(Answer answer, Turn turn)
    {
        var composer = new ReplyComposer(_index, _session);
        var reply = composer.Compose(new SpellingNotes(_facts.Language, _session).Kept(answer));
        var events = answer.Hits.Count > 0 ? answer.Hits.Select(h => h.Event) : answer.Nearest.Select(v => v.Fact.Row.Id);
        var keys = events.Where(e => e > 0).Distinct().Select(_session.Key).ToList();
        return new AskReport(reply, answer.Values, composer.Dates, keys, answer.Question)
        {
            Turn = turn with { IsNearest = answer.Outcome is Outcome.Closest or Outcome.Corrected },
        };
    }
}
