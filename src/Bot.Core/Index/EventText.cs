using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Index;

/// <summary>Reads the words of an event for the index: what finds it, and what questions are held against.</summary>
internal sealed class EventText(Language language, IReadOnlyDictionary<string, int> actorIds, IReadOnlyDictionary<string, Actor> actors)
{
    /// <summary>The words of an event, and what they mean.</summary>
    public EventReading Read(Event happening)
    {
        var people = happening.Sources.Concat(happening.Targets).Concat(happening.Mentions).Distinct(StringComparer.Ordinal)
            .SelectMany(id => actors[id].Aliases.Prepend(actors[id].Name));
        return new EventReading(
            [.. happening.Aliases.Prepend(happening.Title).Select(Sentence)],
            [.. happening.Questions.Asks.Select(Sentence)],
            [.. happening.Assertions.Select(a => Sentence(a.Text))],
            [.. happening.Assertions.Select(a => Sentence(a.Reason ?? ""))],
            [.. happening.Assertions.SelectMany(a => a.Quantities).Select(q => q.Unit).Distinct(StringComparer.Ordinal).Select(Sentence)],
            Sentence(string.Join(" . ", people)));
    }

    /// <summary>The columns of the text index: title, aliases, body, names, marks and questions (see <see cref="Marks"/>).</summary>
    public (string Title, string Aliases, string Body, string Names, string Marks, string Asks) Columns(
        Event happening, EventReading reading)
    {
        var speakers = happening.Assertions.Select(a => a.AttributedTo).OfType<string>();
        var place = happening.Place is null ? [] : new[] { happening.Place };
        var everybody = happening.Sources.Concat(happening.Targets).Concat(happening.Mentions).Concat(speakers).Concat(place);
        var ids = Lineage.Of(everybody, a => actors[a].PartOf).Select(a => actorIds[a]);
        var told = reading.Names.Concat(reading.Texts).Concat(reading.Units);
        var senses = told.SelectMany(s => s.Senses).Concat(language.Lexicon.OfType(happening.Type)).Distinct();
        var marks = ids.Select(Marks.Actor).Concat(senses.Select(Marks.Sense));
        return (
            Words(reading.Names.Take(1)), Words(reading.Names.Skip(1)), Words(reading.Texts.Concat(reading.Reasons)),
            Words([reading.Actors]), string.Join(' ', marks), Words(reading.Asks));
    }

    private static string Words(IEnumerable<SentenceReading> sentences) =>
        string.Join(" . ", sentences.Select(s => string.Join(' ', s.Stems)));

    // Questions are compared stem by stem, so that "froze" and "F-16s" meet "freeze" and "F16".
    private SentenceReading Sentence(string text)
    {
        var tokens = language.Words.Tokenizer.Tokenize(text);
        var senses = new SortedSet<int>();
        var numbers = new SortedSet<long>();
        IReadOnlyList<int>? heads = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            // "according to" is no accord.
            var found = language.Lexicon.Match(tokens, i);
            var match = found is { Words: 1 } && tokens[i].Norm is "according" ? null : found;
            senses.UnionWith((match?.Uses ?? []).Select(u => u.Sense.Id));
            heads ??= match is { HasRoles: true } ? [.. match.Uses.Select(u => u.Sense.Id).Distinct()] : null;
            if (language.Words.Numbers.TryGetValue(tokens[i].Norm, out var number) || IsNumber(tokens[i], out number))
            {
                numbers.Add(number);
            }
        }

        var stems = tokens.Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem);
        return new SentenceReading([.. stems], [.. senses], heads ?? [], [.. numbers]);
    }

    private static bool IsNumber(Token token, out long number)
    {
        number = 0;
        return token.Kind == TokenKind.Number && token.Norm.Length < 10 && long.TryParse(token.Norm, out number);
    }
}
