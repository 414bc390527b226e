using Bot.Core.Answers;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Answers an "and France?": the last question about somebody or something else, or about less than it was.</summary>
internal sealed class Swaps(IndexSession session, TurnReplies replies, Antecedents antecedents, Swap swap, FollowUps.Asker ask)
{
    /// <summary>Most events told in the place of one that does not name whom the message names.</summary>
    private const int MostNearer = 3;

    /// <summary>The last question with what is named in it; null where the message may be a question of its own.</summary>
    /// <param name="read">The message.</param>
    /// <param name="turn">What it leans on; null for nothing.</param>
    public AskReport? Answer(FollowUp read, Turn? turn)
    {
        if (swap.Fragment(read.Rest) is not { } fragment)
        {
            return turn is { Events.Count: > 0 } && read.MayBePart ? Part(read.Rest, turn) ?? Deed(read.Rest, turn) : null;
        }

        if (turn is null)
        {
            // "did Japan?" asks for nothing; what names an event is left to be read as a question.
            return replies.AskBack(replies.Told.Near(replies.Parse(read.Rest, Asked.List), ReplyLimits.Choices));
        }

        var last = turn.Question.Length > 0 ? turn.Question : Swap.WithoutNumbers(session.Title(turn.Events[0]));
        return swap.Into(last, read.Rest, fragment) is { } question ? Nearer(ask(question, 1, turn.Wanted), fragment, turn) : null;
    }

    /// <summary>
    /// "Only the ones with Putin": of what the last question asks for, what somebody has a part in, or what happened at a time; null where
    /// neither is named.
    /// </summary>
    public AskReport? Narrowed(string text, string rest, Turn turn)
    {
        if (swap.Fragment(rest) is not { } fragment)
        {
            return null;
        }

        var named = fragment.Mentions.SelectMany(m => m.Actors).ToHashSet();
        var days = DayWindow.Of(fragment);
        var all = turn.Question.Length == 0 ? []
            : replies.Answerer.Hits(replies.Last(turn) with { Asked = Asked.List }).Select(h => h.Event).Where(e => e > 0).ToList();
        var kept = (all.Count > 0 ? all : turn.Events).Distinct().Select(e => session.Event(e)!)
            .Where(e => named.Count > 0 ? Involves(e.Id, named) : e.First >= days.First && e.Last <= days.Last).Select(e => e.Id);
        return replies.Shown(text, [.. kept], turn);
    }

    // "And the wounded?": a number of what was told; "and the mission?": the last question about it, of the same party.
    private AskReport? Part(string rest, Turn turn)
    {
        var things = Swap.WithoutArticle(rest);
        if (!Context.MayBePart(replies.Parse(things)))
        {
            return null;
        }

        if (replies.Told.Meant(replies.Parse(FollowUpBook.Shipped.Counted(things)), turn.Events)
            is { Question.Asked: Asked.HowMany } number)
        {
            return replies.Compose(number, turn with { Wanted = Asked.HowMany });
        }

        var last = replies.Last(turn);
        var asked = turn.Wanted ?? last.Asked;
        var doers = last.Sources.SelectMany(m => m.Actors).ToHashSet();
        return last.Parties.Select(m => Same($"{m.Text} {things}", asked, doers) ?? ask($"{m.Text} {things}", 1, asked))
            .FirstOrDefault(r => r.Reply.Outcome == Outcome.Answered);
    }

    // What the same party did, where that is one thing.
    private AskReport? Same(string text, Asked asked, HashSet<int> doers)
    {
        var question = replies.Parse(text) with { Asked = asked };
        var hits = replies.Answerer.Hits(question).Where(h => h.Event > 0 && antecedents.IsOf(h.Event, doers)).ToList();
        var best = hits.Where(h => h.Score >= hits.Max(o => o.Score)).ToList();
        return asked is Asked.List or Asked.HowOften || best.Count != 1
            || replies.Answerer.Found(question, best) is not { Hits.Count: > 0 } found ? null
            : replies.Compose(found, new Turn { Question = text, Wanted = asked, Events = [best[0].Event] });
    }

    // "When was the office opened", "and closed?"
    private AskReport? Deed(string rest, Turn turn)
    {
        var line = CommandLine.Read(turn.Question).Rest;
        var read = replies.Parse(rest);
        var old = line.Length > 0 ? replies.Last(turn).ActionText : "";
        var at = old.Length > 0 ? line.IndexOf(old, StringComparison.OrdinalIgnoreCase) : -1;
        var isDeed = read is { Action: not null, Mentions: [], Times: [], Anchor: null, Parts: [], HasPronoun: false }
            && read.Terms.All(t => t.IsSoft);
        return at >= 0 && isDeed ? ask(line[..at] + rest + line[(at + old.Length)..], 1, turn.Wanted) : null;
    }

    // "And with China?": where nothing answers, and whoever is named has no part in the nearest facts, what he has to do with the doer.
    private AskReport Nearer(AskReport report, Question fragment, Turn turn)
    {
        var named = fragment.Mentions.SelectMany(m => m.Actors).ToHashSet();
        if (report is not { Reply.Outcome: Outcome.Closest, Question: { } question, Turn: { } then } || named.Count == 0
            || then.Events.Any(e => Involves(e, named)) || question.Sources.SelectMany(m => m.Actors).All(named.Contains))
        {
            return report;
        }

        var parties = turn.Events.SelectMany(e => session.Event(e)!.Sources).Concat(question.Sources.SelectMany(m => m.Actors)).ToHashSet();
        var nearer = replies.Answerer.Hits(fragment with { Asked = Asked.List }).Select(h => h.Event)
            .Where(e => e > 0 && Involves(e, named) && Involves(e, parties)).Distinct().Take(MostNearer).ToList();
        return nearer.Count == 0 ? report
            : replies.Compose(replies.Told.Closest(question, nearer), then with { Events = nearer, Beside = [] });
    }

    private bool Involves(int happening, HashSet<int> actors) => session.Event(happening) is { } row
        && row.Sources.Concat(row.Targets).Concat(row.Mentions).Any(a => actors.Contains(a) || session.Parents(a).Any(actors.Contains));
}
