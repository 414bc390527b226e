using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Matching.Checks;

/// <summary>Whether what was said was said so, by whom the question says: by the speaker, in one sentence, and not its contrary.</summary>
internal sealed class SpeakerCheck(Language language) : ICheck
{
    /// <summary>The name of its findings.</summary>
    public const string Name = "speaker";

    // CAMEO 016, deny responsibility.
    private const string Denial = "016";

    private static readonly HashSet<string> TextNegations =
        new(["no", "nothing", "cannot", "deny", "denies", "denied"], StringComparer.Ordinal);

    public IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact)
    {
        if (!ActionCheck.IsSaying(question))
        {
            yield break;
        }

        if (!SaysSo(question, fact))
        {
            yield return new Finding(Name, null, Agreement.Contradicted, "it was said otherwise");
        }

        if (!IsOwnSentence(question, fact))
        {
            yield return new Finding(Name, null, Agreement.Contradicted, "it was said of something else");
        }

        if (IsOwnState(question, fact))
        {
            yield return new Finding(Name, null, Agreement.Contradicted, "it was said for it, not against it");
        }
    }

    // "did Maas say that Russia wants to talk": he said that it no longer did. "Who said that Ukraine planned it": not who denied it.
    private bool SaysSo(Question question, Fact fact)
    {
        if (question.Asked is not (Asked.YesNo or Asked.Who))
        {
            return true;
        }

        var denies = question.Action!.Uses.Any(u => u.Sense.Codes.Any(c => c.StartsWith(Denial, StringComparison.Ordinal)));
        if (denies || fact.Row.Type.StartsWith(Denial, StringComparison.Ordinal))
        {
            return denies;
        }

        if (question.Asked == Asked.Who || question.Terms.All(t => t.IsSoft))
        {
            return true;
        }

        // What the question denies as well ("said that there was no need") was said so.
        var isDenied = IsNegated(question.Text, question);
        var texts = fact.Row.Assertions.Select(a => a.Text).Prepend(fact.Row.Title);
        var sentences = fact.Reading.Texts.Prepend(fact.Reading.Names[0]).Zip(texts)
            .Select(s => (IsDenied: IsNegated(s.Second, question), IsIt: question.Terms.All(t => t.IsSoft || Carries(s.First, t))))
            .ToList();
        return sentences.Exists(s => s.IsIt && s.IsDenied == isDenied) || !sentences.Exists(s => s.IsDenied != isDenied);
    }

    // "beyond doubt" denies the doubt alone.
    private bool IsNegated(string text, Question question)
    {
        var tokens = language.Words.Tokenizer.Tokenize(text);
        return tokens.Any(t => Grammar.Negations.Contains(t.Norm) || TextNegations.Contains(t.Norm))
            || tokens.Zip(tokens.Skip(1)).Any(p => p.First.Norm is "beyond" or "without"
                && question.Terms.Any(t => t.Words.Contains(p.Second.Stem)));
    }

    // "what did Peskov say about Bucha": one sentence of his, not his name and the town's in two.
    private static bool IsOwnSentence(Question question, Fact fact)
    {
        if (question.Asked is not (Asked.What or Asked.Who or Asked.YesNo or Asked.List)
            || !ActionCheck.IsMereStatement(question) || question.Sources.Count == 0 || fact.IsSaying)
        {
            return true;
        }

        var speakers = question.Sources.SelectMany(m => m.Actors).ToHashSet();
        if (fact.Row.Sources.Any(speakers.Contains))
        {
            return true;
        }

        var wanted = question.Terms.Where(t => t is { IsSoft: false, Number: null }).ToList();
        var named = question.Targets.Concat(question.Others).Where(m => m.Actors.Count > 0).ToList();
        return fact.Row.Assertions.Zip(fact.Reading.Texts)
            .Where(p => p.First.AttributedTo is not null && fact.Speakers.Any(speakers.Contains))
            .Any(p => wanted.TrueForAll(t => Carries(p.Second, t)) && named.TrueForAll(m => m.Stems.Any(p.Second.Stems.Contains)));
    }

    private static bool Carries(SentenceReading sentence, Term term) =>
        term.Words.All(sentence.Stems.Contains) || term.Senses.Any(s => sentence.Senses.Contains(s.Id));

    // "what did Zakharova blame on Russia": an event that only speaks of Russia has her speak for it, not against it.
    private static bool IsOwnState(Question question, Fact fact)
    {
        var isBlame = question.Action!.Uses.Any(u => u.Sense.Codes.Any(c => c.StartsWith("11", StringComparison.Ordinal)));
        var states = isBlame ? question.Targets.Where(m => m.IsState).SelectMany(m => m.Actors).ToHashSet() : [];
        return states.Count > 0 && fact.Doers.Any(states.Contains) && !fact.Row.Targets.Any(states.Contains);
    }
}
