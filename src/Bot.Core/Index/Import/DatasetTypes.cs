using Microsoft.Data.Sqlite;

namespace Bot.Core.Index.Import;

/// <summary>The event types of a dataset, one a CAMEO code, numbered as they come and named as the dataset first names them.</summary>
internal sealed class DatasetTypes(RelationTable relations)
{
    private readonly Dictionary<string, int> _byRelation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byCode = new(StringComparer.Ordinal);
    private readonly List<(string Code, string Name)> _types = [];

    public int Count => _types.Count;

    /// <summary>The type of a relation as the dataset writes it; null where the table does not know it.</summary>
    public int? Find(string relation)
    {
        if (_byRelation.TryGetValue(relation, out var id))
        {
            return id;
        }

        if (relations.Code(relation) is not { } code)
        {
            return null;
        }

        if (!_byCode.TryGetValue(code, out id))
        {
            _types.Add((code, relation.Replace('_', ' ').Trim()));
            id = _types.Count;
            _byCode.Add(code, id);
        }

        _byRelation.Add(relation, id);
        return id;
    }

    public void Write(SqliteConnection connection)
    {
        using var rows = new RowWriter(connection, "type", "id, code, name");
        for (var i = 0; i < _types.Count; i++)
        {
            rows.Write(i + 1, _types[i].Code, _types[i].Name);
        }
    }
}
