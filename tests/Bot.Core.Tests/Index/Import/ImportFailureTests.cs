using System.Text;
using Bot.Core.Index;
using Bot.Core.Index.Import;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Index.Import;

/// <summary>Whatever goes wrong on the way, the index that was there stays and nothing else is left.</summary>
public sealed class ImportFailureTests : IDisposable
{
    private static readonly byte[] OldIndex = Encoding.ASCII.GetBytes("the index that was there");
    private readonly IndexFolder _folder = new();

    public ImportFailureTests() => _folder.Write("index.db", OldIndex);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_MissingFile_SaysWhichAndLeavesTheIndex()
    {
        var path = Path.Combine(_folder.Root, "none.tsv");

        var problem = Assert.Throws<IndexException>(
            () => DatasetImporter.Import(path, _folder.IndexPath, new DatasetOptions(), Language.English));

        Assert.StartsWith($"The dataset {path} could not be read: ", problem.Message, StringComparison.Ordinal);
        AssertUntouched();
    }

    [Fact]
    public void Import_FolderInsteadOfFile_SaysThatItCannotBeRead()
    {
        Assert.Throws<IndexException>(
            () => DatasetImporter.Import(_folder.Root, _folder.IndexPath, new DatasetOptions(), Language.English));
        AssertUntouched();
    }

    [Fact]
    public void Import_ToAFileThatIsNoIndex_RefusesAndLeavesIt()
    {
        var dataset = Dataset();

        var problem = Assert.Throws<IndexException>(
            () => DatasetImporter.Import(dataset, _folder.IndexPath, new DatasetOptions(), Language.English));

        Assert.Equal(
            $"{_folder.IndexPath} is there already and is no index that this program wrote; name another file, or remove it yourself. "
            + "Nothing was imported.",
            problem.Message);
        File.Delete(dataset);
        AssertUntouched();
    }

    [Fact]
    public void Import_ToADatabaseOfSomebodyElse_RefusesAndLeavesIt()
    {
        var target = Path.Combine(_folder.Root, "other.db");
        IndexFile.Build(target, connection => IndexFile.Execute(connection, "CREATE TABLE meta(name TEXT, value TEXT)"));
        var before = File.ReadAllBytes(target);

        Assert.Throws<IndexException>(() => DatasetImporter.Import(Dataset(), target, new DatasetOptions(), Language.English));

        Assert.Equal(before, File.ReadAllBytes(target));
    }

    [Theory]
    [InlineData("facts.tsv")]
    [InlineData("./facts.tsv")]
    [InlineData("link.tsv")]
    public void Import_ToTheDatasetItself_RefusesAndLeavesIt(string target)
    {
        var dataset = Dataset();
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "link.tsv"), dataset);
        var before = File.ReadAllBytes(dataset);

        var problem = Assert.Throws<IndexException>(
            () => DatasetImporter.Import(dataset, Path.Combine(_folder.Root, target), new DatasetOptions(), Language.English));

        Assert.Contains(" is the dataset itself; ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(dataset));
    }

    [Fact]
    public void Import_ToAMissingFolder_RefusesAndMakesNone()
    {
        var folder = Path.Combine(_folder.Root, "nowhere");

        var problem = Assert.Throws<IndexException>(
            () => DatasetImporter.Import(Dataset(), Path.Combine(folder, "index.db"), new DatasetOptions(), Language.English));

        Assert.Equal($"There is no folder {folder}; make it, or name another place for the index. Nothing was imported.", problem.Message);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Import_ToAFolder_SaysSo()
    {
        var problem = Assert.Throws<IndexException>(
            () => DatasetImporter.Import(Dataset(), _folder.Root, new DatasetOptions(), Language.English));

        Assert.StartsWith($"{_folder.Root} is a folder; ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ToAnIndexOfAnOlderVersion_ReplacesIt()
    {
        var target = Path.Combine(_folder.Root, "old.db");
        IndexFile.Build(target, connection => IndexFile.Execute(
            connection, "CREATE TABLE meta(name TEXT, value TEXT); INSERT INTO meta VALUES ('schema', '1'), ('facts', 'x')"));

        Assert.True(DatasetImporter.Import(Dataset(), target, new DatasetOptions(), Language.English).IsWritten);
    }

    [Fact]
    public void Import_InputFailsHalfway_SaysSoAndLeavesTheIndex()
    {
        using var stream = new FailingStream(Lines(20_000), failAt: 300_000);

        var problem = Assert.Throws<IndexException>(() => Import(stream));

        Assert.Equal("The dataset made-up.tsv could not be read to its end: the wire is cut. Nothing was imported.", problem.Message);
        AssertUntouched();
    }

    [Fact]
    public void Import_CancelledHalfway_StopsAndLeavesTheIndex()
    {
        using var cancel = new CancellationTokenSource();
        using var stream = new MemoryStream(Lines(50_000));
        var progress = new Progress(p =>
        {
            if (p.Lines > 10_000)
            {
                cancel.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => Import(stream, progress, cancel.Token));

        Assert.True(stream.Position < stream.Length);
        AssertUntouched();
    }

    [Fact]
    public void Import_CancelledBehindTheLastLine_LeavesTheIndex()
    {
        using var cancel = new CancellationTokenSource();
        using var stream = new MemoryStream(Lines(10));

        Assert.Throws<OperationCanceledException>(() => Import(stream, new Progress(_ => cancel.Cancel()), cancel.Token));

        AssertUntouched();
    }

    [Fact]
    public void Import_DiskFull_SaysSoAndLeavesTheIndex()
    {
        using var stream = new MemoryStream(Lines(20_000));

        // A file that may have no more than 64 pages fails as a full disk does: SQLITE_FULL.
        var problem = Assert.Throws<IndexException>(() => IndexFile.Build(_folder.IndexPath, connection =>
        {
            IndexFile.Execute(connection, "PRAGMA max_page_count=64");
            using var import = new DatasetImport(connection, stream, "made-up.tsv", new DatasetOptions(), Language.English);
            return import.Run(null, CancellationToken.None).IsWritten;
        }));

        Assert.Contains("disk is full", problem.Message, StringComparison.Ordinal);
        AssertUntouched();
    }

    [Fact]
    public void Import_Progress_TellsLinesAndBytesUpToTheLast()
    {
        var bytes = Lines(10_000);
        using var stream = new MemoryStream(bytes);
        var told = new List<ImportProgress>();

        Import(stream, new Progress(told.Add));

        Assert.True(told.Count > 1);
        Assert.Equal(told.OrderBy(p => p.Lines), told);
        Assert.Equal(new ImportProgress(10_000, bytes.Length, bytes.Length), told[^1]);
    }

    private void AssertUntouched()
    {
        Assert.Equal(OldIndex, File.ReadAllBytes(_folder.IndexPath));
        Assert.Equal(["index.db"], _folder.Files);
    }

    private ImportReport Import(Stream stream, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        DatasetImporter.Import(stream, "made-up.tsv", _folder.IndexPath, new DatasetOptions(), Language.English, progress, cancellation);

    private string Dataset() => _folder.Write("facts.tsv", Lines(3));

    private static byte[] Lines(int count) =>
        Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, count).Select(i => $"Actor_{i % 500}\t042\tActor_{i % 499}\t2010-05-03\n")));

    private sealed class Progress(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }

    private sealed class FailingStream(byte[] content, int failAt) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => Position >= failAt ? throw new IOException("the wire is cut.") : base.Read(buffer);
    }
}
