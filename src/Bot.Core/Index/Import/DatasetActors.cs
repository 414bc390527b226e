using Bot.Core.Questions;
using Bot.Core.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Index.Import;

/// <summary>The actors of a dataset: numbered as they come, written when all of them are known.</summary>
internal sealed class DatasetActors
{
    // What programs write for a value that is missing. "NA" is not among them: it may be Namibia.
    private static readonly HashSet<string> Missing =
        new(["null", "none", "nil", "nan", "n/a", "unknown", "unspecified"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Name)> _actors = [];
    private readonly List<int> _deeds = [];

    public int Count => _actors.Count;

    /// <summary>Whether a field names no actor: it is empty, has signs alone, or is a word for a missing value.</summary>
    public static bool IsNobody(string key) =>
        Missing.Contains(key.Trim()) || !key.Any(c => char.IsLetterOrDigit(c) || char.IsControl(c));

    /// <summary>Whether a field can be an actor's name: there is a letter or digit in it, and nothing that cannot be shown.</summary>
    public static bool IsName(string key) => key.Any(char.IsLetterOrDigit) && !key.Any(char.IsControl);

    /// <summary>The actor of a name as the dataset writes it, for a row it has part in.</summary>
    public int Take(string key)
    {
        if (!_byKey.TryGetValue(key, out var id))
        {
            // Written with a space here and an underscore there, it is still one actor.
            var name = key.Replace('_', ' ').Trim();
            if (!_byName.TryGetValue(name, out id))
            {
                _actors.Add((key, name));
                _deeds.Add(0);
                id = _actors.Count;
                _byName.Add(name, id);
            }

            _byKey.Add(key, id);
        }

        _deeds[id - 1]++;
        return id;
    }

    /// <summary>
    /// Writes the actors, the keys and words they are found by, and the words that misspelt ones are held against,
    /// weighted by the rows that they stand in.
    /// </summary>
    public void Write(SqliteConnection connection, Language language, CancellationToken cancellation)
    {
        using var rows = new RowWriter(connection, "actor", "id, key, name, kind");
        using var keys = new RowWriter(connection, "actor_key", "hash, actor, rank");
        using var words = new RowWriter(connection, "actor_word", "stem, actor");
        var naming = new ActorKeys(language);
        var vocabulary = new SortedDictionary<string, (string Form, int Weight)>(StringComparer.Ordinal);
        for (var i = 0; i < _actors.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (key, name) = _actors[i];
            rows.Write(i + 1, key, name, (int)naming.KindOf(name));
            foreach (var (hash, rank) in naming.Of(name))
            {
                keys.Write(hash, i + 1, (int)rank);
            }

            foreach (var token in language.Words.Tokenizer.Tokenize(name).Where(t => t.Kind != TokenKind.Boundary).DistinctBy(t => t.Stem))
            {
                words.Write(token.Stem, i + 1);
                if (token.Kind == TokenKind.Word)
                {
                    var known = vocabulary.GetValueOrDefault(token.Stem, (token.Norm, 0));
                    vocabulary[token.Stem] = (known.Item1, known.Item2 + _deeds[i]);
                }
            }
        }

        WriteVocabulary(connection, vocabulary);
    }

    private static void WriteVocabulary(SqliteConnection connection, SortedDictionary<string, (string Form, int Weight)> vocabulary)
    {
        using var rows = new RowWriter(connection, "word", "stem, form, weight");
        foreach (var (stem, (form, weight)) in vocabulary)
        {
            rows.Write(stem, form, weight);
        }
    }
}
