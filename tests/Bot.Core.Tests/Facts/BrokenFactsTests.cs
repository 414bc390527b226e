using Bot.Core.Facts;

namespace Bot.Core.Tests.Facts;

/// <summary>
/// The cases of broken.txt: a name (#), a file beside base.yaml (|), and every problem that reading both gives (>).
/// </summary>
public sealed class BrokenFactsTests
{
    public static TheoryData<string, string, string> Cases() => FactCases.Read("Facts", "broken.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_BrokenFile_EveryProblemWithItsPlace(string name, string yaml, string expected)
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base).With("facts.yaml", yaml);

        var reading = SeedReader.Read(folder.Root);

        Assert.True(reading.Facts is null, name);
        Assert.Equal(expected, string.Concat(reading.Problems.Select(problem => folder.Show(problem) + "\n")));
    }
}
