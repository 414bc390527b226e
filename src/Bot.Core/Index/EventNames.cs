using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Index;

/// <summary>
/// The names of things that events are called by. What one event calls the Comprehensive Test Ban Treaty is the CTBT of another, whose
/// alias says so.
/// </summary>
internal sealed class EventNames
{
    private readonly Language _language;

    // Each name by its first word, with the stems of the event's other names.
    private readonly ILookup<string, (string Event, IReadOnlyList<string> Name, IReadOnlyList<string> Others)> _names;

    public EventNames(IEnumerable<Event> events, Language language)
    {
        _language = language;
        var named = events.Select(e => (e.Id, Names: e.Aliases.Select(Tokens).Where(IsName).Select(Stems).ToList()))
            .Where(e => e.Names.Count > 1)
            .SelectMany(e => e.Names.Select(name => (e.Id, Name: name, Others: Others(e.Names, name)))).ToList();

        // What two events are called means neither.
        _names = named.GroupBy(n => string.Join(' ', n.Name)).Where(g => g.Count() == 1).SelectMany(g => g)
            .ToLookup(n => n.Name[0], n => (n.Id, n.Name, n.Others), StringComparer.Ordinal);
    }

    /// <summary>The stems of what else those things are called that an event speaks of, without its own names.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="stems">The stems of a text of it, in order.</param>
    public IEnumerable<string> OthersOf(string id, IReadOnlyList<string> stems) =>
        Enumerable.Range(0, stems.Count)
            .SelectMany(i => _names[stems[i]].Where(n => n.Event != id && stems.Skip(i).Take(n.Name.Count).SequenceEqual(n.Name)))
            .SelectMany(n => n.Others).Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<string> Others(List<IReadOnlyList<string>> names, IReadOnlyList<string> name) =>
        [.. names.Where(other => other != name).SelectMany(other => other).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Stems(IReadOnlyList<Token> tokens) => [.. tokens.Select(t => t.Stem)];

    private IReadOnlyList<Token> Tokens(string text) => _language.Words.Tokenizer.Tokenize(text);

    // "CTBT", "Comprehensive Test Ban Treaty", "Joint Plan of Action"; a single word only in capitals.
    private bool IsName(IReadOnlyList<Token> tokens) =>
        tokens is [{ IsUpper: true }] || (tokens.Count > 1 && tokens.All(t => t.IsCapitalised || t.Kind == TokenKind.Number
            || _language.Words.Function.Contains(t.Norm)) && tokens.Any(t => t.IsCapitalised));
}
