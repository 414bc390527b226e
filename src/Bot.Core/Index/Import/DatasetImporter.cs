using Bot.Core.Questions;

namespace Bot.Core.Index.Import;

/// <summary>
/// Makes an index of a big dataset of dated events: a text file with one event a line, who did what to whom when, tab-separated, UTF-8.
/// The file is streamed; memory grows with its actors and event types alone. Every good line becomes one row, a repeated one too:
/// a dataset may well count two events of one kind between the same actors on one day.
/// </summary>
public static class DatasetImporter
{
    /// <summary>Imports a file.</summary>
    /// <param name="path">The dataset.</param>
    /// <param name="indexPath">Where the index goes; an index that is there is replaced in one step, when the new one is whole.</param>
    /// <param name="options">How the file is read and cited.</param>
    /// <param name="language">The language data that the names are prepared for.</param>
    /// <param name="progress">Told now and then how far the reading is; null for nobody. It is called on the importing thread.</param>
    /// <param name="cancellation">Ends the import; the index that was there stays.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="IndexException">
    /// The dataset cannot be read or the index cannot be written; or what stands at <paramref name="indexPath"/> is no index.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImportReport Import(
        string path, string indexPath, DatasetOptions options, Language language,
        IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(indexPath);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(language);
        using var stream = Open(path);
        ImportTarget.Check(path, indexPath);
        return Import(stream, Path.GetFileName(path), indexPath, options, language, progress, cancellation);
    }

    /// <summary>Imports a stream that is called by a file's name.</summary>
    internal static ImportReport Import(
        Stream stream, string name, string indexPath, DatasetOptions options,
        Language language, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ImportReport? report = null;
        IndexFile.Build(indexPath, connection =>
        {
            using var import = new DatasetImport(connection, stream, name, options, language);
            report = import.Run(progress, cancellation);
            return report.IsWritten;
        });
        return report!;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexException($"The dataset {path} could not be read: {e.Message}", e);
        }
    }
}
