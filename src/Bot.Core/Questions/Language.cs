using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>
/// Everything the parser knows of English and of the world's names before it has seen a single fact. Read-only and shared.
/// </summary>
/// <param name="Words">Function words, soft words, numbers and lemmas.</param>
/// <param name="Lexicon">Words for actions and things.</param>
/// <param name="Countries">Names, adjectives, demonyms and capitals of countries.</param>
/// <param name="Offices">Synonyms of offices and sectors ("foreign minister", "Foreign Affairs").</param>
/// <param name="Everyday">The everyday words of English.</param>
/// <param name="Hash">Hash of the data: an index that was built with other language data is built anew.</param>
public sealed record Language(
    WordLists Words, SenseLexicon Lexicon, CountryNames Countries, OfficeNames Offices, EnglishWords Everyday, string Hash)
{
    /// <summary>
    /// The same with <c>rows.txt</c> over its lexicon: more wordings of actions, which serve where rows of a dataset are asked for and
    /// would mislead in the sentences of facts.
    /// </summary>
    public Language OfRows => Rows?.Value ?? this;

    /// <summary>Whether a word is written like a name, or is no word of English.</summary>
    public bool IsName(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var isEnglish = Everyday.Contains(token.Norm) || Lexicon.Stems.Contains(token.Stem) || Words.Ordinary.Contains(token.Norm);
        return token is { IsCapitalised: true, Start: > 0 } || (token.Norm.All(char.IsLetter) && !isEnglish);
    }

    /// <summary>Names of people and places of the world that are no slips in other words.</summary>
    public required EnglishWords Names { get; init; }

    internal Lazy<Language>? Rows { get; init; }

    private static readonly Lazy<Language> Shipped = new(LanguageReader.Read);

    /// <summary>The language data that is shipped with the program.</summary>
    public static Language English => Shipped.Value;

    /// <summary>
    /// Begins to read the shipped data in the background, for a program that has other things to do before it asks for it.
    /// </summary>
    public static void Preload() => ThreadPool.QueueUserWorkItem(_ => _ = Shipped.Value);
}
