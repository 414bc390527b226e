using Bot.Core.Text;

namespace Bot.Core.Questions.Linking;

/// <summary>
/// Synonyms of offices and sectors (<c>sectors.txt</c>): whoever asks for "the foreign minister" may mean "Foreign Affairs".
/// </summary>
public sealed class OfficeNames
{
    private const string Leader = "Head of Government";

    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);

    /// <summary>All names of the office that a name stands for, itself included; only itself where it is not known.</summary>
    public IReadOnlyList<string> Synonyms(string name) => _byName.GetValueOrDefault(Folding.Fold(name)) ?? [name];

    /// <summary>Whether whoever has a title leads what the title is of.</summary>
    public bool IsLeader(string title) => _byName.GetValueOrDefault(Folding.Fold(title))?.Contains(Leader) == true;

    /// <summary>
    /// A title in other words: "Kremlin spokesman" is a "Kremlin press secretary", for whose office alone "spokesman" stands.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <returns>The whole title first, then what its office alone is called.</returns>
    internal (IReadOnlyList<string> Titles, IReadOnlyList<string> Offices) OfTitle(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (_byName.GetValueOrDefault(Folding.Fold(string.Join(' ', words[i..]))) is { } offices)
            {
                var before = string.Concat(words[..i].Select(w => w + " "));
                return ([.. offices.Select(o => before + o).Prepend(title).Distinct(StringComparer.OrdinalIgnoreCase)], offices);
            }
        }

        return ([title], [title]);
    }

    internal static OfficeNames Read(IEnumerable<string> lines)
    {
        var offices = new OfficeNames();
        foreach (var line in lines)
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            List<string> names = [parts[0]];
            if (parts.Length == 2)
            {
                names.AddRange(parts[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            }

            foreach (var name in names)
            {
                var key = Folding.Fold(name);
                if (!offices._byName.TryGetValue(key, out var known))
                {
                    offices._byName[key] = known = [];
                }

                known.AddRange(names.Except(known, StringComparer.OrdinalIgnoreCase).ToList());
            }
        }

        return offices;
    }
}
