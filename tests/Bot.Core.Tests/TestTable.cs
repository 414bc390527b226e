namespace Bot.Core.Tests;

/// <summary>
/// Reads the tables of cases that lie beside the tests: tab-separated, <c>#</c> begins a comment, empty lines are for the eye.
/// </summary>
internal static class TestTable
{
    /// <param name="folder">The folder of the tests.</param>
    /// <param name="file">The file in it.</param>
    public static IEnumerable<string[]> Read(string folder, string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, folder, file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'));
}
