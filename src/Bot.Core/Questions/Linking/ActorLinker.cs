using Bot.Core.Text;

namespace Bot.Core.Questions.Linking;

/// <summary>Finds actors in the units of a text.</summary>
internal sealed class ActorLinker(IFactNames names, Language language)
{
    private const int LongestName = 14;

    /// <summary>Whether some words of a text are all one actor's name.</summary>
    public bool IsActor(string text, IReadOnlyList<Token> tokens)
    {
        var units = new NameUnits(language).Cut(tokens);
        return units.Count > 0
            && Find(text, tokens, units, 0, tokens.Count) is { Mention.Actors.Count: > 0 } found && found.End == units.Count;
    }

    /// <summary>
    /// The longest name that begins at a unit, with the index behind its last unit; null where none does. A country that the facts know
    /// no actor for is a mention without actors: the question names somebody the facts do not know.
    /// </summary>
    /// <param name="text">The question.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="units">Its units.</param>
    /// <param name="start">Index of the unit it begins at.</param>
    /// <param name="limit">Index of the token it has to end before.</param>
    public (ActorMention Mention, int End)? Find(
        string text, IReadOnlyList<Token> tokens, IReadOnlyList<NameUnit> units, int start, int limit)
    {
        if (units[start].Value is null || units[start].IsLink)
        {
            return null;
        }

        (ActorMention, int)? best = null;
        var values = new List<string>();
        for (var end = start; end < units.Count && end - start < LongestName && units[end].End <= limit; end++)
        {
            // A comma or a dash inside is no harm: only a whole name of the facts is ever found.
            if (units[end].IsLink || units[end].Value is null)
            {
                continue;
            }

            // "recognised Qatar diplomatically" is not about a diplomat of Qatar.
            if (end > start && tokens[units[end].Start].IsAdverb)
            {
                break;
            }

            if (!Insert(values, units[end].Value!))
            {
                // "the Russians and Russia" are two mentions.
                continue;
            }

            var (actors, rank) = names.Actors(NameUnits.Key(values));
            if (actors.Count > 0 && IsName(tokens, units, start, end, rank))
            {
                best = (Mention(text, tokens, units, start, end + 1, actors, rank), end + 1);
            }
        }

        if (best is null && units[start].IsCountry)
        {
            best = (Mention(text, tokens, units, start, start + 1, [], KeyRank.Name), start + 1);
        }

        if (best is ({ } country, { } behind) && behind == start + 1 && units[start].IsCountry
            && behind < units.Count && units[behind].End <= limit
            && tokens[units[behind].Start].Norm is "government" or "authorities" or "regime" or "leadership")
        {
            // "the Polish government": the country itself, where the facts know no such actor
            best = (country, behind + 1);
        }

        return best;
    }

    private ActorMention Mention(
        string text, IReadOnlyList<Token> tokens, IReadOnlyList<NameUnit> units, int start, int end,
        IReadOnlyList<int> actors, KeyRank rank)
    {
        var first = units[start].Start;
        var last = units[end - 1].End;
        var stems = tokens.Take(last).Skip(first).Where(t => !language.Words.Function.Contains(t.Norm)).Select(t => t.Stem).ToList();
        var isPart = stems.Count > 1 && actors.Count > 0 && actors.All(names.IsPart);
        var name = text[tokens[first].Start..tokens[last - 1].End];
        return new ActorMention(
            name, actors, rank, stems, isPart,
            actors.Count == 0 || actors.Any(names.IsPlace), actors.Any(names.IsTown),
            actors.Any(names.IsState))
        {
            IsCapital = language.Countries.IsCapital(name),
        };
    }

    // A single everyday word is a name only where it is one in the facts' own words, or written like one.
    private bool IsName(IReadOnlyList<Token> tokens, IReadOnlyList<NameUnit> units, int start, int end, KeyRank rank)
    {
        if (end > start || units[start].IsCountry)
        {
            return true;
        }

        var token = tokens[units[start].Start];
        if (token.Kind == TokenKind.Number)
        {
            return false;
        }

        if (language.Words.Function.Contains(token.Norm))
        {
            return token.IsUpper && token.Norm.Length > 1;
        }

        return rank <= KeyRank.Alias || (token.IsCapitalised && token.Start > 0) || !language.Lexicon.Stems.Contains(token.Stem);
    }

    private static bool Insert(List<string> values, string value)
    {
        var at = values.BinarySearch(value, StringComparer.Ordinal);
        if (at < 0)
        {
            values.Insert(~at, value);
        }

        return at < 0;
    }
}
