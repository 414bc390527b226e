using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>The bot over one index: commands, questions, buttons, completion and search. Thread-safe; it does not own the index.</summary>
public sealed class TimelineBot : IChatBot
{
    /// <summary>A number from here on is a year, one below it a page.</summary>
    private const int LeastYear = 1_000;
    private const int MostTyped = 40;

    private readonly TimelineIndex _index;
    private readonly Timeline _timeline;
    private readonly ConversationMemory? _memory;

    /// <summary>Creates the bot.</summary>
    /// <param name="index">The facts.</param>
    /// <param name="language">The words of questions.</param>
    /// <param name="memory">What conversations are remembered in; null where none are. It is not owned.</param>
    public TimelineBot(TimelineIndex index, Language language, ConversationMemory? memory = null)
    {
        _memory = memory;
        _index = index;
        _timeline = new Timeline(index, new QuestionParser(new IndexNames(index), language), new FactCache(language));
    }

    /// <inheritdoc/>
    public string FactsHash => _index.FactsHash;

    /// <inheritdoc/>
    public BotProfile Profile => _index.Profile;

    /// <summary>
    /// Whether facts newer than these could not be read, which <c>/about</c> then says; false (default) where they are current.
    /// </summary>
    public bool IsOutdated
    {
        get => _timeline.IsOutdated;
        set => _timeline.IsOutdated = value;
    }

    /// <inheritdoc/>
    public ChatReply Answer(ChatRequest request) => Ask(request).Reply;

    /// <summary>Answers a command or a question, with the short answers, dates and events apart from the text.</summary>
    public AskReport Ask(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Remembered(request.Conversation, _index.Read(session =>
        {
            var turn = TurnOf(session, request);
            var answerer = new MessageAnswerer(_timeline, session, request.Today, turn) { ButtonBytes = request.ButtonBytes };
            var report = answerer.Ask(request.Text, request.Page);
            return report with { Reply = report.Reply with { Question = report.Reply.Question ?? Words(request.Text) } };
        }));
    }

    // What was asked, without what only says that it is asked; null for a command by itself.
    private static string? Words(string text)
    {
        var line = CommandLine.Read(text);
        return line.Rest.Length == 0 ? null : line.Name == Introduction.Plain ? line.Rest : text;
    }

    /// <inheritdoc/>
    public ChatReply Press(ButtonPress press)
    {
        ArgumentNullException.ThrowIfNull(press);
        return Remembered(press.Conversation, _index.Read(session =>
        {
            var composer = new ReplyComposer(_index, session);
            var parsed = ButtonState.Read(session, press.State);
            var told = new Turn { Events = [parsed.Number] };
            return parsed.Kind switch
            {
                ButtonState.Kind.Event => Shown(composer.Event(parsed.Number), told),
                ButtonState.Kind.Sources => Shown(composer.SourcesOf(parsed.Number, parsed.Page), told),
                ButtonState.Kind.Page => Turned(session, press, parsed),
                ButtonState.Kind.Outdated => Said(session, Phrases.OldButton),
                _ => Said(session, Phrases.UnknownButton),
            };
        })).Reply;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(string command, string option, string typed, int limit) =>
        _index.Read(session => new Completer(session).Complete(option, typed, limit));

    /// <inheritdoc/>
    public SearchPage Search(string text, DateOnly today, int offset, int limit) =>
        _index.Read(session =>
        {
            var question = _timeline.Parser.Parse(text, today);
            var answer = AnswerHit(session, text, today, question);

            // The answer is the first of all hits, so that pages of any size join.
            var head = answer is null ? 0 : 1;
            var answerer = new Answerer(_index, session, _timeline.Facts);
            var ids = new Completer(session).Events(text, question, answerer, today, offset + limit + 1 - head);
            var hits = ids.Skip(Math.Max(0, offset - head))
                .Take(offset == 0 ? limit - head : limit)
                .Select(id => Hit(session, id))
                .ToList();
            int? next = head + ids.Count > offset + limit ? offset + limit : null;
            return new SearchPage(offset == 0 && answer is not null ? [answer, .. hits] : hits, next);
        });

    /// <inheritdoc/>
    public ChatReply CheckDates(string message, DateOnly today) =>
        _index.Read(session => new ClaimChecker(_index, session, _timeline.Parser, _timeline.Facts).Check(message, today));

    // What asks for a date, a name or a number has one answer, which is worth more than the events that it stands on.
    private SearchHit? AnswerHit(IndexSession session, string text, CalendarDay today, Question question)
    {
        if (question.IsEmpty || question.Asked is Asked.Describe or Asked.List)
        {
            return null;
        }

        var reply = new MessageAnswerer(_timeline, session, today).Ask(text, 1).Reply;
        if (reply.Outcome is not (Outcome.Answered or Outcome.Disputed))
        {
            return null;
        }

        var sentence = reply.Blocks.FirstOrDefault(b => b.Kind == ReplyBlockKind.Sentence)?.Text;
        var publishers = Enumeration.Of(reply.Citations.Select(c => c.Publisher).Distinct(StringComparer.Ordinal).ToList());
        return new SearchHit(SearchHit.Answer, reply.Headline, sentence is null ? publishers : $"{sentence} · {publishers}", reply);
    }

    private SearchHit Hit(IndexSession session, int id)
    {
        var composer = new ReplyComposer(_index, session);
        var reply = composer.Event(id);
        var happening = session.Event(id)!;
        var publishers = happening.Assertions.Select(a => session.Source(a.Source).Publisher).Distinct(StringComparer.Ordinal).ToList();
        var date = new EventWords(_index, session, new CitationList(session)).DateLine(happening, null);
        var dated = date is null ? "" : date + " · ";
        return new SearchHit(ButtonState.Event(session, id), happening.Title, $"{dated}{Enumeration.Of(publishers)}", reply);
    }

    // What was typed behind a button is a page or a date; anything else leaves the list as it is.
    private AskReport Turned(IndexSession session, ButtonPress press, ButtonState.Parsed button)
    {
        var answerer = new MessageAnswerer(_timeline, session, press.Today) { ButtonBytes = press.ButtonBytes };
        var typed = press.Typed?.Trim();
        if (typed is null)
        {
            return answerer.Ask(button.Text, button.Number);
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < LeastYear)
        {
            return answerer.Ask(button.Text, number);
        }

        var day = Edtf.Parse(typed).Span?.First
            ?? _timeline.Parser.Parse(typed, press.Today).Times.Select(t => (CalendarDay?)t.First).FirstOrDefault();
        return day is { } from ? answerer.AskFrom(button.Text, from)
            : Said(session, Phrases.NoPage(ReplySize.Cut(typed, MostTyped)));
    }

    private AskReport Said(IndexSession session, string sentence) =>
        Shown(new ReplyComposer(_index, session).Reply(Outcome.NotUnderstood, sentence, []), null);

    private static AskReport Shown(ChatReply reply, Turn? turn) => new(reply, [], [], [], null) { Turn = turn };

    private AskReport Remembered(string? conversation, AskReport report)
    {
        if (conversation is not null && report.Turn is { } turn)
        {
            _memory?.Remember(conversation, FactsHash, turn);
        }

        return report;
    }

    // A message that is replied to says what is meant; what is remembered adds the question, where it is of the same event.
    private Turn? TurnOf(IndexSession session, ChatRequest request)
    {
        var remembered = request.Conversation is { } conversation ? _memory?.Recall(conversation, FactsHash) : null;
        if (request.RefersTo is not { } states)
        {
            return remembered;
        }

        return Reference.Of(session, states) is not { } referred ? null
            : referred.Events is [var told, ..] && remembered?.Events is [var last, ..] && told == last ? remembered
            : referred;
    }
}
