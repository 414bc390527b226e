using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>A sentence of a fact that says most nearly what a claim says: its title, or the text of an assertion.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Tokens">Its words and numbers, boundaries left out.</param>
internal sealed record Witness(string Text, IReadOnlyList<Token> Tokens)
{
    // A sentence that shares much less with the claim than another one is about something else.
    private const double Nearly = 0.75;

    /// <summary>Whether it has a word.</summary>
    public bool Has(string norm) => Tokens.Any(t => t.Norm == norm);

    /// <summary>The sentences of a fact that share most words with a claim, the one that shares most first.</summary>
    public static IReadOnlyList<Witness> Of(Claim claim, Fact fact, Language language)
    {
        var stems = claim.Tokens.Where(t => !language.Words.Function.Contains(t.Norm)).Select(t => t.Stem)
            .ToHashSet(StringComparer.Ordinal);
        var all = fact.Row.Assertions.Select(a => a.Text).Prepend(fact.Row.Title).Distinct(StringComparer.Ordinal)
            .Select(text => new Witness(text, [.. language.Words.Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Boundary)]))
            .Select(w => (Witness: w, Shared: w.Tokens.Select(t => t.Stem).Distinct().Count(stems.Contains)))
                .OrderByDescending(w => w.Shared).ToList();
        return [.. all.Where(w => w.Shared >= all[0].Shared * Nearly).Select(w => w.Witness)];
    }
}
