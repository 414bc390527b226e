using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat.Talk;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Whether the facts that come nearest to a question have anything to do with it, by what they share.</summary>
internal sealed class Bearing(IndexSession session)
{
    /// <summary>Whether it shares next to nothing with the facts, and is somebody's own affair or one of every day.</summary>
    public bool IsOfEveryDay(Answer answer)
    {
        var said = Said(answer).Select(f => f.Slot!).ToList();
        var words = said.OfType<WordSlot>().Select(s => Folding.Fold(s.Text)).ToHashSet(StringComparer.Ordinal);
        var named = answer.Question.Mentions.SelectMany(m => m.Actors).Select(a => session.Actor(a).Kind);
        return !named.Any(k => k is ActorKind.Person or ActorKind.Organisation)
            && Personal.Shipped.IsOfEveryDay(answer.Question.Text, words, said.Count < 2 || said.TrueForAll(s => s is ActorSlot));
    }

    /// <summary>
    /// Whether it shares nothing of its own: only a place that the nearest fact speaks of as well, or one word and a number below a hundred
    /// that the fact neither counts by nor has in its title.
    /// </summary>
    public static bool IsNone(Answer answer)
    {
        var said = Said(answer);
        if (answer.Question.Mentions.Count > 0 || answer.Question.Times.Count > 0)
        {
            return said.Count == 0 && answer.Nearest[0].Findings.Any(f => f is { Slot: ActorSlot { Case: Case.Place } });
        }

        return said.Exists(f => IsChance(f, answer)) && said.Count(f => !IsChance(f, answer)) <= 1;
    }

    // "Resolution 12" is a name.
    private static bool IsChance(Finding finding, Answer answer)
    {
        var row = answer.Nearest[0].Fact.Row;
        return finding.Slot is NumberSlot { Number: < MatchWeights.LeastNamingNumber and var number }
            && !row.Assertions.SelectMany(a => a.Quantities).Any(q => q.Value == number)
            && !PhraseBook.Tokens(row.Title).Exists(t => t.Norm == number.ToString(CultureInfo.InvariantCulture));
    }

    private static List<Finding> Said(Answer answer) =>
        [.. answer.Nearest[0].Findings.Where(f => f is { Slot: not null, Agreement: Agreement.Same })];
}
