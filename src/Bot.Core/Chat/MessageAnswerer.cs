using System.Text;
using Bot.Core.Answers;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Chat.Talk;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Answers one message: a command, small talk, what goes on from the last answer, or a question.</summary>
internal sealed class MessageAnswerer
{
    private const int LongestDay = 40;

    /// <summary>Most events told to a question in another language.</summary>
    private const int MostNear = 2;

    /// <summary>Where titles say as much, only the order of retrieval is left in the score: less than one.</summary>
    public const double AsGood = 1;

    /// <summary>The letter, the page and the colon that stand before the question of a button.</summary>
    private const int MostDigits = 7;

    private readonly Timeline _timeline;
    private readonly TimelineIndex _index;
    private readonly IndexSession _session;
    private readonly CalendarDay _today;
    private readonly Turn? _turn;
    private readonly FollowUps _followUps;
    private CalendarDay? _from;

    /// <param name="timeline">The facts.</param>
    /// <param name="session">A session of theirs.</param>
    /// <param name="today">The reference date of relative phrases.</param>
    /// <param name="turn">What the message may go on from; null for nothing.</param>
    public MessageAnswerer(Timeline timeline, IndexSession session, CalendarDay today, Turn? turn = null)
    {
        (_timeline, _index, _session, _today, _turn) = (timeline, timeline.Index, session, today, turn);
        _followUps = new FollowUps(timeline, session, today, (text, page, wanted) => Ask(text, page, wanted, mayFollow: false));
    }

    /// <summary>How many bytes a button may carry; 0 for lists without a way to other pages.</summary>
    public int ButtonBytes { get; init; } = ReplyLimits.ButtonState;

    /// <summary>Answers a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="page">The page of its answer, from 1; past the end is the last.</param>
    public AskReport Ask(string text, int page) => (page == 1 ? Both(text) : null) ?? AskOnce(text, page);

    /// <summary>Answers a message that asks for a list by the page on which a day's events begin.</summary>
    public AskReport AskFrom(string text, CalendarDay day)
    {
        _from = day;
        return Ask(text, 1);
    }

    private AskReport Ask(string text, int page, Asked? instead, bool mayFollow)
    {
        var command = CommandLine.Read(text);
        if (command.Spec is null && command.Name.Length > 0)
        {
            return CommandCatalogue.Like(command.Name).Count > 0 ? Misspelt(command) : Talk(text, out _) ?? Misspelt(command);
        }

        if (mayFollow && command.Spec is null && _turn is not null && _followUps.OfPhrase(text, _turn) is { } following)
        {
            return following;
        }

        return command.Name switch
        {
            "help" or "about" or "privacy" or "sources" =>
                Fixed(Pages().Page(command.Name, command.Rest, page)),
            "onthisday" => OnThisDay(command.Rest, page, text),
            "event" when command.Rest.Length > 0 => Event(command.Rest),
            _ when command.Rest.Length == 0 => Fixed(Pages().Explain(command.Spec)),
            _ => Question(new Wish(command.Rest, text, page, Wanted(command.Name), instead), mayFollow),
        };
    }

    private AskReport AskOnce(string text, int page) => Ask(text, page, null, mayFollow: true);

    // The second question may lean on the answer to the first; where that has none, the message is read as one.
    private AskReport? Both(string text) => TwoQuestions.Split(text) is { } two && AskOnce(two.First, 1) is { Reply.IsAnswer: true } first
        ? TwoQuestions.Join(
            text, first, two.Second,
            new MessageAnswerer(_timeline, _session, _today, first.Turn) { ButtonBytes = ButtonBytes }.Ask(two.Second, 1))
        : null;

    /// <summary>What a command asks for, where the words leave it open; null for what leaves it to them.</summary>
    public static Asked? Wanted(string command) => command switch
    {
        "timeline" => Asked.List,
        "when" => Asked.When,
        "who" => Asked.Who,
        _ => null,
    };

    // What it may mean, with the rest as it was typed where a button carries it.
    private AskReport Misspelt(CommandLine line)
    {
        var buttons = CommandCatalogue.Like(line.Name).Select(c => $"/{c.Name} {line.Rest}".TrimEnd())
            .Where(text => Encoding.UTF8.GetByteCount(text) <= ButtonBytes - MostDigits)
            .Select(text => new ReplyButton(
                ReplyButtonKind.Related, ButtonLabels.Of([text])[0], ButtonState.Page(1, text, ButtonStep.None)))
            .ToList();
        var sentence = buttons.Count > 0 ? Phrases.MisspeltCommand : Phrases.UnknownCommand;
        return Fixed(Composer().Reply(Outcome.NotUnderstood, sentence, [], buttons));
    }

    private static AskReport Fixed(ChatReply reply) => new(reply, [], [], [], null);

    private ReplyComposer Composer() => new(_index, _session);

    private InfoPages Pages() => new(_timeline, _session);

    private AskReport Question(Wish wish, bool mayFollow)
    {
        var text = wish.Text;
        if (wish.Wanted is Asked.When or Asked.Who && QuestionParser.BeginsWithAuxiliary(text))
        {
            // "/when did biden meet putin": the command is the question word.
            text = $"{wish.Wanted.ToString()!.ToLowerInvariant()} {text}";
        }

        if (text.Length > QuestionParser.LongestQuestion)
        {
            return Fixed(Composer().Reply(Outcome.NotUnderstood, Phrases.TooLong, []));
        }

        if (EventTitled(text) is { } id)
        {
            return Dated(id, wish) ?? Told(id);
        }

        if (Talk(text, out var question) is { } talk)
        {
            return talk;
        }

        var read = _timeline.Parser.Parse(question, _today, wish.Wanted);
        if (Personal.Shipped.IsAbout(question) && !read.Mentions.Any(m => m.Actors.Count > 0))
        {
            return NotOfEvents();
        }

        // Without its courtesies it may go on from the last answer: "thanks! and when was that?"
        if (mayFollow && _followUps.Answer(question, _turn) is { } following)
        {
            return following;
        }

        var alone = Report(read, wish);
        return mayFollow && wish.Wanted is null && _turn is not null ? _followUps.InContext(read, alone, _turn) ?? alone : alone;
    }

    private AskReport NotOfEvents() =>
        Fixed(Pages().Civil(TalkPhrases.To(TalkKind.Everyday, "en")));

    // What is no question in English: small talk, and questions in other languages; null for a question, which is left without its
    // courtesies.
    private AskReport? Talk(string text, out string question)
    {
        var talk = SmallTalk.Shipped.Read(text);
        question = talk.Question;
        if (talk.Kind is { } kind && !(kind == TalkKind.Everyday && IsOfSomebody(text)))
        {
            // A command is written in English by everybody.
            var isCommand = text.StartsWith('/') && talk.Language == BotProfile.None.Language;
            return Fixed(Reply(kind, isCommand ? _timeline.Introduction.Language : talk.Language));
        }

        return ForeignLanguages.Shipped.Of(question) is { } language ? Foreign(question, language) : null;
    }

    // Not answered, but told what comes nearest by what is known of its words.
    private AskReport Foreign(string text, ForeignLanguage language)
    {
        var sentence = TalkPhrases.ToQuestionIn(language.Code);
        var question = _timeline.Parser.Parse(ForeignGist.Shipped.Of(text, language, _session), _today);
        var told = new ToldAnswerer(new Answerer(_index, _session, _timeline.Facts), _session, _timeline.Facts);
        var isOfFacts = question.Times.Count > 0 || question.Mentions.Any(m => m.Actors.Count > 0);
        var near = isOfFacts ? told.Near(question, MostNear) : [];
        if (near.Count == 0)
        {
            return Fixed(Pages().Civil(sentence));
        }

        var composer = Composer();
        var reply = composer.Nearest(sentence, told.Closest(question, near));
        return new AskReport(reply, [], composer.Dates, [.. near.Select(_session.Key)], null) { Turn = Nearest(near) };
    }

    private static Turn Nearest(IReadOnlyList<int> events) => new() { Events = events, IsNearest = true };

    // "how many did Ahmadinejad say they used", "how much money did the British freeze": whoever names a person of the facts, or says that
    // an actor of theirs did something, asks nothing of the house.
    private bool IsOfSomebody(string text)
    {
        var question = _timeline.Parser.Parse(text, _today);
        return question.Mentions.SelectMany(m => m.Actors).Any(a => _session.Actor(a).Kind == ActorKind.Person)
            || (question.IsClaim && question.Sources.Any(m => m.Actors.Count > 0) && PhraseBook.Tokens(text).Any(t => t.Norm == "did"));
    }

    private ChatReply Reply(TalkKind kind, string language) => kind switch
    {
        TalkKind.Greeting or TalkKind.Start => Pages().Welcome(TalkPhrases.To(kind, language)),
        TalkKind.Name when _timeline.Introduction.Name is { } name => Pages().Civil(TalkPhrases.Named(name, language)),
        _ => Pages().Civil(TalkPhrases.To(kind, language)),
    };

    // A title that was chosen from the list stands for its event, whatever it would mean as a question.
    private int? EventTitled(string text)
    {
        var words = new string(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray());
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        return _session.Rows("SELECT rowid FROM titles WHERE titles MATCH $1 LIMIT 20", r => r.GetInt32(0), $"title : \"{words}\"")
            .Where(id => string.Equals(_session.Title(id), text, StringComparison.OrdinalIgnoreCase))
            .Select(id => (int?)id).FirstOrDefault();
    }

    private AskReport Told(int id)
    {
        var composer = Composer();
        var reply = composer.Event(id);
        var happening = _session.Event(id)!;
        return new AskReport(reply, [happening.Title], composer.Dates, [happening.Key], null) { Turn = new Turn { Events = [id] } };
    }

    private AskReport OnThisDay(string rest, int page, string whole)
    {
        var day = rest.Length == 0 ? Dates.DateWords.DayAndMonth(_today) : rest;
        var question = _timeline.Parser.Parse(day, _today, Asked.List);
        if (question.Times.Count == 0)
        {
            return Fixed(Pages().Explain(CommandCatalogue.Find("onthisday")));
        }

        var report = Report(question with { Asked = Asked.List, Terms = [] }, new Wish(rest, whole, page, Asked.List, null));
        if (report.Reply.Outcome is Outcome.NoSource or Outcome.Closest)
        {
            return Fixed(Composer().Reply(Outcome.NoSource, Phrases.NothingOnThisDay(ReplySize.Cut(day, LongestDay)), []));
        }

        // Which day it is says whoever asks for one; the bare command has the calendar's.
        return rest.Length > 0 ? report : report with
        {
            Reply = report.Reply with { Headline = Phrases.OnThisDay(day, report.Reply.Headline) },
        };
    }

    private AskReport Event(string rest)
    {
        if (EventTitled(rest) is { } id)
        {
            return Told(id);
        }

        var question = _timeline.Parser.Parse(rest, _today, Asked.Describe);
        var answerer = new Answerer(_index, _session, _timeline.Facts);
        var hits = question.IsEmpty || Answerer.IsNamed(question) ? [] : answerer.Hits(question).Where(h => h.Event > 0).ToList();
        hits = hits.Where(h => h.Score >= hits[0].Score - AsGood).ToList();
        if (hits.Count > 1)
        {
            // "/event peskov": whoever it names had a part in several.
            return Fixed(Composer().Choice(TalkPhrases.WhichEvent, [.. hits.Select(h => h.Event)]));
        }

        if (answerer.Named(question) is { } hit)
        {
            return Told(hit.Event) with { Question = question };
        }

        // "/event expulsions": of several that say all of it none is named more than another.
        return answerer.Answer(question) is { Outcome: Outcome.Closest, Nearest: { Count: > 1 } near }
            && near.All(v => !v.Contradictions.Any() && !v.Silences.Any())
            ? Fixed(Composer().Choice(
                TalkPhrases.WhichEvent, new ToldAnswerer(answerer, _session, _timeline.Facts).Near(question, ReplyLimits.Choices)))
            : Report(question, new Wish(rest, rest, 1, null, null));
    }

    private AskReport Report(Question question, Wish wish)
    {
        question = wish.Instead is { } instead ? question with { Asked = instead } : question;
        var language = _timeline.Facts.Language;
        if ((new MemberPage(_index, _session, language).Answer(question)
            ?? new OfficePage(_index, _session, language).Answer(question)) is { } held)
        {
            return held;
        }

        return Report(new Answerer(_index, _session, _timeline.Facts).Answer(question), question, wish);
    }

    // "/when" and a title asks for its date; null where it does not, or where no source has one.
    private AskReport? Dated(int id, Wish wish)
    {
        if (wish.Wanted != Asked.When)
        {
            return null;
        }

        var question = new Question { Text = wish.Text, Asked = Asked.When };
        var answerer = new Answerer(_index, _session, _timeline.Facts);
        var answer = new ToldAnswerer(answerer, _session, _timeline.Facts).About(question, [id]);
        return answer.Outcome == Outcome.Closest ? null : Report(answer, question, wish);
    }

    private AskReport Report(Answer answer, Question question, Wish wish)
    {
        if (answer.Outcome == Outcome.Closest && wish.Wanted is null)
        {
            if (new Bearing(_session).IsOfEveryDay(answer))
            {
                return NotOfEvents();
            }

            answer = Bearing.IsNone(answer) ? answer with { Outcome = Outcome.NoSource, Nearest = [] } : answer;
        }

        var composer = Composer();
        var page = new ListPage { Number = wish.Page, From = _from, Question = () => ForButtons(wish.Whole) };
        var reply = composer.Compose(new SpellingNotes(_timeline.Facts.Language, _session).Kept(answer), page) with
        {
            Question = wish.Wanted is null ? wish.Text : wish.Whole,
        };
        if (answer.Outcome == Outcome.NotUnderstood && answer.Obstacle is null)
        {
            reply = Pages().NotUnderstood();
        }

        var events = answer.Hits.Count > 0
            ? answer.Hits.Where(h => h.Event > 0).Select(h => h.Event)
            : answer.Nearest.Select(v => v.Fact.Row.Id);
        var ids = events.Distinct().ToList();
        var read = answer.Question.IsOfRows ? answer.Question : question;
        return new AskReport(reply, answer.Values, composer.Dates, [.. ids.Select(_session.Key)], read)
        {
            IsOwnQuestion = answer.IsOwnQuestion,
            Turn = answer.Outcome == Outcome.NotUnderstood ? null : new Turn
            {
                Question = wish.Whole,
                Wanted = wish.Instead,
                Events = [.. Shown(answer, ids).Take(Turn.MostEvents)],
                IsNearest = answer.Outcome is Outcome.Closest or Outcome.Corrected,
                Page = reply.Page?.Number ?? 1,
                Pages = reply.Page?.Of ?? 1,
            },
        };
    }

    // A list is shown in the order of time, whatever fits best in it.
    private List<int> Shown(Answer answer, List<int> ids) => answer.Hits.Count == 0 || !ReplyComposer.IsList(answer) ? ids
        : [.. new DayList(_index, new EventWords(_index, _session, new CitationList(_session))).Sort(answer.Hits.Where(h => h.Event > 0))
            .Select(h => h.Event).Distinct()];

    // The question as the buttons of a list carry it. Whether another wording gives the same list is seen by its first page.
    private string? ForButtons(string whole)
    {
        if (ButtonBytes == 0)
        {
            return null;
        }

        string? shown = null;
        return PageQuestion.Fit(_session, _timeline.Facts.Language, whole, ButtonBytes - MostDigits, other =>
            Shown(other) == (shown ??= Shown(whole)));

        string Shown(string text)
        {
            var reply = new MessageAnswerer(_timeline, _session, _today) { ButtonBytes = 0 }.Ask(text, 1).Reply;
            return PlainText.Of(reply);
        }
    }

    /// <param name="Text">The question without its command.</param>
    /// <param name="Whole">The message.</param>
    /// <param name="Page">The page wanted.</param>
    /// <param name="Wanted">What the command asks for, where the words leave it open.</param>
    /// <param name="Instead">What is asked for in the place of what the words ask for; null for that.</param>
    private sealed record Wish(string Text, string Whole, int Page, Asked? Wanted, Asked? Instead);
}
