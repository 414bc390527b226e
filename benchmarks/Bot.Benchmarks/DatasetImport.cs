using BenchmarkDotNet.Attributes;
using Bot.Core.Index.Import;
using Bot.Core.Questions;

namespace Bot.Benchmarks;

/// <summary>The import of the big dataset, and the floor: reading its lines and hashing them, without any index.</summary>
[WarmupCount(1)]
[IterationCount(3)]
public class DatasetImport
{
    private string _folder = "";

    [GlobalSetup]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("import").FullName;

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int ReadLines()
    {
        using var stream = File.OpenRead(BenchmarkData.Dataset!);
        using var lines = new DatasetLines(stream);
        var fields = new List<string>();
        var count = 0;
        while (lines.Next() is { } line)
        {
            DatasetFields.Split(line.Text, fields);
            count += fields.Count;
        }

        return count + lines.Hash().Length;
    }

    [Benchmark]
    public int Import()
    {
        var dataset = BenchmarkData.Dataset!;
        var options = new DatasetOptions { Relations = RelationTable.Beside(dataset) };
        return DatasetImporter.Import(dataset, Path.Combine(_folder, "index.db"), options, Language.English).Deeds;
    }
}
