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
    /// <param name="sound">Called where an index has to be built, when it is known that the facts are sound; null for nobody.</param>
    /// <returns>The index, or every problem that stands in its way; nothing is raised.</returns>
    public static FactOpening Open(
        string path, IReadOnlyList<string> indexFolders, Func<Language> language, Action<string> warn, Action? sound = null) =>
        Open([path], indexFolders, language, warn, sound);

    /// <summary>Opens one index over several folders and a dataset.</summary>
    /// <param name="paths">Folders of fact files, and at most one index file that <c>bots import</c> wrote; at least one of either.</param>
    /// <param name="indexFolders">Where a folder's index may be kept, best first; the first one that can be written is used.</param>
    /// <param name="language">Gives the language data; asked only where an index has to be built.</param>
    /// <param name="warn">Takes one sentence where something was not as it should be and the store went on.</param>
    /// <param name="sound">
    /// Called where an index has to be built, once, when it is known that nothing is wrong with the facts: building takes several times as
    /// long as reading. Null where nobody waits for it.
    /// </param>
    /// <returns>The index, or every problem that stands in its way; nothing is raised.</returns>
    public static FactOpening Open(
        IReadOnlyList<string> paths, IReadOnlyList<string> indexFolders, Func<Language> language, Action<string> warn, Action? sound = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(indexFolders);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(warn);
        var files = paths.Where(File.Exists).ToList();
        return paths.Count == 1 && files.Count == 1 ? OpenFile(files[0])
            : files.Count > 1 ? FactOpening.Failed(
                $"{files[1]}: Beside folders of fact files stands one index file of a dataset; {files[0]} is another.")
            : OpenFolders([.. paths.Except(files)], files.FirstOrDefault(), indexFolders, language, warn, sound);
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

    private static FactOpening OpenFolders(
        IReadOnlyList<string> folders, string? dataset, IReadOnlyList<string> indexFolders,
        Func<Language> language, Action<string> warn, Action? sound)
    {
        string? datasetHash = null;
        if (dataset is not null)
        {
            var opening = OpenFile(dataset);
            if (opening.Index is null)
            {
                return opening;
            }

            datasetHash = opening.Index.FactsHash;
            opening.Index.Dispose();
        }

        var contents = new IndexContents(folders, dataset, datasetHash);
        var files = IndexStamp.HashFiles(folders, datasetHash);
        FactReading? reading = null;
        var problems = new List<string>();
        foreach (var place in indexFolders)
        {
            var path = Path.Combine(place, contents.FileName);
            try
            {
                var index = files is null ? null : OpenUnchanged(path, files);
                if (index is null)
                {
                    Probe(place);
                    reading ??= Read(folders, sound);
                    if (reading.Facts is not { } facts)
                    {
                        break;
                    }

                    index = OpenOrBuild(facts, contents, language(), path, warn);

                    // Files that were edited while they were read are read again at the next start.
                    IndexStamp.Write(path, files is not null && files == IndexStamp.HashFiles(folders, datasetHash) ? files : null);
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

        reading ??= SeedReader.Read(folders);
        return new FactOpening(null, [.. reading.Problems.Select(p => p.ToString()), .. problems]) { MayPass = reading.Facts is not null };
    }

    private static FactReading Read(IReadOnlyList<string> folders, Action? sound)
    {
        var reading = SeedReader.Read(folders);
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
    private static TimelineIndex OpenOrBuild(
        FactBase facts, IndexContents contents, Language language, string path, Action<string> warn)
    {
        var stamp = IndexStamp.Read(path);
        if (contents.Dataset is null && (!File.Exists(path) || stamp?.Fits(path) == true))
        {
            return IndexBuilder.OpenOrBuild(facts, language, path, warn);
        }

        if (stamp is not null && !stamp.Fits(path))
        {
            warn($"The index {path} is damaged: it is not as it was built. It is built anew from the facts.");
        }

        IndexFile.Build(path, connection => FactIndexer.Write(connection, facts, language, contents.Dataset, contents.DatasetHash));
        return TimelineIndex.Open(path);
    }

    /// <summary>What an index is built of.</summary>
    private sealed record IndexContents(IReadOnlyList<string> Folders, string? Dataset, string? DatasetHash)
    {
        public string FileName => IndexStamp.NameOf(Dataset is null ? Folders : [.. Folders, Dataset]) + ".db";
    }
}
