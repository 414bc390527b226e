using System.Globalization;
using Bot.Core.Dates;
using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>Cuts a question into chunks: times first, then the longer of an actor's name and an action's pattern, then words.</summary>
internal sealed class ChunkReader(Language language, ActorLinker linker)
{
    private static readonly string[] NumberBreakers = ["a", "an"];

    private readonly Language _language = language;
    private readonly ActorLinker _linker = linker;

    public IReadOnlyList<Chunk> Read(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TimePhrase> times)
    {
        var units = new NameUnits(_language).Cut(tokens);
        int[] unitAt = [.. units.SelectMany((u, i) => Enumerable.Repeat(i, u.End - u.Start))];
        return new Reading(this, text, tokens, times, units, unitAt).Between(0, tokens.Count);
    }

    private sealed class Reading(
        ChunkReader reader, string text, IReadOnlyList<Token> tokens, IReadOnlyList<TimePhrase> times, IReadOnlyList<NameUnit> units,
        int[] unitAt)
    {
        public List<Chunk> Between(int start, int end)
        {
            var chunks = new List<Chunk>();
            for (var at = start; at < end;)
            {
                var chunk = Time(at, end) ?? Longest(at, end) ?? Phrasal(at, end) ?? Single(at);
                chunks.Add(chunk);
                at += chunk.Tokens.Count;
            }

            return chunks;
        }

        private Chunk? Time(int at, int end)
        {
            var time = times.FirstOrDefault(t => t.Start <= tokens[at].Start && tokens[at].End <= t.Start + t.Length);
            return time is null ? null
                : new Chunk(ChunkKind.Time, [.. Slice(at, end).TakeWhile(t => t.Start < time.Start + time.Length)]) { Time = time };
        }

        private Chunk? Longest(int at, int end)
        {
            var action = Action(at, end);
            var actor = Actor(at, end);
            return actor is null || (action is { Action.HasRoles: true } && actor.Tokens.Count < action.Tokens.Count) ? action : actor;
        }

        // "put forward", "shut out": a verb with a particle means something of its own.
        private Chunk? Phrasal(int at, int end) =>
            at + 1 < end && tokens[at].Kind == TokenKind.Word && Grammar.Particles.Contains(tokens[at + 1].Norm)
            && !IsGrammatical(tokens[at].Norm)
            && reader._language.Everyday.Contains($"{tokens[at].Norm} {tokens[at + 1].Norm}")
                ? new Chunk(ChunkKind.Word, Slice(at, at + 2)) : null;

        private Chunk? Actor(int at, int end)
        {
            // A name may not begin inside a country's name that the unit before it has taken, but for the article of "the Maldives".
            if (!BeginsUnit(at) || reader._linker.Find(text, tokens, units, unitAt[at], end) is not { } found)
            {
                return null;
            }

            var last = units[found.End - 1].End;
            return last > end || CrossesTime(at, last) ? null : new Chunk(ChunkKind.Actor, Slice(at, last)) { Actor = found.Mention };
        }

        private bool BeginsUnit(int at)
        {
            var start = units[unitAt[at]].Start;
            return Enumerable.Range(start, at - start).All(i => reader._language.Words.Function.Contains(tokens[i].Norm));
        }

        private Chunk? Action(int at, int end)
        {
            var match = Grammar.WhWords.Contains(tokens[at].Norm) ? null
                : reader._language.Lexicon.Match(tokens, at, BeforeTime(at, end), Fits);
            if (match is null || (match.Words == 1 && IsGrammatical(tokens[at].Norm)))
            {
                return null;
            }

            var slot = match.SlotStart >= 0 ? Between(match.SlotStart, match.SlotEnd) : [];
            return new Chunk(ChunkKind.Action, Slice(match.Start, match.End)) { Action = match, Slot = slot };
        }

        // "accuse _ of" may not cut "the Member of Parliament of Thailand" in two, and the "did" of "did the business of …" does no
        // business; but "had a go at" is a verb.
        private bool Fits(SenseMatch match)
        {
            var isAuxiliary = Grammar.Auxiliaries.Contains(tokens[match.Start].Norm);
            if (isAuxiliary && match.Start + 1 < match.End
                && WordClass.IsParticiple(tokens[match.Start + 1]) && match.SlotStart != match.Start + 1)
            {
                // "has called" is no call that somebody had.
                return false;
            }

            if (isAuxiliary && tokens[match.Start].Stem != "have" && match.Words > 1
                && match.End - match.Start > match.Words && match.SlotStart < 0)
            {
                return false;
            }

            if (match.SlotEnd > match.SlotStart && isAuxiliary
                && !Between(match.SlotStart, match.SlotEnd).All(c => c.Kind is ChunkKind.Actor or ChunkKind.Function))
            {
                // "had Merkel over" has nobody but Merkel in it; "has accused Merkel over" is another verb.
                return false;
            }

            return !Enumerable.Range(match.SlotStart, match.SlotEnd - match.SlotStart)
                .Any(i => units[unitAt[i]].Start == i && reader._linker.Find(text, tokens, units, unitAt[i], tokens.Count) is { } name
                    && units[name.End - 1].End > match.SlotEnd);
        }

        // Index of the first token of the next phrase of time.
        private int BeforeTime(int at, int end) =>
            Enumerable.Range(at, end - at).FirstOrDefault(i => CrossesTime(i, i + 1), end);

        // "last" may be a verb elsewhere; in a question it counts events.
        private bool IsGrammatical(string norm) =>
            reader._language.Words.Function.Contains(norm) || Grammar.Auxiliaries.Contains(norm) || Grammar.Ordinals.ContainsKey(norm);

        private bool CrossesTime(int start, int end) =>
            times.Any(t => t.Start < tokens[end - 1].End && tokens[start].Start < t.Start + t.Length);

        private Chunk Single(int at)
        {
            var token = tokens[at];
            var words = Slice(at, at + 1);
            if (token.Kind == TokenKind.Boundary)
            {
                return new Chunk(ChunkKind.Boundary, words);
            }

            if (Number(token) is { } number)
            {
                // "forty-five" is two words
                var isTens = number is >= 20 and <= 90 && number % 10 == 0 && token.Kind == TokenKind.Word;
                return isTens && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word
                    && Number(tokens[at + 1]) is { } ones and > 0 and < 10
                    ? new Chunk(ChunkKind.Number, Slice(at, at + 2)) { Number = number + ones }
                    : new Chunk(ChunkKind.Number, words) { Number = number };
            }

            var kind = token.Norm switch
            {
                _ when Grammar.WhWords.Contains(token.Norm) => ChunkKind.Wh,
                _ when Grammar.Auxiliaries.Contains(token.Norm) => ChunkKind.Auxiliary,
                _ when Grammar.Prepositions.Contains(token.Norm) => ChunkKind.Preposition,
                _ when Grammar.Conjunctions.Contains(token.Norm) => ChunkKind.Conjunction,
                _ when reader._language.Words.Function.Contains(token.Norm) => ChunkKind.Function,
                _ => ChunkKind.Word,
            };
            return new Chunk(kind, words);
        }

        private long? Number(Token token)
        {
            if (token.Kind == TokenKind.Number)
            {
                return token.Norm.Length < 10 ? long.Parse(token.Norm, CultureInfo.InvariantCulture) : null;
            }

            var isNumber = reader._language.Words.Numbers.TryGetValue(token.Norm, out var number) && !NumberBreakers.Contains(token.Norm);
            return isNumber ? number : null;
        }

        private List<Token> Slice(int start, int end) => tokens.Skip(start).Take(end - start).ToList();
    }
}
