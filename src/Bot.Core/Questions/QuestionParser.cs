using Bot.Core.Dates;
using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Parsing.Wording;
using Bot.Core.Questions.Rows;
using Bot.Core.Text;

namespace Bot.Core.Questions;

/// <summary>
/// Reads questions. Total: any text gives a <see cref="Question"/>; one in which nothing was found is <see cref="Question.IsEmpty"/>.
/// </summary>
public sealed class QuestionParser
{
    /// <summary>Longest question read, in characters. A longer text is no question.</summary>
    public const int LongestQuestion = 500;

    private static readonly string[] Openings = ["in which", "on which", "when "];

    private readonly IFactNames _names;
    private readonly Language _language;
    private readonly ChunkReader _chunks;
    private readonly SpellingReader _spelling;
    private readonly PublisherReader _publishers;
    private readonly WordingReader _wordings;
    private readonly ChunkReader? _rowChunks;
    private readonly Lazy<TypeIndex>? _types;

    /// <summary>Creates a parser over the names and words of some facts.</summary>
    internal QuestionParser(IFactNames names, Language language)
    {
        _names = names;
        _language = language;
        var linker = new ActorLinker(names, language);
        _chunks = new ChunkReader(language, linker);
        _spelling = new SpellingReader(names, names.HasRows ? language.OfRows : language);
        _publishers = new PublisherReader(names.Publishers, linker.IsActor);
        _wordings = new WordingReader(language);
        if (names.HasRows)
        {
            _rowChunks = new ChunkReader(language.OfRows, linker);
            _types = new Lazy<TypeIndex>(() => new TypeIndex(language.OfRows, names.Types));
        }
    }

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question without a command; at most <see cref="LongestQuestion"/> characters are looked at.</param>
    /// <param name="today">The reference date of "last month" and the like.</param>
    /// <param name="wanted">What the command asks for, where the words leave it open; null for none.</param>
    public Question Parse(string text, CalendarDay today, Asked? wanted = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestQuestion)
        {
            return new Question { Text = text[..LongestQuestion], Asked = wanted ?? Asked.Describe };
        }

        // "most recently" asks for the last time, not for a time near today.
        var times = TimePhraseReader.Find(text, today)
            .Where(t => !IsSuperlative(text, t) && !IsOrdinal(text, t) && !IsName(text, t)).ToList();
        var corrections = new List<(string, string)>();
        var tokens = _language.Words.Tokenizer.Tokenize(text);
        tokens = _spelling.Correct(tokens, t => times.Any(p => p.Start < t.End && t.Start < p.Start + p.Length), corrections);
        (tokens, var publisher) = _publishers.Read(text, [.. LastSentence(text, tokens)]);
        tokens = _wordings.Read(tokens);
        if (tokens.Count == 0)
        {
            return new Question { Text = text, Asked = wanted ?? Asked.Describe };
        }

        var clause = new ClauseReader(_language, text);
        return clause.Read(LightVerbs.Join(_chunks.Read(text, tokens, times)), wanted) with
        {
            OfRows = OfRows(text, tokens, times, wanted),
            Publisher = publisher,
            Corrections = corrections,
            Problems = times.Where(t => t.Problem is not null).Select(t => t.Problem!).ToList(),
        };
    }

    private Question? OfRows(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TimePhrase> times, Asked? wanted) =>
        _rowChunks is null ? null
            : new RowReader(_language.OfRows, _types!.Value, text).Read(LightVerbs.Join(_rowChunks.Read(text, tokens, times)), wanted);

    /// <summary>Whether a text begins as a question does whose question word is left out: "did biden meet putin".</summary>
    public static bool BeginsWithAuxiliary(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Grammar.Auxiliaries.Contains(Folding.FoldWord(text.Trim().Split(' ', 2)[0]));
    }

    /// <summary>Whether a text begins as a question does: with a question word or an auxiliary.</summary>
    public static bool BeginsLikeQuestion(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return BeginsWithAuxiliary(text) || Grammar.WhWords.Contains(Folding.FoldWord(text.Trim().Split(' ', 2)[0]));
    }

    // "I read that … . On which day did …?": the sentence that asks, where it does not lean on the one before.
    private IReadOnlyList<Token> LastSentence(string text, IReadOnlyList<Token> tokens)
    {
        var stop = tokens.ToList().FindLastIndex(t => t.Kind == TokenKind.Boundary && text[t.Start] == '.');
        var last = tokens.Skip(stop + 1).ToList();
        var asks = last.Take(4).Any(TokenWords.IsWh)
            && last.Count(t => t.Kind == TokenKind.Word && !_language.Words.Function.Contains(t.Norm)) > 1;
        return stop < 0 || !asks || last.Exists(LeansBack) ? tokens : last;
    }

    private static bool LeansBack(Token token) => Grammar.Pronouns.Contains(token.Norm)
        || token.Norm is "else" or "same" or "that" or "this" or "then" or "third" or "second" or "first";

    // "resolution 1737", "on 1737": a number that the facts have as a word, and not as a year.
    private bool IsName(string text, TimePhrase time)
    {
        var number = text.Substring(time.Start, time.Length).Split(' ')[^1];
        return number.Length == 4 && int.TryParse(number, out var year) && time.Span is { } span
            && span.First == new CalendarDay(Math.Max(year, 1), 1, 1) && !_names.Years.Contains(year) && _names.IsTold(number);
    }

    // "last month in which X visited Y" asks for a month.
    private static bool IsOrdinal(string text, TimePhrase time) =>
        text.AsSpan(time.Start).StartsWith("last ", StringComparison.OrdinalIgnoreCase)
        && text[(time.Start + time.Length)..].TrimStart() is var rest
        && Array.Exists(Openings, o => rest.StartsWith(o, StringComparison.OrdinalIgnoreCase));

    private static bool IsSuperlative(string text, TimePhrase time) =>
        text.AsSpan(time.Start, time.Length).EndsWith("recently", StringComparison.OrdinalIgnoreCase)
        && text.AsSpan(0, time.Start + time.Length).TrimEnd().ToString().Contains("most recently", StringComparison.OrdinalIgnoreCase);
}
