namespace Bot.Core.Tests.Facts;

/// <summary>
/// Tables of cases parted by empty lines: a name (#), a fact file (|), and the lines that reading it gives (>).
/// </summary>
internal static class FactCases
{
    public static TheoryData<string, string, string> Read(string folder, string file)
    {
        var cases = new TheoryData<string, string, string>();
        var table = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, folder, file));
        foreach (var block in table.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n');
            cases.Add(lines[0][2..], Part(lines, '|'), Part(lines, '>'));
        }

        return cases;
    }

    private static string Part(string[] lines, char mark) =>
        string.Concat(lines.Where(line => line[0] == mark).Select(line => (line.Length > 2 ? line[2..] : string.Empty) + "\n"));
}
