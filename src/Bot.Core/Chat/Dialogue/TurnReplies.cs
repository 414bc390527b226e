using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Tells what a turn is answered with, and what the next message may lean on then.</summary>
internal sealed class TurnReplies
{
    private readonly TimelineIndex _index;
    private readonly IndexSession _session;
    private readonly FactCache _facts;
    private readonly QuestionParser _parser;
    private readonly CalendarDay _today;

    /// <param name="timeline">The facts.</param>
    /// <param name="session">A session of theirs.</param>
    /// <param name="today">The reference date of relative phrases.</param>
    public TurnReplies(Timeline timeline, IndexSession session, CalendarDay today)
    {
        (_index, _session, _facts, _parser, _today) = (timeline.Index, session, timeline.Facts, timeline.Parser, today);
        Answerer = new Answerer(_index, session, _facts);
        Told = new ToldAnswerer(Answerer, session, _facts);
    }

    /// <summary>Answers questions that stand alone.</summary>
    public Answerer Answerer { get; }

    /// <summary>Answers questions about what was told.</summary>
    public ToldAnswerer Told { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wanted">What is asked for where its words leave it open; null for what they say.</param>
    public Question Parse(string text, Asked? wanted = null) => _parser.Parse(text, _today, wanted);

    /// <summary>The last question; where none is known, the title of what was told.</summary>
    public Question Last(Turn turn) => turn.Question.Length > 0 ? Parse(CommandLine.Read(turn.Question).Rest) : Titled(turn.Events[0]);

    /// <summary>The title of an event, read as a question.</summary>
    public Question Titled(int happening) => Parse(_session.Title(happening));

    /// <summary>Puts replies into words.</summary>
    public ReplyComposer Composer() => new(_index, _session);

    /// <summary>An answer, behind which a turn follows.</summary>
    public AskReport Compose(Answer answer, Turn turn)
    {
        var composer = Composer();
        var reply = composer.Compose(new SpellingNotes(_facts.Language, _session).Kept(answer));
        var events = answer.Hits.Count > 0 ? answer.Hits.Select(h => h.Event) : answer.Nearest.Select(v => v.Fact.Row.Id);
        var keys = events.Where(e => e > 0).Distinct().Select(_session.Key).ToList();
        return new AskReport(reply, answer.Values, composer.Dates, keys, answer.Question)
        {
            Turn = turn with { IsNearest = answer.Outcome is Outcome.Closest or Outcome.Corrected },
        };
    }

    /// <summary>A page about the first event of a turn.</summary>
    public AskReport Report(Func<ReplyComposer, ChatReply> tell, Turn turn)
    {
        var (composer, told) = (Composer(), turn.Events[0]);
        var reply = tell(composer);
        return new AskReport(reply, [_session.Title(told)], composer.Dates, [_session.Key(told)], null)
        {
            Turn = turn with { Events = [told], Beside = turn.Events.Count > 1 ? [.. turn.Events.Skip(1)] : turn.Beside },
        };
    }

    /// <summary>Events as a list; where there are none, what was told is told as the nearest.</summary>
    public AskReport Listed(Question question, List<Hit> hits, Turn turn)
    {
        if (hits.Count == 0)
        {
            return Compose(Told.Closest(question with { Asked = Asked.What }, turn.Events), turn);
        }

        var shown = hits.Take(Turn.MostEvents).ToList();
        var then = new Turn { Question = turn.Question, Wanted = Asked.List, Events = [.. shown.OrderBy(h => h.Day).Select(h => h.Event)] };
        return Compose(ToldAnswerer.List(question, shown, [.. shown.Select(h => _session.Title(h.Event))]), then);
    }

    /// <summary>Events that were shown before, as a list.</summary>
    public AskReport Shown(string text, IReadOnlyList<int> events, Turn turn) =>
        Listed(new Question { Text = text, Asked = Asked.List }, Told.Hits(events), turn);

    /// <summary>Asks which event is meant, with the likeliest to choose from.</summary>
    public AskReport AskBack(IReadOnlyList<int> events)
    {
        var reply = Composer().Choice(Talk.TalkPhrases.WhichEvent, events);
        return new AskReport(reply, [], [], [], null);
    }
}
