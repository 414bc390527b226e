using Bot.Core.Answers;
using Bot.Core.Index;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Answers who said what was told, what else they said, what others said or did about it, and whether it came to pass.</summary>
internal sealed class Sayings(IndexSession session, TurnReplies replies, Antecedents antecedents)
{
    private static FollowUpBook Book => FollowUpBook.Shipped;

    /// <summary>Whoever said what was told; of what a source tells in its own voice, the source.</summary>
    public AskReport WhoSaid(string text, Turn turn)
    {
        turn = turn.Meant;
        var speakers = turn.Events.SelectMany(e => ValueReader.Speakers(session.Event(e)!)).Distinct().ToList();
        if (speakers.Count == 0)
        {
            // Told by a source in its own voice.
            return replies.Report(c => c.SourcesOf(turn.Events[0]), turn);
        }

        var answer = replies.Told.About(new Question { Text = text, Asked = Asked.Who }, turn.Events);
        return replies.Compose(answer with { Values = [.. speakers.Select(s => session.Actor(s).Name)] }, turn);
    }

    /// <summary>What else somebody said.</summary>
    /// <param name="who">A pronoun, which stands for the one who was told of, or a name.</param>
    /// <param name="turn">What was told.</param>
    /// <param name="isLater">Whether only what he may have said afterwards is asked for.</param>
    public AskReport Else(string who, Turn turn, bool isLater = false)
    {
        if ((Book.IsPronoun(who) ? antecedents.Name(who, replies.Last(turn), turn) : who) is not { } name)
        {
            return replies.AskBack(turn.Events);
        }

        var said = replies.Parse(Book.Said(name), Asked.List);
        var told = turn.Events.Max(e => session.Event(e)!.First);
        var hits = Said(said, turn).Where(h => !isLater || session.Event(h.Event)!.Last >= told).ToList();
        return replies.Listed(said with { Asked = Asked.List }, hits, turn);
    }

    /// <summary>"What did Stoltenberg say", "more": his other sayings; null where nobody's sayings were asked for.</summary>
    public AskReport? MoreSaid(Turn turn)
    {
        var last = replies.Last(turn);
        return ActionCheck.IsMereStatement(last) && last.Sources is [var speaker] && Else(speaker.Text, turn) is { } more
            && more.Reply.Outcome == Outcome.Answered ? more : null;
    }

    private List<Hit> Said(Question said, Turn turn)
    {
        var hits = replies.Answerer.Hits(said).Where(h => h.Event > 0 && !turn.Events.Contains(h.Event)).ToList();
        var speakers = said.Sources.SelectMany(m => m.Actors).ToHashSet();
        var own = hits.Where(h => h.IsSaying && antecedents.IsOf(h.Event, speakers)).ToList();
        return own.Count > 0 ? own : hits;
    }

    /// <summary>
    /// What somebody did or said about what was told, or about what it is part of; where nothing is known, what was told and what the
    /// message may mean by itself are told as the nearest.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="who">A pronoun, which stands for those to whom it was done, or a name.</param>
    /// <param name="turn">What was told.</param>
    /// <param name="isWhen">Whether it is asked for the date.</param>
    public AskReport? Reaction(string text, string who, Turn turn, bool isWhen = false)
    {
        var actors = Book.IsPronoun(who)
            ? [.. turn.Events.SelectMany(e => session.Event(e)!.Targets)]
            : replies.Parse(who).Mentions.SelectMany(m => m.Actors).ToHashSet();
        var answers = turn.Events.SelectMany(session.AnswersTo);
        var toWhole = turn.Events.Select(e => session.Event(e)!.PartOf).OfType<int>().SelectMany(session.AnswersTo);
        var said = turn.Events.Where(e => session.Event(e)!.IsSaying);
        var theirs = new[] { answers, toWhole, said }.Select(of => of.Distinct().Where(e => antecedents.IsOf(e, actors)).ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
        var question = new Question { Text = text, Asked = Asked.List };
        if (theirs.Count == 0)
        {
            return replies.Compose(replies.Told.Closest(question with { Asked = Asked.What }, turn.Events), turn);
        }

        var deeds = isWhen ? theirs.FindAll(e => !session.Event(e)!.IsSaying) : [];
        return replies.Listed(question, replies.Told.Hits(deeds.Count > 0 ? deeds : theirs), turn);
    }

    /// <summary>
    /// "What did Russia say", where what was told is followed by something that it said; null where it is not, or where the question is
    /// about something else.
    /// </summary>
    public AskReport? OfIt(Question question, Turn turn)
    {
        if (question is not { Sources: [{ Actors: [var speaker] }], Times: [], Anchor: null, Parts: [] }
            || !ActionCheck.IsMereStatement(question) || question.Terms.Any(t => !t.IsSoft) || question.Mentions.Count > 1)
        {
            return null;
        }

        var said = turn.Events.SelectMany(session.AnswersTo).Distinct()
            .Where(e => session.Event(e)!.IsSaying && antecedents.IsOf(e, new HashSet<int> { speaker })).ToList();
        return said.Count == 0 ? null : replies.Listed(question with { Asked = Asked.List }, replies.Told.Hits(said), turn);
    }

    /// <summary>"Did it happen": of a deed yes; of what was only said, what followed is told as the nearest.</summary>
    public AskReport CameTrue(string text, Turn turn)
    {
        var question = new Question { Text = text, Asked = Asked.YesNo };
        var told = turn.Events[0];
        return session.Event(told) is { IsSaying: false, IsReport: false }
            ? replies.Compose(ToldAnswerer.List(question, replies.Told.Hits([told]), [ValueReader.Yes]), turn)
            : replies.Compose(replies.Told.Closest(question, [.. session.AnswersTo(told), told]), turn);
    }
}
