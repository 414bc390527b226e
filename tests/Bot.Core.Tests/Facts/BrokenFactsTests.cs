using Bot.Core.Facts;

namespace Bot.Core.Tests.Facts;

/// <summary>
/// The cases of broken.txt: a name (#), a file beside base.yaml (|), and every problem that reading both gives (>).
/// </summary>
public sealed class BrokenFactsTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        var table = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facts", "broken.txt"));
        foreach (var block in table.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n');
            cases.Add(lines[0][2..], Part(lines, '|'), Part(lines, '>'));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_BrokenFile_EveryProblemWithItsPlace(string name, string yaml, string expected)
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base).With("facts.yaml", yaml);

        var reading = SeedReader.Read(folder.Root);

        Assert.True(reading.Facts is null, name);
        Assert.Equal(expected, string.Concat(reading.Problems.Select(problem => folder.Show(problem) + "\n")));
    }

    private static string Part(string[] lines, char mark) =>
        string.Concat(lines.Where(line => line[0] == mark).Select(line => (line.Length > 2 ? line[2..] : string.Empty) + "\n"));
}
