using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>One prepared INSERT with positional parameters: the rows of a table, as fast as SQLite takes them.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly SqliteCommand _command;

    public RowWriter(SqliteConnection connection, string table, string columns)
    {
        _command = connection.CreateCommand();
        var count = columns.Count(c => c == ',') + 1;
        var names = Enumerable.Range(1, count).Select(i => "$p" + i).ToList();
        _command.CommandText = $"INSERT OR IGNORE INTO {table}({columns}) VALUES ({string.Join(',', names)})";
        foreach (var name in names)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            _command.Parameters.Add(parameter);
        }

        _command.Prepare();
    }

    public void Write(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
