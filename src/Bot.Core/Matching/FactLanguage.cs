using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;

namespace Bot.Core.Matching;

/// <summary>What reading a fact needs of the language: the senses that types stand for, and negations.</summary>
internal sealed class FactLanguage(Language language)
{
    // CAMEO 010, make a statement: whoever is quoted has said something.
    private const string Statement = "010";

    private readonly List<int> _sayings = [.. language.Lexicon.Senses.Where(s => s.Codes is [Statement, ..]).Select(s => s.Id)];

    /// <summary>The senses that an event of a type has by its type alone.</summary>
    public IReadOnlyList<int> SensesOfType(string type) => [.. language.Lexicon.OfType(type)];

    /// <summary>Senses that an event of a type has in a wide sense: those of its root, and for whatever quotes somebody, saying.</summary>
    public IEnumerable<int> WeakSenses(string type, bool isQuoted) => language.Lexicon.OfRoot(type).Concat(isQuoted ? _sayings : []);

    private readonly HashSet<string> _function = [.. language.Words.Function.Select(language.Words.Lemmas.Stem)];

    private readonly HashSet<int> _spoken = [.. language.Lexicon.Senses.Where(s => s.Codes.Any(Cameo.IsSaying)).Select(s => s.Id)];
    private readonly HashSet<int> _deeds = [.. language.Lexicon.Senses.Where(s => s.Codes.Count > 0).Select(s => s.Id)];

    /// <summary>Whether a sense may be that of a saying.</summary>
    public bool IsSaying(int sense) => _spoken.Contains(sense);

    /// <summary>Whether a sense is that of an action, and never of a saying.</summary>
    public bool IsDeed(int sense) => _deeds.Contains(sense) && !_spoken.Contains(sense);

    /// <summary>Whether a stem is that of a word which only holds a sentence together.</summary>
    public bool IsFunction(string stem) => _function.Contains(stem);

    /// <summary>Whether a title says that something did not happen.</summary>
    public bool IsNegated(string title) => language.Words.Tokenizer.Tokenize(title).Any(t => Grammar.Negations.Contains(t.Norm));
}
