using Bot.Core.Answers;
using Bot.Core.Chat.Claims;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>
/// Holds the claims of a message against the facts, sentence by sentence: agrees, differs in one thing, partly, or no source.
/// </summary>
internal sealed class ClaimChecker(TimelineIndex index, IndexSession session, QuestionParser parser, FactCache facts)
{
    private const int MostClaims = 8;
    private const int MostSentences = 60;
    private const int ShortestSentence = 4;
    private const int LongestQuote = 80;
    private readonly ClaimJudge _judge = new(session, facts, parser);
    private readonly ClauseCutter _cutter = new(index, facts.Language, ClaimLanguage.English);
    private readonly ChatFrame _frame = new(facts.Language.Words.Tokenizer, ClaimLanguage.English);

    /// <summary>Checks a message.</summary>
    /// <param name="message">Its text.</param>
    /// <param name="today">The day of the message: it dates "yesterday", weekdays, and days without a year.</param>
    public ChatReply Check(string message, CalendarDay today)
    {
        var composer = new ReplyComposer(index, session);
        var claims = Judge(message, today).ToList();
        if (claims.Count == 0)
        {
            return composer.Reply(Outcome.NoSource, ClaimPhrases.NothingToCheck, []);
        }

        var blocks = claims.Take(MostClaims).Select(c => Told(composer, c.Claim, c.Judgement)).ToList();
        if (claims.Count > MostClaims)
        {
            blocks.Add(new ReplyBlock(ReplyBlockKind.Note, ClaimPhrases.NotChecked(claims.Count - MostClaims), []));
        }

        return composer.Reply(Outcome.Answered, ClaimPhrases.Headline(Math.Min(claims.Count, MostClaims)), ReplySize.FitItems(blocks));
    }

    /// <summary>Every claim of a message, with what the facts say of it.</summary>
    public IEnumerable<(Claim Claim, Judgement Judgement)> Judge(string message, CalendarDay today)
    {
        string? person = null;
        foreach (var sentence in SentenceSplitter.Split(message).Where(s => s.Length >= ShortestSentence).Distinct(StringComparer.Ordinal)
            .Take(MostSentences))
        {
            foreach (var (claim, judgement) in JudgeSentence(_frame.Strip(sentence), today, person))
            {
                person = claim.Mentions.SelectMany(m => m.Actors).Select(session.Actor).FirstOrDefault(a => a.Kind == ActorKind.Person)
                    ?.Name ?? person;
                yield return (claim, judgement);
            }
        }
    }

    // A sentence that a fact says as a whole is one claim; of any other each clause is.
    private List<(Claim Claim, Judgement Judgement)> JudgeSentence(string sentence, CalendarDay today, string? person)
    {
        var parts = _cutter.Cut(sentence, today, person);
        if (Read(ClaimPart.Whole(sentence), today) is { } whole && _judge.OfOwn(whole) is { } own)
        {
            return [(whole, own)];
        }

        var judged = new List<(Claim Claim, Judgement Judgement)?>();
        foreach (var part in parts)
        {
            // Of what nobody does anything in, only what a fact says is a claim: "I love this game" is none.
            judged.Add(Read(part, today) is { } claim && _judge.Judge(claim) is var judgement
                && !(claim.IsBare && judgement.Standing == Standing.None) ? (claim, judgement) : null);
        }

        return Tied(parts, judged, today);
    }

    // No clause agrees in a sentence of which another names a date, a number, somebody or a place that the facts do not have there ("it
    // expelled nine, cutting the delegation to ten"), nor one that is bound to a deed which was not done ("refused to expel, calling").
    private List<(Claim Claim, Judgement Judgement)> Tied(
        IReadOnlyList<ClaimPart> parts, List<(Claim Claim, Judgement Judgement)?> judged, CalendarDay today)
    {
        var meant = judged.Select(j => j?.Judgement.Fact).OfType<EventRow>().ToList();
        var isWrong = Enumerable.Range(0, parts.Count).Any(i => judged[i] is { } j
            ? j.Judgement.Fact is null ? _judge.IsTurned(j.Claim, meant) : j.Judgement.Issues.Any(issue => issue.IsOfSubstance)
            : _judge.IsBesides(parts[i].Quote, today, meant));

        bool IsLost(int at) => parts[at] is { IsBound: true, Head: { } head } && head < judged.Count && judged[head] is { } j
            && (j.Judgement.Fact is null || j.Judgement.Issues.Any(i => i.Kind == IssueKind.Deed) || IsLost(head));

        var disordered = Enumerable.Range(0, parts.Count).Where(i => IsOtherOrder(parts[i], judged[i], judged))
            .SelectMany(i => new[] { (At: i, parts[i].Link), (At: parts[i].Head!.Value, parts[i].Link) }).ToLookup(o => o.At, o => o.Link);
        return [.. Enumerable.Range(0, parts.Count).Where(i => judged[i] is not null)
            .Select(i => judged[i]!.Value is { Judgement.Standing: Standing.Agrees } j && (isWrong || IsLost(i) || disordered.Contains(i))
                ? (j.Claim, j.Judgement.InDoubt(disordered[i].FirstOrDefault())) : judged[i]!.Value)];
    }

    // "X before Y", of two facts whose dates say that it was after.
    private static bool IsOtherOrder(
        ClaimPart part, (Claim Claim, Judgement Judgement)? judged, List<(Claim Claim, Judgement Judgement)?> all)
    {
        if (part.Head is not { } head || head >= all.Count || judged?.Judgement.Fact is not { IsReport: false, First: > 0 } tied
            || all[head]?.Judgement.Fact is not { IsReport: false, First: > 0 } main)
        {
            return false;
        }

        return part.Link switch
        {
            "after" or "following" => main.Last < tied.First,
            "before" => tied.Last < main.First,
            _ => false,
        };
    }

    private Claim? Read(ClaimPart part, CalendarDay today) => Claim.Read(part, today, parser, facts.Language);

    private ReplyBlock Told(ReplyComposer composer, Claim claim, Judgement judgement)
    {
        var quote = ReplySize.Cut(claim.Part.Quote, LongestQuote);
        if (judgement.Fact is not { } row)
        {
            return new ReplyBlock(ReplyBlockKind.Item, ClaimPhrases.NoSource(quote), []);
        }

        var line = composer.Line(Hit.Of(row) with { Window = Window(claim) }, ReplyBlockKind.Item);
        return line with
        {
            Text = judgement.Standing switch
            {
                Standing.Agrees => ClaimPhrases.Agrees(quote, line.Text, ClaimPhrases.Held(claim, _judge.CountNumbers(claim))),
                Standing.Differs => ClaimPhrases.Differs(quote, judgement.Issues[0], line.Text),
                _ => ClaimPhrases.Partly(quote, line.Text, judgement.Unsaid),
            },
        };
    }

    // Of a fact with several dates the one that the claim names is told.
    private static DayWindow Window(Claim claim) =>
        claim.Times.Count == 1 && claim.Times[0].Spans is [{ } span, ..] ? DayWindow.All.And(span) : DayWindow.All;
}
