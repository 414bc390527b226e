using Bot.Core.Answers;
using Bot.Core.Chat.Claims;
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

    /// <summary>Checks a message.</summary>
    /// <param name="message">Its text.</param>
    /// <param name="today">The day of the message: it dates "yesterday", weekdays, and days without a year.</param>
    public ChatReply Check(string message, DateOnly today)
    {
        var composer = new ReplyComposer(index, session);
        var claims = Claims(message, today).ToList();
        if (claims.Count == 0)
        {
            return composer.Reply(Outcome.NoSource, ClaimPhrases.NothingToCheck, []);
        }

        var blocks = claims.Take(MostClaims).Select(c => Told(composer, c)).ToList();
        if (claims.Count > MostClaims)
        {
            blocks.Add(new ReplyBlock(ReplyBlockKind.Note, ClaimPhrases.NotChecked(claims.Count - MostClaims), []));
        }

        return composer.Reply(Outcome.Answered, ClaimPhrases.Headline(Math.Min(claims.Count, MostClaims)), ReplySize.FitItems(blocks));
    }

    /// <summary>Every claim of a message, each sentence once, with what the facts say of it.</summary>
    public IEnumerable<(Claim Claim, Judgement Judgement)> Judge(string message, DateOnly today) =>
        Claims(message, today).Select(c => (c, _judge.Judge(c)));

    private IEnumerable<Claim> Claims(string message, DateOnly today) =>
        SentenceSplitter.Split(message).Where(s => s.Length >= ShortestSentence).Distinct(StringComparer.Ordinal).Take(MostSentences)
            .Select(s => Claim.Read(s, today, parser, facts.Language)).OfType<Claim>();

    private ReplyBlock Told(ReplyComposer composer, Claim claim)
    {
        var quote = ReplySize.Cut(claim.Text, LongestQuote);
        var judgement = _judge.Judge(claim);
        if (judgement.Fact is not { } row)
        {
            return new ReplyBlock(ReplyBlockKind.Item, ClaimPhrases.NoSource(quote), []);
        }

        var line = composer.Line(Hit.Of(row) with { Window = Window(claim) }, ReplyBlockKind.Item);
        return line with
        {
            Text = judgement.Standing switch
            {
                Standing.Agrees => ClaimPhrases.Agrees(quote, line.Text),
                Standing.Differs => ClaimPhrases.Differs(quote, judgement.Issues[0], line.Text),
                _ => ClaimPhrases.Partly(quote, line.Text, judgement.Unsaid),
            },
        };
    }

    // Of a fact with several dates the one that the claim names is told.
    private static DayWindow Window(Claim claim) =>
        claim.Times.Count == 1 && claim.Times[0].Spans is [{ } span, ..] ? DayWindow.All.And(span) : DayWindow.All;
}
