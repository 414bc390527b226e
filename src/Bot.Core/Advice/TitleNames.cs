using Bot.Core.Facts.Reading;
using Bot.Core.Questions;
using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Advice;

/// <summary>Finds the actors that a title names.</summary>
internal sealed class TitleNames
{
    private const int LongestName = 8;

    private readonly Language _language;
    private readonly NameUnits _units;

    // Names by their keys, and those that hold an "and": keys leave it out.
    private readonly Dictionary<long, HashSet<string>> _named = [];
    private readonly Dictionary<long, HashSet<string>> _namedJoined = [];

    public TitleNames(FactDocument document, Language language)
    {
        _language = language;
        _units = new NameUnits(language);
        foreach (var actor in document.Actors.Select(a => a.Record))
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name))
            {
                Add(_named, name, actor.Id);
                if (_language.Words.Tokenizer.Tokenize(name).Any(IsConjunction))
                {
                    Add(_namedJoined, name, actor.Id);
                }
            }
        }
    }

    /// <summary>The names in a title from left to right, none over another.</summary>
    /// <param name="title">The title.</param>
    /// <param name="isMeant">Whether a name of these actors is taken, though a longer one of others begins at the same word.</param>
    public IEnumerable<TitleName> Of(string title, Func<IReadOnlyCollection<string>, bool> isMeant)
    {
        var tokens = _language.Words.Tokenizer.Tokenize(title);
        var units = _units.Cut(tokens);
        var behind = 0;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Start < behind || !IsWritten(tokens, units[i]))
            {
                continue;
            }

            var found = At(title, tokens, units, i);
            if ((found.Find(n => isMeant(n.Actors)) ?? found.FirstOrDefault()) is { } name)
            {
                behind = name.End;
                yield return name;
            }
        }
    }

    // The names that begin at a unit, longest first. "Serbia and Kosovo" and "Kosovo, Serbia" are no Kosovo Serbs.
    private List<TitleName> At(string title, IReadOnlyList<Token> tokens, IReadOnlyList<NameUnit> units, int start)
    {
        var found = new List<TitleName>();
        var named = _named;
        var first = units[start].Start;
        for (var end = start; end < Math.Min(units.Count, start + LongestName) && units[end].Value is not null; end++)
        {
            named = IsConjunction(tokens[units[end].Start]) ? _namedJoined : named;
            if (!units[end].IsLink && named.TryGetValue(NameUnits.Key(units.Take(end + 1).Skip(start)), out var actors))
            {
                var behind = units[end].End;
                found.Insert(0, new TitleName(title[tokens[first].Start..tokens[behind - 1].End], first, behind, actors));
            }
        }

        return found;
    }

    private void Add(Dictionary<long, HashSet<string>> names, string name, string actor)
    {
        var key = _units.Key(name);
        if (!names.TryGetValue(key, out var actors))
        {
            names[key] = actors = new HashSet<string>(StringComparer.Ordinal);
        }

        actors.Add(actor);
    }

    private static bool IsConjunction(Token token) => Grammar.Conjunctions.Contains(token.Norm);

    private static bool IsWritten(IReadOnlyList<Token> tokens, NameUnit first) =>
        first is { Value: not null, IsLink: false } && tokens[first.Start].IsCapitalised;
}
