using Bot.Core.Text;

namespace Bot.Core.Questions.Linking;

/// <summary>
/// The units that names are compared by: stems of words, with every name, adjective and demonym of a country as one unit ("@China").
/// A name's key is the set of its units, so that "the Foreign Ministry of South Korea", "South Korea's foreign ministry" and
/// "South Korean foreign ministry" have the same key.
/// </summary>
public sealed class NameUnits(Language language)
{
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "the", "for", "and", "in", "s", "de", "from" };

    /// <summary>Cuts tokens into units in order. Boundaries are units with a null value; they belong to no name.</summary>
    public IReadOnlyList<NameUnit> Cut(IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var units = new List<NameUnit>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            if (language.Countries.Find(tokens, i) is { } country)
            {
                units.Add(new NameUnit("@" + country.Country, i, country.End));
                i = country.End;
                continue;
            }

            var value = tokens[i].Kind == TokenKind.Boundary ? null : tokens[i].Stem;
            units.Add(new NameUnit(value, i, i + 1) { IsLink = Links.Contains(tokens[i].Norm) });
            i++;
        }

        return units;
    }

    /// <summary>The key of a whole name; 0 where the name has no unit.</summary>
    public long Key(string name) => Key(Cut(language.Words.Tokenizer.Tokenize(name)));

    /// <summary>The key of the units of a name, links left out; 0 for none.</summary>
    public static long Key(IEnumerable<NameUnit> units) =>
        Key(units.Where(u => u is { Value: not null, IsLink: false }).Select(u => u.Value!)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList());

    /// <summary>The key of a set of units: a 64-bit FNV-1a hash over them in ordinal order; 0 for none.</summary>
    /// <param name="values">Distinct, in ordinal order.</param>
    public static long Key(IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return 0;
        }

        var hash = 14695981039346656037UL;
        for (var i = 0; i < values.Count; i++)
        {
            foreach (var character in values[i])
            {
                hash = (hash ^ character) * 1099511628211UL;
            }

            hash = (hash ^ '\u001f') * 1099511628211UL;
        }

        return unchecked((long)hash);
    }
}
