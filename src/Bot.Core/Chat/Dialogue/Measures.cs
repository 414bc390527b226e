using Bot.Core.Answers;
using Bot.Core.Chat.Talk;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Chat.Dialogue;

/// <summary>
/// Answers which of what was told was the biggest, and whether it was more than something else: by the numbers that sources give for the
/// deed of the last question. The first of them are told with their numbers, so that nobody takes several states for one.
/// </summary>
internal sealed class Measures(IndexSession session, TurnReplies replies, Context context, Swap swap)
{
    /// <summary>Most events told with their numbers.</summary>
    private const int MostRanked = 3;

    private static FollowUpBook Book => FollowUpBook.Shipped;

    private static string[] Lists { get; } = ["biggest", "smallest", "bigger", "smaller"];

    /// <summary>The answer; null where no sizes are compared, or not those of the last deed.</summary>
    /// <param name="text">The message.</param>
    /// <param name="turn">What was told.</param>
    public AskReport? Answer(string text, Turn turn)
    {
        var tokens = PhraseBook.Tokens(text);
        var at = tokens.FindIndex(t => ListOf(t) is not null);
        if (at < 0 || turn.Events.Count == 0)
        {
            return null;
        }

        var list = ListOf(tokens[at]);
        var isMost = list is "biggest" or "bigger";
        var rest = tokens.Where((t, i) => i != at && !Book.IsIn("measure frame", t.Norm)).ToList();
        var read = replies.Parse(string.Join(' ', rest.Select(t => text[t.Start..t.End])));
        var deed = Deed(text, turn);
        var others = read.Mentions.Where(m => !IsNamed(deed, m)).ToList();
        if (!IsOf(read, deed))
        {
            return null;
        }

        if (list is "biggest" or "smallest")
        {
            return others.Count > 0 ? null : Ranked(deed, isMost, turn)
                ?? (rest.Count > 0 ? null : replies.Compose(replies.Told.Closest(deed, turn.Events), turn));
        }

        return others is [var other] && !tokens.Exists(t => Grammar.WhWords.Contains(t.Norm))
            ? Compared(deed, other, isMost == text.IndexOf(other.Text, StringComparison.OrdinalIgnoreCase) < tokens[at].Start, turn)
            : others.Count == 0 && tokens.Exists(t => Book.IsIn("measured ones", t.Norm)) ? Beyond(deed, isMost, turn)
            : null;
    }

    private static string? ListOf(Token token) => Array.Find(Lists, list => Book.IsIn(list, token.Norm));

    // What the last question asks of, as a question how many there were.
    private Question Deed(string text, Turn turn)
    {
        var last = replies.Last(turn);
        return (last.Action is null ? replies.Titled(turn.Events[0]) : last) with
        {
            Text = text,
            Asked = Asked.HowMany,
            AskedKind = null,
            AsksCountry = false,
            CountsActors = false,
            Pick = null,
        };
    }

    // It names no other deed, no time and no number.
    private static bool IsOf(Question read, Question deed) =>
        read is { Times: [], Anchor: null, Parts: [], Problems: [] } && deed.Action is { IsSaying: false }
        && (read.Action is null || read.Action.SharesSense(deed.Action))
        && read.Terms.All(t => t.Number is null && (t.IsSoft || deed.Terms.Concat(deed.Counted).Any(o => o.Text == t.Text)));

    private static bool IsNamed(Question deed, ActorMention mention) =>
        deed.Mentions.Any(m => m.Actors.Intersect(mention.Actors).Any());

    // Of what was told: which of all was the biggest no choice of facts can say.
    private AskReport? Ranked(Question deed, bool isMost, Turn turn) =>
        turn is { Events.Count: > 1, Pages: 1, IsNearest: false }
        && Numbers(deed, replies.Told.Hits(turn.Events)) is { Hits.Count: > 1 } told ? Told(told, Sorted(told, isMost), turn) : null;

    // "Did Germany expel more": yes or no where both numbers are known, and of nobody else as well.
    private AskReport? Compared(Question deed, ActorMention other, bool isOtherFirst, Turn turn)
    {
        var fragment = turn.Question.Length > 0 ? swap.Fragment(other.Text) : null;
        if (Numbers(deed, replies.Told.Hits(turn.Events)) is not { Hits: [var told] } first || fragment is null
            || swap.Into(turn.Question, other.Text, fragment) is not { } swapped)
        {
            return null;
        }

        var question = replies.Parse(CommandLine.Read(swapped).Rest) with { Asked = Asked.HowMany };
        if (Numbers(question, replies.Answerer.Hits(question)) is not { Hits: [var found] } second || found.Event == told.Event)
        {
            return replies.Compose(replies.Told.Closest(deed, [.. turn.Events.Concat(replies.Told.Near(question, 1))]), turn);
        }

        var isMore = IsShared(deed, told) || IsShared(question, found) ? null
            : IsMore(first.Quantities[told.Event][0], second.Quantities[found.Event][0]);
        var verdict = deed with { Asked = Asked.YesNo, Parts = [deed, question] };
        return replies.Compose(
            isMore is null ? replies.Told.Closest(deed, [told.Event, found.Event]) : new Answer
            {
                Question = verdict,
                Outcome = Outcome.Answered,
                Values = [isMore == isOtherFirst ? ValueReader.No : ValueReader.Yes],
                Hits = [told, found],
                Parts = [told, found],
            },
            turn);
    }

    // "Who expelled more": those whose number is beyond that of the one that was told.
    private AskReport? Beyond(Question deed, bool isMost, Turn turn)
    {
        if (Numbers(deed, replies.Told.Hits(turn.Events)) is not { Hits: [var told] } first
            || Numbers(deed, Everybodys(deed, turn)) is not { } all)
        {
            return null;
        }

        var number = first.Quantities[told.Event][0];
        var beyond = Sorted(all, isMost).Where(h => h.Event != told.Event && IsMore(all.Quantities[h.Event][0], number) == isMost).ToList();
        return beyond.Count > 0 ? Told(all, beyond, turn) : replies.Compose(replies.Told.Closest(deed, turn.Events), turn);
    }

    private AskReport Told(Answer numbers, IEnumerable<Hit> ranked, Turn turn)
    {
        var hits = ranked.Take(MostRanked).ToList();
        var beside = turn.Events.Except([hits[0].Event]);
        return replies.Compose(
            numbers with { Hits = hits, Values = [.. hits.Select(h => session.Title(h.Event))], Suggestions = [] },
            turn with { Events = [hits[0].Event], Beside = [.. beside], Wanted = null });
    }

    private List<Hit> Everybodys(Question deed, Turn turn) =>
        replies.Answerer.Hits(context.WithoutDoers(deed.Text, deed, turn) with { Excluded = [], IsElse = false, Asked = Asked.List });

    // Those of some deeds of which sources give one number that is no ceiling.
    private Answer? Numbers(Question question, List<Hit> hits)
    {
        var curated = HitChooser.WithoutWholes(hits).Where(h => h.Event > 0).Select(h => h with { Score = 0 }).ToList();
        var found = curated.Count == 0 ? null : replies.Answerer.Found(question with { Parts = [] }, curated);
        return found is null ? null : found with
        {
            Hits = [.. found.Hits.Where(h => found.Quantities.TryGetValue(h.Event, out var all)
                && all.DistinctBy(q => q.Value).Count() == 1 && all[0].Bound != QuantityBound.AtMost)],
        };
    }

    private static IEnumerable<Hit> Sorted(Answer numbers, bool isMost) =>
        numbers.Hits.OrderBy(h => numbers.Quantities[h.Event][0].Value * (isMost ? -1 : 1));

    private bool IsShared(Question question, Hit hit) => NumberCheck.IsShared(question, session.Event(hit.Event)!.Sources);

    // Null where bounds leave it open.
    private static bool? IsMore(Quantity one, Quantity other) => (one.Bound, other.Bound) switch
    {
        (QuantityBound.Exactly, QuantityBound.Exactly) => one.Value > other.Value,
        (QuantityBound.Over, QuantityBound.Exactly) when one.Value >= other.Value => true,
        (QuantityBound.Exactly, QuantityBound.Over) when one.Value <= other.Value => false,
        _ => null,
    };
}
