using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Questions.Linking;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Index;

/// <summary>Works out under which keys an actor is found.</summary>
internal sealed class ActorKeys(Language language)
{
    private const int LongestArticle = 3;

    private readonly NameUnits _units = new(language);

    /// <summary>The keys of a curated actor with their ranks; the first rank of a key counts.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="nameOf">The name of an actor by its id.</param>
    /// <param name="leadersOf">The names of those who lead an actor: "Putin's spokesman" is his state's.</param>
    public IReadOnlyDictionary<long, KeyRank> Of(
        Actor actor, Func<string, string?> nameOf, Func<string, IEnumerable<string>> leadersOf)
    {
        var keys = new Dictionary<long, KeyRank>();
        Add(keys, actor.Name, KeyRank.Name);
        foreach (var alias in actor.Aliases)
        {
            Add(keys, alias, KeyRank.Alias);
        }

        foreach (var role in actor.Roles)
        {
            var of = role.Of is null ? null : nameOf(role.Of);
            var (titles, offices) = language.Offices.OfTitle(role.Title);
            foreach (var title in titles)
            {
                Add(keys, of is null ? title : title + " " + of, KeyRank.Derived);
            }

            var leaders = role.Of is null ? [] : leadersOf(role.Of).Where(l => l != actor.Name).Select(l => l.Split(' ')[^1]);
            foreach (var name in leaders.SelectMany(l => offices.Select(o => o + " " + l)))
            {
                Add(keys, name, KeyRank.Derived);
            }
        }

        AddWorldNames(keys, actor.Name, actor.Kind);
        return keys;
    }

    /// <summary>The keys of an actor of a dataset, which has nothing but a name such as "Foreign Affairs (South Korea)".</summary>
    public IReadOnlyDictionary<long, KeyRank> Of(string name)
    {
        var keys = new Dictionary<long, KeyRank>();
        Add(keys, name, KeyRank.Name);
        var (sector, of) = SplitQualified(name);
        if (of is null)
        {
            foreach (var synonym in language.Offices.Synonyms(name))
            {
                Add(keys, synonym, KeyRank.Derived);
            }

            AddWorldNames(keys, name, KindOf(name));
            return keys;
        }

        foreach (var synonym in language.Offices.Synonyms(sector))
        {
            Add(keys, synonym + " " + of, KeyRank.Derived);
        }

        return keys;
    }

    /// <summary>What a name of a dataset most likely is: qualified names are groups, names in the table of countries countries.</summary>
    public ActorKind KindOf(string name)
    {
        if (name.Contains('(', StringComparison.Ordinal))
        {
            return ActorKind.Group;
        }

        var units = _units.Cut(language.Words.Tokenizer.Tokenize(name));
        if (units is [{ IsCountry: true }])
        {
            return ActorKind.Country;
        }

        return units.Count is >= 2 and <= 4
            && units.All(u => u is { IsCountry: false, IsLink: false } && u.Value is not null && !language.Lexicon.Stems.Contains(u.Value))
                ? ActorKind.Person
                : ActorKind.Organisation;
    }

    /// <summary>
    /// "Foreign Affairs (South Korea)" is the sector "Foreign Affairs" of "South Korea"; any other name has no second part.
    /// </summary>
    public static (string Sector, string? Of) SplitQualified(string name)
    {
        if (!name.EndsWith(')'))
        {
            return (name, null);
        }

        // The last bracket that opens at the outermost level: "Member of Legislative (Govt) (Slovenia)".
        var depth = 0;
        for (var i = name.Length - 1; i > 0; i--)
        {
            depth += name[i] == ')' ? 1 : name[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return (name[..i].Trim(), name[(i + 1)..^1].Trim());
            }
        }

        return (name, null);
    }

    private void AddWorldNames(Dictionary<long, KeyRank> keys, string name, ActorKind kind)
    {
        if (kind == ActorKind.Country)
        {
            foreach (var capital in language.Countries.Capitals(name))
            {
                Add(keys, capital, KeyRank.Loose);
            }
        }
        else if (kind == ActorKind.Organisation && Initials(name) is { } initials)
        {
            Add(keys, initials, KeyRank.Loose);
        }
        else if (kind == ActorKind.Person)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1)
            {
                Add(keys, words[^1], KeyRank.Loose);
                Add(keys, words[0] + " " + words[^1], KeyRank.Loose);
                if (words[^1].IndexOf('-', StringComparison.Ordinal) is > 0 and <= LongestArticle)
                {
                    // "al-Maliki", "Al-Sisi": the article is left out as often as not, or spelled another way.
                    var rest = words[^1][(words[^1].IndexOf('-', StringComparison.Ordinal) + 1)..];
                    Add(keys, rest, KeyRank.Loose);
                    Add(keys, "el " + rest, KeyRank.Loose);
                    Add(keys, "al " + rest, KeyRank.Loose);
                }
            }
        }
    }

    // "Association of Southeast Asian Nations" is ASEAN, "UN Security Council" UNSC; but no initials that are a word of the language.
    private string? Initials(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).ToList();
        var initials = string.Concat(words.Select(w => w.All(char.IsUpper) ? w : w[..1]));
        var word = Folding.Fold(initials);
        return words.Count < 3 || initials.Length is < 3 or > 8 || IsWord(word) ? null : initials;
    }

    private bool IsWord(string word) =>
        language.Words.Function.Contains(word) || Grammar.IsKnown(word) || language.Lexicon.Stems.Contains(word)
        || language.Everyday.Contains(word);

    private void Add(Dictionary<long, KeyRank> keys, string name, KeyRank rank)
    {
        var key = _units.Key(name);
        if (key != 0)
        {
            keys.TryAdd(key, rank);
        }
    }
}
