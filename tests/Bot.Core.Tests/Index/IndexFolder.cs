using System.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Tests.Index;

/// <summary>A folder for an index and what it is made of, as long as a test lives.</summary>
internal sealed class IndexFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("index").FullName;

    public string IndexPath => Path.Combine(Root, "index.db");

    /// <summary>Names of the files in it, in order.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Root).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The rows of a query over the index, their columns with bars between them.</summary>
    public List<string> Query(string sql)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = IndexPath, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        }

        return rows;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
