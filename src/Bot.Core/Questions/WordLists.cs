using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>The small words of <c>words.txt</c>: which carry no content, which carry little, and how forms belong together.</summary>
public sealed class WordLists
{
    internal WordLists(
        IReadOnlySet<string> function, IReadOnlySet<string> soft, IReadOnlySet<string> ordinary,
        IReadOnlyList<IReadOnlyList<string>> fillers,
        IReadOnlyDictionary<string, long> numbers, IReadOnlyDictionary<string, string> forms,
        IReadOnlyDictionary<string, IReadOnlySet<string>> classes)
    {
        Classes = classes;
        Function = function;
        Soft = soft;
        Ordinary = ordinary;
        Fillers = fillers;
        Numbers = numbers;
        Lemmas = new Lemmas(forms);
        Tokenizer = new Tokenizer(Lemmas);
        SoftStems = soft.Select(Lemmas.Stem).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Words that hold a sentence together and carry no content, folded.</summary>
    public IReadOnlySet<string> Function { get; }

    /// <summary>Words of little content that no fact has to carry ("event", "exactly"), folded.</summary>
    public IReadOnlySet<string> Soft { get; }

    /// <summary>Stems of <see cref="Soft"/>.</summary>
    public IReadOnlySet<string> SoftStems { get; }

    /// <summary>Whether a word carries no content, or little.</summary>
    public bool IsSmall(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Soft.Contains(token.Norm) || SoftStems.Contains(token.Stem) || Function.Contains(token.Norm);
    }

    /// <summary>Words of everyday English that mean nothing here and are no slips in others, folded.</summary>
    public IReadOnlySet<string> Ordinary { get; }

    /// <summary>Phrases of chat that are passed over ("could you tell me"), word by word, longest first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Fillers { get; }

    /// <summary>Number words and their values.</summary>
    public IReadOnlyDictionary<string, long> Numbers { get; }

    /// <summary>Closed classes by which questions about rows of a dataset are read, by their names; their words folded.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Classes { get; }

    /// <summary>Forms and their lemmas.</summary>
    public Lemmas Lemmas { get; }

    /// <summary>The tokenizer over these lemmas.</summary>
    public Tokenizer Tokenizer { get; }
}
