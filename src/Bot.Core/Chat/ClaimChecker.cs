using Bot.Core.Answers;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>Holds the claims of a message against the facts, sentence by sentence: agrees, differs, or no source.</summary>
internal sealed class ClaimChecker(TimelineIndex index, IndexSession session, QuestionParser parser, FactCache facts)
{
    private const int MostClaims = 5;
    private const int MostSentences = 40;
    private const int LongestQuote = 80;

    public ChatReply Check(string message, DateOnly today)
    {
        var composer = new ReplyComposer(index, session);
        var answerer = new Answerer(index, session, facts);
        var blocks = new List<ReplyBlock>();
        foreach (var sentence in Sentences(message).Take(MostSentences))
        {
            if (blocks.Count >= MostClaims)
            {
                break;
            }

            if (Verdict(answerer, composer, parser.Parse(sentence, today, Asked.YesNo), sentence) is { } block)
            {
                blocks.Add(block);
            }
        }

        return blocks.Count == 0
            ? composer.Reply(Outcome.NoSource, Phrases.NothingToCheck, [])
            : composer.Reply(Outcome.Answered, $"{Phrases.Plural(blocks.Count, "claim")} held against the facts.", blocks);
    }

    // Only a sentence with an action and an actor is a claim; without a date or a number there is nothing to differ in.
    private static ReplyBlock? Verdict(Answerer answerer, ReplyComposer composer, Question claim, string sentence)
    {
        var actors = claim.Sources.Count + claim.Targets.Count + claim.Others.Count;
        if (claim.Action is null || actors == 0)
        {
            return null;
        }

        var quote = $"“{ReplySize.Cut(sentence, LongestQuote)}”";
        var full = answerer.Hits(claim).Where(h => h.Event > 0).ToList();
        if (full.Count > 0)
        {
            return Told($"{quote} agrees. ", composer.Line(full[0], ReplyBlockKind.Item));
        }

        var loose = claim with { Times = [], Anchor = null, Terms = claim.Terms.Where(t => t.Number is null).ToList() };
        var near = answerer.Hits(loose).Where(h => h.Event > 0).ToList();
        return near.Count > 0
            ? Told($"{quote} differs. The sources say: ", composer.Line(near[0], ReplyBlockKind.Item))
            : new ReplyBlock(ReplyBlockKind.Item, $"{quote}: no source here.", []);
    }

    private static ReplyBlock Told(string verdict, ReplyBlock line) => line with { Text = verdict + line.Text };

    private static IEnumerable<string> Sentences(string message)
    {
        var start = 0;
        for (var i = 0; i < message.Length; i++)
        {
            var ends = message[i] is '\n' or '!' or '?' || (message[i] == '.' && (i + 1 == message.Length || char.IsWhiteSpace(message[i + 1])));
            if (ends || i == message.Length - 1)
            {
                var sentence = message[start..(i + 1)].Trim();
                start = i + 1;
                if (sentence.Length > 3)
                {
                    yield return sentence;
                }
            }
        }
    }
}
