using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>
/// Holds a curated event that carries a question's words against what the words mean together: a number belongs to what is counted, a negation to
/// what was said, a source to the publisher that is named.
/// </summary>
internal sealed class SlotGuard(IndexSession session, Language language)
{
    // Days from which on a date is the time of a state of things, and not merely inexact.
    private const int LongestDay = 60;

    // CAMEO 016, deny responsibility.
    private const string Denial = "016";

    private static readonly string[] AtLeast = ["more than ", "over ", "at least ", "above ", "upwards of ", "no fewer than ", "no less than "];
    private static readonly HashSet<string> TextNegations = new(["no", "nothing", "cannot", "without", "beyond", "deny", "denies", "denied"], StringComparer.Ordinal);

    /// <summary>Whether an event may answer a question; always true for a row of a dataset.</summary>
    public bool Fits(Question question, Hit hit)
    {
        // Most questions ask nothing of the kind: their events need not be read.
        var asksMore = question.Publisher is not null || question.AsksHour || question.AsksBound || question.Terms.Any(t => t.Number is not null)
            || MatchText.IsSaying(question);
        if (hit.Event == 0 || !asksMore)
        {
            return true;
        }

        var happening = session.Event(hit.Event)!;
        return IsDated(question, happening) && IsCarried(question, happening) && HasNumbers(question, happening) && SaysSo(question, happening) && IsOwnSentence(question, happening);
    }

    // "since when is the accreditation withdrawn": from when it took effect, or for as long as it was so.
    private static bool IsDated(Question question, EventRow happening) =>
        !question.AsksHour && (!question.AsksBound
            || happening.Assertions.Any(a => a.Milestone == MilestoneKind.Effective || (a.Date is { } date && date.Last.DayNumber - date.First.DayNumber > LongestDay)));

    private bool IsCarried(Question question, EventRow happening) =>
        question.Publisher is not { } publisher || happening.Assertions.Any(a => Publishers.IsNamed(Folding.Fold(session.Source(a.Source).Publisher), publisher));

    // "did 100 people die" is not answered by four killed and over 100 wounded, nor "cut it from 20 to 30" by a cut from 30 to 20.
    private bool HasNumbers(Question question, EventRow happening)
    {
        var numbers = question.Asked is Asked.YesNo or Asked.When or Asked.Who or Asked.Where or Asked.Why ? question.Terms.Where(t => t is { Number: not null, IsSoft: false }).ToList() : [];
        if (numbers.Count == 0)
        {
            return true;
        }

        var text = Folding.Fold(question.Text);
        var values = numbers.Select(n => n.Number!.Value).ToList();
        var quantities = happening.Assertions.SelectMany(a => a.Quantities).Where(q => values.Contains(q.Value) || (q.From is { } from && values.Contains(from))).ToList();
        if (quantities.Count > 0 && IsShared(question, happening))
        {
            return false;
        }

        return quantities.Count == 0 || numbers.TrueForAll(n => quantities.Exists(q => Means(question, text, n, q, values)));
    }

    /// <summary>Whether a question asks one of several what they did between them: the facts give the number of all.</summary>
    public static bool IsShared(Question question, EventRow happening)
    {
        var named = question.Sources.Concat(question.Others).SelectMany(m => m.Actors).Where(happening.Sources.Contains).Distinct().Count();
        return named > 0 && named < happening.Sources.Count;
    }

    private bool Means(Question question, string text, Term number, Quantity quantity, List<long> values)
    {
        if (text.Contains("from " + number.Text, StringComparison.Ordinal))
        {
            return quantity.From == number.Number && values.Contains(quantity.Value);
        }

        var isAtLeast = Array.Exists(AtLeast, words => text.Contains(words + number.Text, StringComparison.Ordinal) || text.Contains(words + "a " + number.Text, StringComparison.Ordinal))
            || text.Contains(number.Text + "-plus", StringComparison.Ordinal) || text.Contains(number.Text + " plus", StringComparison.Ordinal) || text.Contains(number.Text + "+", StringComparison.Ordinal);
        return quantity.Value == number.Number && isAtLeast == (quantity.Bound == QuantityBound.Over) && IsOfDeed(question, quantity.Unit);
    }

    // "people wounded" counts whom it befell; "diplomats" counts whoever the deed was done to.
    private bool IsOfDeed(Question question, string unit)
    {
        var tokens = language.Words.Tokenizer.Tokenize(unit);
        var deeds = Enumerable.Range(0, tokens.Count).Select(i => language.Lexicon.Match(tokens, i)).Where(m => m is { HasRoles: true } && tokens[m.Start].Norm.EndsWith("ed", StringComparison.Ordinal)).SelectMany(m => m!.Uses).Select(u => u.Sense.Id).ToHashSet();
        return deeds.Count == 0 || (question.Action?.Uses.Select(u => u.Sense) ?? []).Concat(question.Terms.SelectMany(t => t.Senses)).Any(s => deeds.Contains(s.Id));
    }

    // "did Maas say that Russia wants to talk": he said that it no longer did. "Who said that Ukraine planned it": not who denied it.
    private bool SaysSo(Question question, EventRow happening)
    {
        if (question.Asked is not (Asked.YesNo or Asked.Who) || question.Action is not { } action || !action.Uses.Any(u => u.Sense.Codes.Any(Marks.IsSaying)))
        {
            return true;
        }

        var denies = action.Uses.Any(u => u.Sense.Codes.Any(c => c.StartsWith(Denial, StringComparison.Ordinal)));
        if (denies || happening.Type.StartsWith(Denial, StringComparison.Ordinal))
        {
            return denies;
        }

        return question.Asked == Asked.Who || question.Terms.All(t => t.IsSoft) || !happening.Assertions.Select(a => a.Text).Append(happening.Title).Any(IsNegated);
    }

    private bool IsNegated(string text) =>
        language.Words.Tokenizer.Tokenize(text).Any(t => Grammar.Negations.Contains(t.Norm) || TextNegations.Contains(t.Norm));

    // "what did Peskov say about Bucha": one sentence of his, not his name and the town's in two.
    private bool IsOwnSentence(Question question, EventRow happening)
    {
        if (question.Asked is not (Asked.What or Asked.Who or Asked.YesNo or Asked.List) || !MatchText.IsMereStatement(question) || question.Sources.Count == 0 || Marks.IsSaying(happening.Type))
        {
            return true;
        }

        var speakers = question.Sources.SelectMany(m => m.Actors).ToHashSet();
        if (happening.Sources.Any(speakers.Contains))
        {
            return true;
        }

        var wanted = question.Terms.Where(t => t is { IsSoft: false, Number: null }).ToList();
        var named = question.Targets.Concat(question.Others).Where(m => m.Actors.Count > 0).ToList();
        return happening.Assertions.Where(a => a.AttributedTo is { } by && (speakers.Contains(by) || session.Parents(by).Any(speakers.Contains)))
            .Any(a => language.Words.Tokenizer.Tokenize(a.Text) is var tokens && wanted.TrueForAll(t => Carries(tokens, t)) && named.TrueForAll(m => m.Stems.Any(s => tokens.Any(t => t.Stem == s))));
    }

    private bool Carries(IReadOnlyList<Token> tokens, Term term) =>
        term.Words.All(w => tokens.Any(t => t.Stem == w))
        || Enumerable.Range(0, tokens.Count).SelectMany(i => language.Lexicon.Match(tokens, i)?.Uses ?? []).Any(u => term.Senses.Contains(u.Sense));
}
