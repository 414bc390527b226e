using Bot.Core.Facts.Reading;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Linking;
using Bot.Core.Text;

namespace Bot.Core.Advice;

/// <summary>Advice on titles that name somebody whom their event leaves out.</summary>
internal sealed class NameAdviser
{
    private const int LongestName = 8;

    private readonly Language _language;
    private readonly NameUnits _units;
    private readonly Dictionary<string, IReadOnlyList<string>> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<long, HashSet<string>> _byName = [];

    public NameAdviser(FactDocument document, Language language)
    {
        _language = language;
        _units = new NameUnits(language);
        foreach (var actor in document.Actors.Select(a => a.Record))
        {
            _parents.TryAdd(actor.Id, actor.PartOf);
            foreach (var name in actor.Aliases.Prepend(actor.Name))
            {
                var key = _units.Key(name);
                if (!_byName.TryGetValue(key, out var actors))
                {
                    _byName[key] = actors = new HashSet<string>(StringComparer.Ordinal);
                }

                actors.Add(actor.Id);
            }
        }
    }

    public void Advise(EventEntry entry, ProblemList advice)
    {
        if (entry.Title is not { } title)
        {
            return;
        }

        var happening = entry.Record;
        var place = happening.Place is { } at ? new[] { at } : [];
        var speakers = happening.Assertions.Select(a => a.AttributedTo).OfType<string>();
        var people = Line([.. happening.Sources, .. happening.Targets, .. happening.Mentions, .. place, .. speakers]);
        foreach (var (name, actors) in Names(title.Text))
        {
            // "the Kremlin" of an event of Russia is not left out, nor is Russia of one of its ministry's.
            if (!Line(actors).Overlaps(people))
            {
                advice.Add(title.At, AdviceMessages.NotTaken(name));
            }
        }
    }

    private HashSet<string> Line(IEnumerable<string> actors) =>
        Lineage.Of(actors, a => (IEnumerable<string>?)_parents.GetValueOrDefault(a) ?? []);

    // The names in a title, longest first, as they are written there.
    private IEnumerable<(string Name, IReadOnlyCollection<string> Actors)> Names(string title)
    {
        var tokens = _language.Words.Tokenizer.Tokenize(title);
        var units = _units.Cut(tokens);
        for (var i = 0; i < units.Count; i++)
        {
            for (var end = Math.Min(units.Count, i + LongestName); end > i; end--)
            {
                if (IsWritten(tokens, units[i]) && _byName.TryGetValue(NameUnits.Key(units.Skip(i).Take(end - i)), out var actors))
                {
                    yield return (title[tokens[units[i].Start].Start..tokens[units[end - 1].End - 1].End], actors);
                    i = end - 1;
                    break;
                }
            }
        }
    }

    private static bool IsWritten(IReadOnlyList<Token> tokens, NameUnit first) =>
        first is { Value: not null, IsLink: false } && tokens[first.Start].IsCapitalised;
}
