using Bot.Core.Facts;
using Bot.Core.Questions;

namespace Bot.Core.Index;

/// <summary>Reads the words of an event for the index: what finds it, and what questions are held against.</summary>
internal sealed class EventText(
    Language language, EventNames names, IReadOnlyDictionary<string, int> actorIds, IReadOnlyDictionary<string, Actor> actors)
{
    // CAMEO 010, make a statement: whoever is quoted has said something.
    private const string Statement = "010";

    private readonly SentenceReader _sentences = new(language);
    private readonly List<int> _sayings = [.. language.Lexicon.Senses.Where(s => s.Codes is [Statement, ..]).Select(s => s.Id)];

    /// <summary>The words of an event, and what they mean.</summary>
    public EventReading Read(Event happening)
    {
        var people = happening.Sources.Concat(happening.Targets).Concat(happening.Mentions).Distinct(StringComparer.Ordinal)
            .SelectMany(id => actors[id].Aliases.Prepend(actors[id].Name));
        return new EventReading(
            [.. happening.Aliases.Prepend(happening.Title).Select(_sentences.Read)],
            [.. happening.Questions.Asks.Select(_sentences.Read)],
            [.. happening.Assertions.Select(a => WithOtherNames(happening, _sentences.Read(a.Text)))],
            [.. happening.Assertions.Select(a => _sentences.Read(a.Reason ?? ""))],
            [.. Units(happening).Select(_sentences.Read)],
            _sentences.Read(string.Join(" . ", people)));
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

    /// <summary>Whether an event is words alone: by its type, or as its title tells what somebody says.</summary>
    public bool IsSaying(Event happening, EventReading reading) =>
        Cameo.IsSaying(happening.Type) || reading.Names[0].Heads.Any(_sayings.Contains);

    private SentenceReading WithOtherNames(Event happening, SentenceReading text) =>
        text with { Stems = [.. text.Stems, .. names.OthersOf(happening.Id, text.Stems)] };

    private static IEnumerable<string> Units(Event happening) =>
        happening.Assertions.SelectMany(a => a.Quantities).Select(q => q.Unit).Distinct(StringComparer.Ordinal);

    private static string Words(IEnumerable<SentenceReading> sentences) =>
        string.Join(" . ", sentences.Select(s => string.Join(' ', s.Stems)));
}
