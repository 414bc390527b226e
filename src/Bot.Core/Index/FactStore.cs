using Bot.Core.Facts;
using Bot.Core.Questions;

namespace Bot.Core.Index;

/// <summary>
/// Turns the path of a facts folder or of an index file into an open index. A folder's index is kept in a file of its own and built anew
/// only when the facts have changed, when the file is damaged, or when another version of the program made it.
/// </summary>
public static class FactStore
{
    private static ReadOnlySpan<byte> SqliteHeader => "SQLite format 3\0"u8;

    /// <summary>Opens the index of a facts folder, or an index file (told apart by content).</summary>
    /// <param name="path">A folder of fact files, or an index file.</param>
    /// <param name="indexFolders">Where a folder's index may be kept, best first; the first one that can be written is used.</param>
    /// <param name="language">Gives the language data; asked only where an index has to be built.</param>
    /// <param name="warn">Takes one sentence where something was not as it should be and the store went on.</param>
    /// <param name="sound">
    /// Called where an index has to be built, once, when it is known that nothing is wrong with the facts: building takes several times as
    /// long as reading. Null where nobody waits for it.
    /// </param>
    /// <returns>The index, or every problem that stands in its way; nothing is raised.</returns>
    public static FactOpening Open(
        string path, IReadOnlyList<string> indexFolders, Func<Language> language, Action<string> warn, Action? sound = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(indexFolders);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(warn);
        return File.Exists(path) ? OpenFile(path) : OpenFolder(path, indexFolders, language, warn, sound);
    }

    private static FactOpening OpenFile(string path)
    {
        try
        {
            return HasSqliteHeader(path)
                ? new FactOpening(TimelineIndex.Open(path), [])
                : FactOpening.Failed(
                    $"{path}: This file is no index. Name a folder of fact files, or an index file that `bots import` wrote.");
        }
        catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
        {
            return FactOpening.Failed(e.Message);
        }
    }

    private static bool HasSqliteHeader(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[16];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(SqliteHeader);
    }

    private static FactOpening OpenFolder(
        string folder, IReadOnlyList<string> indexFolders, Func<Language> language, Action<string> warn, Action? sound)
    {
        var files = IndexStamp.HashFiles(folder);
        FactReading? reading = null;
        var problems = new List<string>();
        foreach (var place in indexFolders)
        {
            var path = Path.Combine(place, IndexStamp.NameOf(folder) + ".db");
            try
            {
                var index = files is null ? null : OpenUnchanged(path, files);
                if (index is null)
                {
                    Probe(place);
                    reading ??= Read(folder, sound);
                    if (reading.Facts is not { } facts)
                    {
                        break;
                    }

                    index = OpenOrBuild(facts, language(), path, warn);

                    // Files that were edited while they were read are read again at the next start.
                    IndexStamp.Write(path, files is not null && files == IndexStamp.HashFiles(folder) ? files : null);
                }

                if (problems.Count > 0)
                {
                    warn($"{problems[^1]} The index is kept at {path} instead.");
                }

                return new FactOpening(index, []);
            }
            catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
            {
                problems.Add(e.Message);
            }
        }

        reading ??= SeedReader.Read(folder);
        return new FactOpening(null, [.. reading.Problems.Select(p => p.ToString()), .. problems]) { MayPass = reading.Facts is not null };
    }

    private static FactReading Read(string folder, Action? sound)
    {
        var reading = SeedReader.Read(folder);
        if (reading.Facts is not null)
        {
            sound?.Invoke();
        }

        return reading;
    }

    private static TimelineIndex? OpenUnchanged(string path, string files)
    {
        try
        {
            return IndexStamp.Read(path) is { } stamp && stamp.Files == files && stamp.Fits(path) ? TimelineIndex.Open(path) : null;
        }
        catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Facts are not parsed for a place that takes no file, so that a start goes on quickly to the next one.
    private static void Probe(string place)
    {
        Directory.CreateDirectory(place);
        using var file = new FileStream(
            Path.Combine(place, Path.GetRandomFileName()), FileMode.CreateNew,
            FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    // The stamp holds a hash of the index as it was built, so damage shows before a question meets it.
    // A file without a stamp is one whose writer was stopped half-way: built anew as well, but nothing to warn of.
    private static TimelineIndex OpenOrBuild(FactBase facts, Language language, string path, Action<string> warn)
    {
        var stamp = IndexStamp.Read(path);
        if (!File.Exists(path) || stamp?.Fits(path) == true)
        {
            return IndexBuilder.OpenOrBuild(facts, language, path, warn);
        }

        if (stamp is not null)
        {
            warn($"The index {path} is damaged: it is not as it was built. It is built anew from the facts.");
        }

        IndexFile.Build(path, connection => FactIndexer.Write(connection, facts, language));
        return TimelineIndex.Open(path);
    }
}
