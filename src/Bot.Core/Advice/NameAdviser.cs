using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Advice;

/// <summary>Advice on titles that name somebody whom their event leaves out.</summary>
internal sealed class NameAdviser
{
    private readonly Language _language;
    private readonly TitleNames _names;
    private readonly Dictionary<string, IReadOnlyList<string>> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _eventNames;

    public NameAdviser(FactDocument document, TitleNames names, Language language)
    {
        (_language, _names) = (language, names);
        _eventNames = [.. document.Events.SelectMany(e => e.Aliases).Select(a => Norms(a.Text))];
        foreach (var actor in document.Actors.Select(a => a.Record))
        {
            _parents.TryAdd(actor.Id, actor.PartOf);
            if (actor.Kind == ActorKind.Place)
            {
                _places.Add(actor.Id);
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
        var tokens = _language.Words.Tokenizer.Tokenize(title.Text);

        // "the Kremlin" of an event of Russia is not left out, nor is Russia of one of its ministry's.
        foreach (var name in _names.Of(title.Text, actors => Line(actors).Overlaps(people)))
        {
            if (!Line(name.Actors).Overlaps(people) && !IsInEventName(tokens, name))
            {
                AdviceOn.Event(advice, entry).Add(title.At, AdviceMessages.NotTaken(name.Text));
            }
        }
    }

    private HashSet<string> Line(IEnumerable<string> actors) =>
        Lineage.Of(actors, a => (IEnumerable<string>?)_parents.GetValueOrDefault(a) ?? []);

    // "the Oslo Accords", "the Rambouillet talks": what is called after a place need not be about it.
    private bool IsInEventName(IReadOnlyList<Token> tokens, TitleName name)
    {
        if (!name.Actors.Any(_places.Contains))
        {
            return false;
        }

        var isFirstOfName = name.End < tokens.Count && tokens[name.End] is { Kind: TokenKind.Word, IsCapitalised: true };
        return isFirstOfName || _eventNames.Exists(n => n.Count > name.End - name.Start && IsAround(n));

        bool IsAround(IReadOnlyList<string> words) => Enumerable.Range(0, name.Start + 1).Any(at =>
            at + words.Count >= name.End && at + words.Count <= tokens.Count
            && words.SequenceEqual(tokens.Skip(at).Take(words.Count).Select(t => t.Norm)));
    }

    private List<string> Norms(string text) => [.. _language.Words.Tokenizer.Tokenize(text).Select(t => t.Norm)];
}
