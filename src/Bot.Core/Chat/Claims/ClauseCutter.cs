using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>
/// Cuts a sentence into the clauses that each claim something: "X broke off ties on 18 October, expelling Y and ordering Z" are three. What
/// is said, denied, wanted or conditioned stays with the words that say so: "denied that X expelled Y" is one claim.
/// </summary>
internal sealed class ClauseCutter(TimelineIndex index, Language language, ClaimLanguage words)
{
    private readonly ChunkReader _chunks = new(language, new ActorLinker(new IndexNames(index), language));

    /// <summary>The clauses of a sentence in their order; the sentence itself where it is one.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="today">The day of the message.</param>
    /// <param name="person">Whom "he" and "she" stand for; null where nobody was named.</param>
    public IReadOnlyList<ClaimPart> Cut(string sentence, CalendarDay today, string? person)
    {
        var chunks = Chunks(sentence, today);
        if (chunks.Count == 0)
        {
            return [ClaimPart.Whole(sentence)];
        }

        var clauses = new ClauseFinder(sentence, chunks, words).Find();
        var writer = new ClauseWriter(sentence, chunks, clauses);
        return [.. Enumerable.Range(0, clauses.Count).Select(writer.Write).Select(part => Told(part, today, person))];
    }

    // "…, X said" and "X said …" tell the same: who said it, and what.
    private ClaimPart Told(ClaimPart part, CalendarDay today, string? person)
    {
        var own = WithoutEarlier(part.Text, today);
        var text = Attribution(own, Chunks(own, today)) is ({ } teller, { } told) ? $"{Named(teller, person)} that {told}"
            : Named(own, person);
        return part with { Text = text, Said = Said(text, today) };
    }

    // "earlier this month": a part of the time, which parts the subject from its verb.
    private string WithoutEarlier(string text, CalendarDay today)
    {
        var chunks = Chunks(text, today);
        var at = Enumerable.Range(0, Math.Max(chunks.Count - 1, 0))
            .FirstOrDefault(i => chunks[i].IsIn(ClaimWords.Shifts) && chunks[i + 1].Kind == ChunkKind.Time, -1);
        return at < 0 ? text : text.Remove(chunks[at].Start, chunks[at + 1].Start - chunks[at].Start);
    }

    // "He added …", of whoever was named before.
    private static string Named(string text, string? person)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return person is not null && end > 0 && ClaimWords.Persons.Contains(Folding.Fold(text[..end])) ? person + text[end..] : text;
    }

    // Who said it, with the verb, and what was said; null where a sentence does not end so.
    private (string Teller, string Told)? Attribution(string text, IReadOnlyList<Chunk> chunks)
    {
        var verb = Enumerable.Range(0, chunks.Count).LastOrDefault(i => ClauseFinder.IsVerb(chunks, i), -1);
        var before = Enumerable.Range(0, Math.Max(verb, 0)).LastOrDefault(i => ClauseFinder.IsVerb(chunks, i)
            && chunks[i].Kind != ChunkKind.Auxiliary, -1);
        var commas = Enumerable.Range(0, Math.Max(verb - 1, 0)).Where(i => i > before && chunks[i].Kind == ChunkKind.Boundary).ToList();
        if (before < 0 || commas.Count == 0)
        {
            return null;
        }

        // "…,” Nato spokesperson, Oana Lungescu, said": what was said ends with the quotation.
        var close = commas.FindIndex(i => IsQuoted(text, chunks[i]));
        var end = close >= 0 ? commas[close] : commas[^1];
        return ClauseFinder.IsStatement(chunks[verb]) || close >= 0
            ? (text[chunks[end + 1].Start..].TrimEnd('.', ' '), Lowered(text[..chunks[end].Start].Trim('"', '“', ' ', ','))) : null;
    }

    private static bool IsQuoted(string text, Chunk boundary) => text.AsSpan(boundary.Start) is [_, '”' or '"', ..] or ['"', ..];

    // In the middle of a sentence only names are written large.
    private string Lowered(string text) => language.Words.Tokenizer.Tokenize(text) is [var first, ..]
        && language.Words.Function.Contains(first.Norm) && text.Length > 1 ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    // What stands behind "X said that", where it has a verb of its own.
    private string? Said(string text, CalendarDay today)
    {
        var chunks = Chunks(text, today);
        var verb = Enumerable.Range(0, chunks.Count).FirstOrDefault(i => ClauseFinder.IsVerb(chunks, i)
            && chunks[i].Kind != ChunkKind.Auxiliary, -1);
        if (verb <= 0 || !ClauseFinder.IsStatement(chunks[verb]) || chunks.Take(verb).Any(c => words.Negations.Contains(c.Norm)))
        {
            return null;
        }

        var start = chunks.Skip(verb + 1).TakeWhile(c => !c.Is(ClaimWords.Complement)).Count() + verb + 2;
        start = start < chunks.Count && start - verb < 5 ? start : verb + 1;
        var hasDeed = Enumerable.Range(start, chunks.Count - start).Any(i => ClauseFinder.IsVerb(chunks, i));
        return hasDeed && chunks[start].Kind is not ChunkKind.Boundary ? text[chunks[start].Start..] : null;
    }

    private IReadOnlyList<Chunk> Chunks(string text, CalendarDay today) => text.Length > QuestionParser.LongestQuestion ? []
        : _chunks.Read(text, language.Words.Tokenizer.Tokenize(text), TimePhraseReader.Find(text, today));
}
