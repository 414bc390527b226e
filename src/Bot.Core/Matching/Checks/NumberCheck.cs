using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Matching.Checks;

/// <summary>Whether the fact has the numbers of the question, with their bounds, of what the question counts.</summary>
internal sealed class NumberCheck(Language language) : ICheck
{
    private const string OfAll = "that is the number of all together";

    private static readonly string[] AtLeast =
        ["more than ", "over ", "at least ", "above ", "upwards of ", "no fewer than ", "no less than "];

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact)
    {
        foreach (var slot in clause.Slots.OfType<NumberSlot>())
        {
            var (agreement, because) = Of(question, clause, slot, fact);
            yield return new Finding("number", slot, agreement, because) { IsTitled = agreement != Agreement.Contradicted };
        }
    }

    /// <summary>Whether a question asks one of several what they did between them: the facts give the number of all.</summary>
    public static bool IsShared(Question question, IReadOnlyList<int> doers)
    {
        var named = question.Sources.Concat(question.Others).SelectMany(m => m.Actors).Where(doers.Contains).Distinct().Count();
        return named > 0 && named < doers.Count;
    }

    private (Agreement Agreement, string Because) Of(Question question, Clause clause, NumberSlot slot, Fact fact)
    {
        var quantities = fact.Row.Assertions.SelectMany(a => a.Quantities).ToList();
        var fitting = quantities.Where(q => q.Value == slot.Number || q.From == slot.Number).ToList();
        if (question.Asked == Asked.YesNo && fitting.Count == 0 && IsAtLeast(Folding.Fold(question.Text), slot)
            && quantities.Exists(q => q.Value > slot.Number && q.Bound != QuantityBound.AtMost && IsOfDeed(question, q.Unit)))
        {
            return IsShared(question, fact.Row.Sources) ? (Agreement.Contradicted, OfAll) : (Agreement.Same, "so many and more");
        }

        if (fitting.Count == 0 && slot.Number > 1 && (fact.Row.Sources.Count == slot.Number || fact.Row.Targets.Count == slot.Number))
        {
            return (Agreement.Same, "so many they are");
        }

        if (fitting.Count == 0)
        {
            // A claim's number is the event's own, not one that a text about it mentions.
            var sentences = question.IsClaim ? fact.Reading.Names : fact.Reading.Names.Concat(fact.Reading.Texts);
            var isTold = sentences.Any(s => s.Numbers.Contains(slot.Number));
            var told = string.Join(", ", quantities.Select(q => q.Value).Distinct());
            return isTold ? (Agreement.Same, "told")
                : told.Length > 0 ? (Agreement.Contradicted, $"not {slot.Text} but {told}")
                : (Agreement.Unsaid, slot.Text);
        }

        if (question.Asked is not (Asked.YesNo or Asked.When or Asked.Who or Asked.Where or Asked.Why))
        {
            return (Agreement.Same, "counted");
        }

        var all = clause.Slots.OfType<NumberSlot>().Select(s => s.Number).ToList();
        var text = Folding.Fold(question.Text);
        return IsShared(question, fact.Row.Sources) ? (Agreement.Contradicted, OfAll)
            : fitting.Exists(q => Means(question, text, slot, q, all)) ? (Agreement.Same, "counted")
            : fitting.Exists(q => q.From is null) && fact.Reading.Names[0].Numbers.Contains(slot.Number) && !IsAtLeast(text, slot)
                ? (Agreement.Same, "told")
            : (Agreement.Contradicted, $"{slot.Text} counts something else");
    }

    private bool Means(Question question, string text, NumberSlot number, Quantity quantity, List<long> all)
    {
        if ((text + " ").Contains($"from {number.Text} ", StringComparison.Ordinal))
        {
            return quantity.From == number.Number && all.Exists(n => n == quantity.Value);
        }

        return quantity.Value == number.Number && IsAtLeast(text, number) == (quantity.Bound == QuantityBound.Over)
            && IsOfDeed(question, quantity.Unit);
    }

    private static bool IsAtLeast(string text, NumberSlot number)
    {
        bool Says(string words) => text.Contains(words, StringComparison.Ordinal);
        return Array.Exists(AtLeast, w => Says(w + number.Text) || Says(w + "a " + number.Text))
            || Says(number.Text + "-plus") || Says(number.Text + " plus") || Says(number.Text + "+");
    }

    // "people wounded" counts whom it befell; "diplomats" counts whoever the deed was done to.
    private bool IsOfDeed(Question question, string unit)
    {
        var tokens = language.Words.Tokenizer.Tokenize(unit);
        var deeds = Enumerable.Range(0, tokens.Count).Select(i => language.Lexicon.Match(tokens, i)).OfType<SenseMatch>()
            .Where(m => m.HasRoles && tokens[m.Start].Norm.EndsWith("ed", StringComparison.Ordinal))
            .SelectMany(m => m.Uses).Select(u => u.Sense.Id).ToHashSet();
        var senses = (question.Action?.Uses.Select(u => u.Sense) ?? []).Concat(question.Terms.SelectMany(t => t.Senses));
        return deeds.Count == 0 || senses.Any(s => deeds.Contains(s.Id));
    }
}
