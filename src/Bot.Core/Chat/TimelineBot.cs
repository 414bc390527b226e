using Bot.Core.Answers;
using Bot.Core.Chat.Talk;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>The bot over one index: commands, questions, buttons, completion and search. Thread-safe; it does not own the index.</summary>
public sealed class TimelineBot : IChatBot
{
    private readonly TimelineIndex _index;
    private readonly FactCache _facts;
    private readonly QuestionParser _parser;

    /// <summary>Creates the bot.</summary>
    public TimelineBot(TimelineIndex index, Language language)
    {
        _index = index;
        _facts = new FactCache(language);
        _parser = new QuestionParser(index, language);
    }

    /// <inheritdoc/>
    public string FactsHash => _index.FactsHash;

    /// <summary>
    /// Whether facts newer than these could not be read, which <c>/about</c> then says; false (default) where they are current.
    /// </summary>
    public bool IsOutdated { get; set; }

    /// <inheritdoc/>
    public ChatReply Answer(ChatRequest request) => Ask(request).Reply;

    /// <summary>Answers a command or a question, with the short answers, dates and events apart from the text.</summary>
    public AskReport Ask(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _index.Read(session => Ask(session, request.Text, request.Today, request.Page));
    }

    /// <inheritdoc/>
    public ChatReply Press(string state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _index.Read(session =>
        {
            var composer = new ReplyComposer(_index, session);
            var parsed = ButtonState.Read(_index, state);
            return parsed.Kind switch
            {
                ButtonState.Kind.Event when Exists(session, parsed.Number) => composer.Event(parsed.Number),
                ButtonState.Kind.Sources when Exists(session, parsed.Number) => composer.SourcesOf(parsed.Number),
                ButtonState.Kind.Page => Ask(session, parsed.Text, today, parsed.Number).Reply,
                ButtonState.Kind.Outdated => composer.Reply(Outcome.NotUnderstood, Phrases.OldButton, []),
                _ => composer.Reply(Outcome.NotUnderstood, Phrases.UnknownButton, []),
            };
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(string command, string option, string typed, int limit) =>
        _index.Read(session => new Completer(session).Complete(option, typed, limit));

    /// <inheritdoc/>
    public SearchPage Search(string text, DateOnly today, int offset, int limit) =>
        _index.Read(session =>
        {
            var question = _parser.Parse(text, today);
            var answer = AnswerHit(session, text, today, question);

            // The answer is the first of all hits, so that pages of any size join.
            var head = answer is null ? 0 : 1;
            var answerer = new Answerer(_index, session, _facts);
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
        _index.Read(session => new ClaimChecker(_index, session, _parser, _facts).Check(message, today));

    private static bool Exists(IndexSession session, int id) => session.Rows("SELECT 1 FROM event WHERE id = $1", _ => true, id).Count > 0;

    // What asks for a date, a name or a number has one answer, which is worth more than the events that it stands on.
    private SearchHit? AnswerHit(IndexSession session, string text, DateOnly today, Question question)
    {
        if (question.IsEmpty || question.Asked is Asked.Describe or Asked.List)
        {
            return null;
        }

        var reply = Ask(session, text, today, 1).Reply;
        if (reply.Outcome is not (Outcome.Answered or Outcome.Disputed))
        {
            return null;
        }

        var sentence = reply.Blocks.FirstOrDefault(b => b.Kind == ReplyBlockKind.Sentence)?.Text;
        var publishers = Phrases.List(reply.Citations.Select(c => c.Publisher).Distinct(StringComparer.Ordinal).ToList());
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
        return new SearchHit(ButtonState.Event(_index, id), happening.Title, $"{dated}{Phrases.List(publishers)}", reply);
    }

    private AskReport Ask(IndexSession session, string text, DateOnly today, int page)
    {
        var command = CommandLine.Read(text);
        if (command.Spec is null && command.Name.Length > 0)
        {
            return Talk(session, text, out _)
                ?? Fixed(new ReplyComposer(_index, session).Reply(Outcome.NotUnderstood, Phrases.UnknownCommand, []));
        }

        return command.Name switch
        {
            "help" or "about" or "privacy" or "sources" => Fixed(new InfoPages(_index, session, IsOutdated).Page(command.Name)),
            "onthisday" => OnThisDay(session, command.Rest, today, page, text),
            "event" when command.Rest.Length > 0 => Event(session, command.Rest, today),
            _ when command.Rest.Length == 0 => Fixed(new InfoPages(_index, session).Explain(command.Spec)),
            "timeline" => Question(session, command.Rest, today, Asked.List, page, text),
            "when" => Question(session, command.Rest, today, Asked.When, page, text),
            "who" => Question(session, command.Rest, today, Asked.Who, page, text),
            _ => Question(session, command.Rest, today, null, page, text),
        };
    }

    private static AskReport Fixed(ChatReply reply) => new(reply, [], [], [], null);

    private AskReport Question(IndexSession session, string text, DateOnly today, Asked? wanted, int page, string whole)
    {
        if (wanted is Asked.When or Asked.Who && QuestionParser.BeginsWithAuxiliary(text))
        {
            // "/when did biden meet putin": the command is the question word.
            text = $"{wanted.ToString()!.ToLowerInvariant()} {text}";
        }

        if (text.Length > QuestionParser.LongestQuestion)
        {
            return Fixed(new ReplyComposer(_index, session).Reply(Outcome.NotUnderstood, Phrases.TooLong, []));
        }

        return EventTitled(session, text) is { } id ? Told(session, id)
            : Talk(session, text, out var question) ?? Report(session, _parser.Parse(question, today, wanted), page, whole);
    }

    // What is no question in English: small talk, and questions in other languages; null for a question, which is left without its
    // courtesies.
    private AskReport? Talk(IndexSession session, string text, out string question)
    {
        var talk = SmallTalk.Shipped.Read(text);
        question = talk.Question;
        var sentence = talk.Kind is { } kind ? TalkPhrases.To(kind, talk.Language)
            : ForeignLanguages.Shipped.Of(question) is { } language ? TalkPhrases.ToQuestionIn(language.Code) : null;
        return sentence is null ? null : Fixed(new InfoPages(_index, session).Civil(sentence));
    }

    // A title that was chosen from the list stands for its event, whatever it would mean as a question.
    private static int? EventTitled(IndexSession session, string text)
    {
        var words = new string(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray());
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        return session.Rows("SELECT rowid FROM titles WHERE titles MATCH $1 LIMIT 20", r => r.GetInt32(0), $"title : \"{words}\"")
            .Where(id => string.Equals(session.Title(id), text, StringComparison.OrdinalIgnoreCase))
            .Select(id => (int?)id).FirstOrDefault();
    }

    private AskReport Told(IndexSession session, int id)
    {
        var composer = new ReplyComposer(_index, session);
        var reply = composer.Event(id);
        var happening = session.Event(id)!;
        return new AskReport(reply, [happening.Title], composer.Dates, [happening.Key], null);
    }

    private AskReport OnThisDay(IndexSession session, string rest, DateOnly today, int page, string whole)
    {
        var question = _parser.Parse(rest.Length == 0 ? Dates.DateWords.DayAndMonth(today) : rest, today, Asked.List);
        if (question.Times.Count == 0)
        {
            return Fixed(new InfoPages(_index, session).Explain(CommandCatalogue.Find("onthisday")));
        }

        var report = Report(session, question with { Asked = Asked.List, Terms = [] }, page, whole);
        return report.Reply.Outcome is Outcome.NoSource or Outcome.Closest
            ? report with { Reply = report.Reply with { Headline = Phrases.NothingOnThisDay } }
            : report;
    }

    private AskReport Event(IndexSession session, string rest, DateOnly today)
    {
        if (EventTitled(session, rest) is { } id)
        {
            return Told(session, id);
        }

        var question = _parser.Parse(rest, today, Asked.Describe);
        var hit = new Answerer(_index, session, _facts).Named(question);
        if (hit is null)
        {
            return Report(session, question, 1, rest);
        }

        return Told(session, hit.Event) with { Question = question };
    }

    private AskReport Report(IndexSession session, Question question, int page, string whole)
    {
        if (new MemberPage(_index, session, _facts.Language).Answer(question) is { } members)
        {
            return members;
        }

        var answer = new Answerer(_index, session, _facts).Answer(question);
        var composer = new ReplyComposer(_index, session);
        var reply = composer.Compose(answer, page, p => ButtonState.Page(_index, p, whole));
        if (answer.Outcome == Outcome.NotUnderstood && answer.Obstacle is null)
        {
            reply = new InfoPages(_index, session).NotUnderstood();
        }

        var events = answer.Hits.Count > 0
            ? answer.Hits.Where(h => h.Event > 0).Select(h => h.Event)
            : answer.Nearest.Select(v => v.Fact.Row.Id);
        var keys = events.Distinct().Select(e => session.Key(e)).ToList();
        var read = answer.Question.IsOfRows ? answer.Question : question;
        return new AskReport(reply, answer.Values, composer.Dates, keys, read) { IsOwnQuestion = answer.IsOwnQuestion };
    }
}
