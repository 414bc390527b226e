using System.Diagnostics;
using Bot.Core.Index;

namespace Bot.Host.Tests.Faults;

public sealed class KilledTests : IDisposable
{
    private const string Line = "Iran\tMake_a_visit\tIraq\t2010-05-03\n";
    private readonly ProgramRunner _program = new();

    private string Index => Path.Combine(_program.Folder, "index.db");

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Import_KilledWhileItWrites_LeavesTheIndexThatWasThereAndTheNextOneWorks()
    {
        var dataset = Path.Combine(_program.Write("data", "facts.tsv", Line), "facts.tsv");
        Assert.Equal(0, _program.Run("import", "--format", "icews", dataset, "--to", Index).Exit);
        var before = await File.ReadAllBytesAsync(Index);

        // A pipe that nothing more comes through keeps the import in the middle.
        var pipe = Path.Combine(_program.Folder, "pipe");
        Process.Start("mkfifo", pipe).WaitForExit();
        using (var killed = BotsProcess.Start(new Dictionary<string, string>(), "import", "--format", "icews", pipe, "--to", Index))
        {
            await using var writer = new StreamWriter(pipe);
            await writer.WriteAsync(string.Concat(Enumerable.Repeat(Line, 10_000)));
            await writer.FlushAsync();
            await WritingAsync();
            await killed.KillAsync();
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Index));
        Assert.Single(HalfWritten());

        await File.AppendAllTextAsync(dataset, Line);
        Assert.Equal(0, _program.Run("import", "--format", "icews", dataset, "--to", Index).Exit);
        using var index = TimelineIndex.Open(Index);
        Assert.Equal(2, index.CountFacts());
    }

    private string[] HalfWritten() => Directory.GetFiles(_program.Folder, "index.db.*.tmp");

    private async Task WritingAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (HalfWritten().Length == 0)
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
