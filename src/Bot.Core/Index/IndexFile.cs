using Microsoft.Data.Sqlite;

namespace Bot.Core.Index;

/// <summary>
/// Opens index files and swaps new ones in. The index is built beside the old file, checked, and moved over it in one step.
/// </summary>
internal static class IndexFile
{
    private static readonly TimeSpan LeftOverAfter = TimeSpan.FromHours(1);

    /// <summary>
    /// Builds an index at a path by way of a temporary file in the same folder; whatever goes wrong, the file that was there stays.
    /// </summary>
    /// <param name="path">Where the index goes.</param>
    /// <param name="fill">Fills the empty, unsafe-but-fast connection; schema included.</param>
    /// <exception cref="IndexException">It could not be written: disk full, no permission, a failed check.</exception>
    public static void Build(string path, Action<SqliteConnection> fill) => Build(path, connection =>
    {
        fill(connection);
        return true;
    });

    /// <inheritdoc cref="Build(string, Action{SqliteConnection})"/>
    /// <param name="path">Where the index goes.</param>
    /// <param name="fill">Fills the connection and says whether what is in it is wanted: false leaves the file that was there.</param>
    /// <returns>What <paramref name="fill"/> said.</returns>
    public static bool Build(string path, Func<SqliteConnection, bool> fill)
    {
        // By chance and not by process: processes in containers that share a volume all have the same number.
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.Create(temporary).Dispose();
            DeleteLeftOver(path, File.GetLastWriteTimeUtc(temporary));
            using (var connection = Open(temporary, SqliteOpenMode.ReadWriteCreate))
            {
                // Nobody reads the file before it is whole, so neither a journal nor waiting for the disk at every
                // step is of use; it is flushed below.
                Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-64000;");
                if (!fill(connection))
                {
                    return false;
                }

                Check(connection);
            }

            using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new IndexException(
                $"The index {path} could not be written: {e.Message} The index that was there is untouched. "
                + "Free some space or set a writable folder.",
                e);
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    /// <summary>Opens an index for reading.</summary>
    public static SqliteConnection OpenForReading(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadOnly);
        Execute(connection, "PRAGMA query_only=1; PRAGMA mmap_size=268435456; PRAGMA cache_size=-2000;");
        return connection;
    }

    /// <summary>Whether a file is an index that this program wrote, of whatever version.</summary>
    public static bool IsIndex(string path)
    {
        try
        {
            using var connection = OpenForReading(path);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM meta WHERE name IN ('schema', 'facts')";
            return command.ExecuteScalar() is 2L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (command.ExecuteScalar() is not "ok")
        {
            throw new IOException("the check of the new file failed.");
        }
    }

    // What a killed process was writing. One that is alive writes all the time.
    private static void DeleteLeftOver(string path, DateTime now)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path) + ".*.tmp"))
        {
            if (now - File.GetLastWriteTimeUtc(file) > LeftOverAfter)
            {
                TryDelete(file);
            }
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A left-over temporary file harms nobody; a later build deletes it.
        }
    }
}
