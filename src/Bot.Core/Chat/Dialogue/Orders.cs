using Bot.Core.Answers;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Answers whether what was told came before or after something else, and how long lay between.</summary>
internal sealed class Orders(IndexSession session, TurnReplies replies, Context context, Swap swap)
{
    /// <summary>The answer; where it is not said which other event is meant, that is asked back.</summary>
    /// <param name="text">The message.</param>
    /// <param name="read">Its reading, which names the other event or a date.</param>
    /// <param name="turn">What was told.</param>
    public AskReport Answer(string text, FollowUp read, Turn turn)
    {
        if (read.Kind == FollowUpKind.HowFarTo)
        {
            // "How long after that did Greece surrender": to nothing else that it did.
            var deed = replies.Parse(FollowUpBook.Shipped.AskedWhen(read.Rest));
            return replies.Answerer.Answer(deed) is { Outcome: Outcome.Answered, Hits: [{ Event: > 0 } done] }
                ? Compare(text, read.Kind, deed, done, turn)
                : replies.Compose(replies.Told.Closest(deed with { Asked = Asked.HowLong }, turn.Events), turn);
        }

        var phrase = replies.Parse(FollowUpBook.Shipped.HappenedBefore(read.Rest)).Anchor?.Event
            ?? replies.Parse(read.Rest, Asked.Describe);
        return Meant(read.Rest, phrase, turn) is { } other ? Compare(text, read.Kind, phrase, other, turn)
            : replies.AskBack(replies.Told.Near(phrase, ReplyLimits.Choices));
    }

    private AskReport Compare(string text, FollowUpKind kind, Question phrase, Hit other, Turn turn)
    {
        var last = replies.Last(turn);
        var row = session.Event(turn.Events[0])!;
        var day = Milestones.Of(row, last).Select(m => m.Date).FirstOrDefault();
        var told = day is null ? Hit.Of(row) : Hit.Of(row) with { First = day.First.DayNumber, Last = day.Last.DayNumber };
        Hit[] both = [told, other];
        var question = new Question { Text = text, Asked = Asked.YesNo, Parts = [last, phrase] };
        var answer = kind switch
        {
            FollowUpKind.HowFar or FollowUpKind.HowFarTo =>
                replies.Answerer.Parts.Between(question with { Asked = Asked.HowLong }, told, other),
            FollowUpKind.WasWhen => InOrder(question with { Asked = Asked.Order }, both),
            _ => ToldAnswerer.IsBefore(told, other) is not { } isBefore ? null : Of(
                question, both, [isBefore == (kind == FollowUpKind.WasBefore) ? ValueReader.Yes : ValueReader.No]),
        };
        return replies.Compose(answer ?? replies.Told.Closest(question with { Parts = [] }, Events(both)), turn);
    }

    // Somebody alone is whoever did the same; a place what happened there; anything else has to name one event.
    private Hit? Meant(string other, Question phrase, Turn turn)
    {
        if (context.TookPlace(phrase) is { } there)
        {
            return there;
        }

        if (swap.Fragment(other) is not { } fragment)
        {
            return Likeliest(phrase).DistinctBy(h => h.First).Count() > 1 ? null : replies.Answerer.Parts.PartHit(phrase);
        }

        if (fragment.Times.Count > 0)
        {
            return replies.Answerer.Parts.PartHit(fragment);
        }

        var swapped = turn.Question.Length > 0 ? swap.Into(turn.Question, other, fragment) : null;
        return swapped is not null && Likeliest(replies.Parse(CommandLine.Read(swapped).Rest)) is [var same] ? same
            : replies.Answerer.Hits(phrase).FindAll(h => h.Event > 0) is [var only] ? only : null;
    }

    // The events that fit a phrase about as well.
    private List<Hit> Likeliest(Question phrase)
    {
        var hits = replies.Answerer.Hits(phrase).FindAll(h => h.Event > 0);
        return hits.FindAll(h => h.Score >= hits[0].Score - MessageAnswerer.AsGood);
    }

    private Answer? InOrder(Question question, Hit[] both) => both[1].Event == 0 ? null : ToldAnswerer.IsBefore(both[0], both[1]) switch
    {
        true => Of(question, both, Titles(both)),
        false => Of(question with { Parts = [.. question.Parts.Reverse()] }, [both[1], both[0]], Titles([both[1], both[0]])),
        _ => null,
    };

    private List<string> Titles(Hit[] both) => [.. both.Select(h => session.Title(h.Event))];

    private static Answer Of(Question question, Hit[] both, IReadOnlyList<string> values) => new()
    {
        Question = question,
        Outcome = Outcome.Answered,
        Values = values,
        Hits = [.. both.Where(h => h.Event > 0)],
        Parts = both,
    };

    private static List<int> Events(Hit[] both) => [.. both.Select(h => h.Event).Where(e => e > 0)];
}
