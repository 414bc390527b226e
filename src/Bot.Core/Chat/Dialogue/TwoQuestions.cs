using Bot.Core.Answers;
using Bot.Core.Chat.Talk;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Chat.Dialogue;

/// <summary>A message that asks twice: "when was the office closed, and who ordered it?"</summary>
internal static class TwoQuestions
{
    /// <summary>Shorter than this the first asks for nothing by itself: "when and where did they meet".</summary>
    private const int FewestWords = 3;
    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>
    /// The first question and what follows it, as they were typed; null where the message does not ask again behind an "and" or a question
    /// mark, or is too long for a question.
    /// </summary>
    public static (string First, string Second)? Split(string text)
    {
        var tokens = text.Length > QuestionParser.LongestQuestion ? [] : PhraseBook.Tokens(text);
        for (var i = FewestWords; i < tokens.Count; i++)
        {
            var isJoined = Grammar.Joining.Contains(tokens[i - 1].Norm);
            var first = text[..(isJoined ? tokens[i - 1].Start : tokens[i].Start)];
            var words = isJoined ? i - 1 : i;
            var asks = text.StartsWith('/') || Grammar.Auxiliaries.Contains(tokens[0].Norm) || tokens.Take(words).Any(IsWh);

            // An auxiliary asks only with somebody behind it.
            var asksAgain = IsWh(tokens[i]) || (Grammar.Auxiliaries.Contains(tokens[i].Norm) && i + 1 < tokens.Count);
            if (asks && asksAgain && words >= FewestWords && (isJoined || first.TrimEnd().EndsWith('?')))
            {
                return (first.TrimEnd(' ', ','), text[tokens[i].Start..]);
            }
        }

        return null;
    }

    /// <summary>The answers to both; where the second has none, the first with a remark on it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="first">The answer to the first.</param>
    /// <param name="question">The second as it was typed.</param>
    /// <param name="second">The answer to the second.</param>
    public static AskReport Join(string text, AskReport first, string question, AskReport second)
    {
        var asked = question.Trim().TrimEnd('?');
        if (!second.Reply.IsAnswer)
        {
            var open = new ReplyBlock(ReplyBlockKind.Note, Phrases.NoAnswerTo(asked), []);
            return first with { Reply = first.Reply with { Question = text, Blocks = [.. first.Reply.Blocks, open] } };
        }

        var (citations, numbers) = CitationList.Merge(first.Reply.Citations, second.Reply.Citations);
        var more = second.Reply.Blocks.Select(b => b with { Citations = [.. b.Citations.Select(n => numbers[n]).Order()] })
            .Where(b => !first.Reply.Blocks.Any(told => told.Text.EndsWith(b.Text, Ordinal) || b.Text.EndsWith(told.Text, Ordinal)));
        var heading = new ReplyBlock(ReplyBlockKind.Heading, $"{Phrases.Capital(asked)}? {second.Reply.Headline}", []);
        var blocks = ReplySize.Fit([.. first.Reply.Blocks, heading, .. more], out var cited);
        var isDisputed = first.Reply.Outcome == Outcome.Disputed || second.Reply.Outcome == Outcome.Disputed;
        return first with
        {
            Reply = first.Reply with
            {
                Question = text,
                Outcome = isDisputed ? Outcome.Disputed : first.Reply.Outcome,
                Blocks = blocks,
                Citations = ReplySize.Fit([.. citations.Where(c => cited.Contains(c.Number))]),
            },
            Values = [.. first.Values.Concat(second.Values).Distinct()],
            Dates = [.. first.Dates.Concat(second.Dates).Distinct()],
            Events = [.. first.Events.Concat(second.Events).Distinct()],
            Turn = second.Turn ?? first.Turn,
        };
    }

    private static bool IsWh(Token token) => Grammar.WhWords.Contains(token.Norm);
}
