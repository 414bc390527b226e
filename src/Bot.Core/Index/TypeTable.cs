using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>The event types that an index holds, few enough to stay in memory.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<int, (string Code, string Name)> _byId = [];
    private readonly Dictionary<string, int> _byCode = new(StringComparer.Ordinal);

    public string Code(int id) => _byId[id].Code;

    public string Name(int id) => _byId[id].Name;

    /// <summary>Every type that an event has.</summary>
    public IReadOnlyList<int> All => [.. _byId.Keys];

    /// <summary>Code and name of every type that an event has.</summary>
    public IReadOnlyList<(string Code, string Name)> Named => [.. _byId.Values];

    /// <summary>The type with exactly this CAMEO code; null where no event has it.</summary>
    public int? Exact(string code) => _byCode.TryGetValue(code, out var id) ? id : null;

    /// <summary>All types below a CAMEO code in the hierarchy (17 to 171, 1711, 172 …), itself left out.</summary>
    public IReadOnlyList<int> Below(string code) =>
        _byCode.Where(p => p.Key.Length > code.Length && p.Key.StartsWith(code, StringComparison.Ordinal))
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value).ToList();

    public static TypeTable Read(SqliteConnection connection)
    {
        var types = new TypeTable();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, code, name FROM type";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            types._byId[reader.GetInt32(0)] = (reader.GetString(1), reader.GetString(2));
            types._byCode[reader.GetString(1)] = reader.GetInt32(0);
        }

        return types;
    }
}
