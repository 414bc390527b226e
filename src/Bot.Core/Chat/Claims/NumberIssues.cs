using Bot.Core.Facts;
using Bot.Core.Matching;
using Bot.Core.Matching.Checks;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>Finds the numbers of a sentence that a fact does not give, and those in whose place it gives another.</summary>
internal sealed class NumberIssues(Language language, ClaimLanguage words)
{
    // "ten of the Russian diplomats": what is counted stands so near behind the number.
    private const int Reach = 4;

    /// <summary>The numbers of a sentence, times left out.</summary>
    public IReadOnlyList<(Token Token, long Value)> Numbers(Claim claim) =>
        [.. claim.Tokens.Where(t => !claim.IsTime(t)).Select(t => (t, Value(t))).Where(n => n.Item2 is not null)
            .Select(n => (n.t, n.Item2!.Value))];

    /// <summary>What of the numbers the fact does not say or says otherwise.</summary>
    public IEnumerable<Issue> Of(Claim claim, Verdict verdict)
    {
        var numbers = Numbers(claim);
        var reading = verdict.Fact.Reading;
        var told = reading.Names.Concat(reading.Texts).SelectMany(s => s.Numbers).ToHashSet();
        var quantities = verdict.Fact.Row.Assertions.SelectMany(a => a.Quantities).ToList();
        foreach (var (token, value) in numbers)
        {
            var fitting = quantities.Where(q => q.Value == value || q.From == value).ToList();
            if (fitting.Count > 0)
            {
                // "over 40" is not 40; and what three did together, none of them did alone, which the engine sees.
                var isLoose = fitting.TrueForAll(q => q is { Bound: not QuantityBound.Exactly, From: null })
                    && !claim.Tokens.Any(t => words.Bounds.Contains(t.Norm));
                if (isLoose || verdict.Findings.Any(f => f is { Slot: NumberSlot number, Agreement: Agreement.Contradicted }
                    && number.Number == value))
                {
                    yield return new Issue(IssueKind.Doubt, token.Norm);
                }
            }
            else if (!told.Contains(value))
            {
                yield return Other(claim, verdict, token, value, numbers.Count, quantities);
                continue;
            }

            foreach (var other in Counted(claim, verdict, token).Where(t => !IsCounted(claim, verdict.Fact, t, value)))
            {
                yield return new Issue(IssueKind.Unsaid, claim.Text[token.Start..other.End]);
            }
        }
    }

    private static Issue Unsaid(Claim claim, Token token) => new(IssueKind.Figure, claim.Text[token.Start..token.End]);

    // Another number contradicts only where each has one, exactly, and both count the same.
    private Issue Other(Claim claim, Verdict verdict, Token token, long value, int numbers, List<Quantity> quantities)
    {
        var values = quantities.Select(q => q.Value).Distinct().ToList();
        var isOne = numbers == 1 && values.Count == 1 && quantities.TrueForAll(q => q.From is null)
            && !claim.Tokens.Any(t => words.Bounds.Contains(t.Norm));
        var excludes = isOne && quantities.Exists(q => q.Bound switch
        {
            QuantityBound.Exactly => true,
            QuantityBound.Over => value <= q.Value,
            QuantityBound.AtMost => value > q.Value,
            _ => Math.Abs(value - q.Value) * 5 > q.Value,
        });
        return excludes && CountsSame(claim, verdict, token) && !NumberCheck.IsShared(claim.Question, verdict.Fact.Row.Sources)
            ? new Issue(IssueKind.Number, $"not {token.Norm} but {values[0].ToString(System.Globalization.CultureInfo.InvariantCulture)}")
            : Unsaid(claim, token);
    }

    private bool CountsSame(Claim claim, Verdict verdict, Token number)
    {
        var units = verdict.Fact.Reading.Units;
        var at = claim.Tokens.ToList().IndexOf(number);
        var behind = claim.Tokens.Skip(at + 1).Take(Reach).ToList();
        var isUnit = behind.Any(t => units.Any(u => u.Stems.Contains(t.Stem)));
        var isSynonym = Enumerable.Range(at + 1, behind.Count).Select(i => language.Lexicon.Match(claim.Tokens, i))
            .Where(m => m is not null)
            .SelectMany(m => m!.Uses).Any(use => units.Any(u => u.Senses.Contains(use.Sense.Id)));

        // "ten Russians" are people of the fact as well as its diplomats are.
        var isPeople = behind is [{ IsCapitalised: true } first, ..]
            && verdict.Findings.Any(f => f is { Slot: ActorSlot, Agreement: Agreement.Same }
                && string.Equals(f.Slot.Text, first.Norm, StringComparison.OrdinalIgnoreCase));

        // "Germany expelled 40": whatever the fact counts.
        var isBare = behind is [] || claim.IsTime(behind[0]) || Grammar.Prepositions.Contains(behind[0].Norm);
        return isUnit || isSynonym || isPeople || isBare;
    }

    // What a number counts: the names behind it that the fact has on their side, and the noun.
    private IEnumerable<Token> Counted(Claim claim, Verdict verdict, Token number)
    {
        var names = verdict.Findings.Where(f => f is { Slot: ActorSlot, Agreement: Agreement.Same })
            .SelectMany(f => claim.TokensOf(f.Slot!.Text)).ToHashSet();
        var at = claim.Tokens.ToList().IndexOf(number) + 1;
        for (; at < claim.Tokens.Count && claim.Tokens[at].IsCapitalised; at++)
        {
            if (names.Contains(claim.Tokens[at]))
            {
                yield return claim.Tokens[at];
            }
        }

        if (at < claim.Tokens.Count && claim.Tokens[at] is { Kind: TokenKind.Word } noun && !claim.IsTime(noun)
            && !language.Words.Function.Contains(noun.Norm)
            && (language.Lexicon.Match(claim.Tokens, at) is not { IsVerb: true } || noun.Norm.EndsWith('s')))
        {
            yield return noun;
        }
    }

    // "eight Russian spies": whom the source calls spies a sentence later, it does not count as such.
    private bool IsCounted(Claim claim, Fact fact, Token noun, long value)
    {
        var units = fact.Reading.Units;
        var uses = language.Lexicon.Match(claim.Tokens, claim.Tokens.ToList().IndexOf(noun))?.Uses ?? [];
        return units.Any(u => u.Stems.Contains(noun.Stem) || uses.Any(use => u.Senses.Contains(use.Sense.Id)))
            || fact.Row.Assertions.Select(a => a.Text).Append(fact.Row.Title)
                .Any(text => IsBehind(language.Words.Tokenizer.Tokenize(text), value, noun.Stem));
    }

    private bool IsBehind(IReadOnlyList<Token> tokens, long value, string stem) =>
        Enumerable.Range(0, tokens.Count).Where(i => Value(tokens[i]) == value)
            .Any(i => tokens.Skip(i + 1).Take(Reach + 1).Any(t => t.Stem == stem));

    /// <summary>The number that a token is; null for any other, -1 for one too large to matter.</summary>
    public long? Value(Token token) => token.Kind == TokenKind.Number
        ? long.TryParse(token.Norm, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : -1
        : language.Words.Numbers.TryGetValue(token.Norm, out var named) && token.Norm != ClaimWords.Pronoun ? named : null;
}
