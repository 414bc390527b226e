using System.Text;
using Bot.Core.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Facts;

/// <summary>Folders and files that are no facts at all: reading them gives problems, never an exception.</summary>
public sealed class UnreadableFactsTests
{
    [Fact]
    public void Read_NoSuchFolder_Problem()
    {
        Assert.Equal(["nowhere/facts: There is no such folder."], Problems("nowhere/facts"));
        Assert.Equal([": There is no such folder."], Problems(string.Empty));
        Assert.Equal(["a\0b: There is no such folder."], Problems("a\0b"));
    }

    [Fact]
    public void Read_FileForFolder_Problem()
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base);
        var file = Path.Combine(folder.Root, "base.yaml");

        Assert.Equal([file + ": This is a file; name the folder that the fact files are in."], Problems(file));
    }

    [Fact]
    public void Read_NoFactFile_Problem()
    {
        using var folder = new FactFolder();
        Assert.Equal([folder.Root + ": No fact file is in this folder; fact files end with .yaml or .yml."], Problems(folder.Root));

        folder.With("facts.json", "{}");
        Assert.Equal([folder.Root + ": No fact file is in this folder; fact files end with .yaml or .yml."], Problems(folder.Root));
    }

    [Fact]
    public void Read_FolderNamedAsFactFile_Problem()
    {
        using var folder = new FactFolder().With("x.yaml/notes.txt", "-");

        Assert.Equal(
            ["x.yaml: This is a folder, though its name says fact file; a container makes one where the file to mount is missing."],
            Problems(folder));
    }

    [Fact]
    public void Read_LinkToNowhere_ProblemAndTheOtherFilesStillChecked()
    {
        using var folder = new FactFolder().With("a.yaml", "events: none\nactors: [{id: nobody, name: N, kind: person, part_of: [x]}]\n");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "b.yaml"), "gone.yaml");

        // Nothing is said of 'x', which may stand in the file that is gone.
        Assert.Equal(
            [
                "a.yaml:1:9: 'events' takes a list ('- …' or '[…]'), not a single value.",
                "b.yaml: It cannot be read: it is gone, or a link to nowhere.",
            ],
            Problems(folder));
    }

    [Fact]
    public void Read_LinkedFolder_ProblemInsteadOfACircle()
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base);
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "again"), ".");

        Assert.Equal(["again: A linked folder is not followed; put its files here, or link the files."], Problems(folder));
    }

    [Fact]
    public void Read_FoldersWithoutEnd_Problem()
    {
        using var folder = new FactFolder().With(string.Concat(Enumerable.Repeat("d/", 20)) + "base.yaml", FactFolder.Base);

        Assert.Equal(
            string.Concat(Enumerable.Repeat("d/", 16)) + "d: Folders lie more than 16 deep; move this one up.",
            Assert.Single(Problems(folder)));
    }

    [Fact]
    public void Read_OtherEncodings_ProblemAtTheFirstBadByte()
    {
        using var folder = new FactFolder()
            .With("latin.yaml", Encoding.Latin1.GetBytes("# ok\n# né\nevents: []\n"))
            .With("cut.yaml", [.. "# é"u8, 0xE2, 0x82])
            .With("utf16.yaml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("events: []\n")).ToArray());

        Assert.Equal(
            [
                "cut.yaml:1:4: The byte 0xE2 is not UTF-8; save the file as UTF-8.",
                "latin.yaml:2:4: The byte 0xE9 is not UTF-8; save the file as UTF-8.",
                "utf16.yaml: This is UTF-16; save the file as UTF-8.",
            ],
            Problems(folder));
    }

    [Fact]
    public void Read_TooBig_ProblemWithoutReadingIt()
    {
        using var folder = new FactFolder().With("big.yaml", new byte[10_000_000]);

        Assert.Equal(["big.yaml: The file has 10000000 bytes; at most 4194304 (4 MiB) are read, so split it."], Problems(folder));
    }

    [Fact]
    public void Read_BillionLaughs_RefusedUnexpanded()
    {
        var yaml = new StringBuilder("actors:\n  - &a0 [lol]\n");
        for (var i = 1; i <= 30; i++)
        {
            yaml.Append("  - &a").Append(i).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 10)).Append("]\n");
        }

        using var folder = new FactFolder().With("laughs.yaml", yaml.ToString());
        var problems = Problems(folder);

        Assert.Contains(
            "laughs.yaml:3:10: Aliases (*) are not part of the format; write the value itself, "
            + "in quotation marks where it starts with '*'.",
            problems);
        Assert.Contains("laughs.yaml:3:5: Anchors (&) are not part of the format; write the value where it is needed.", problems);
    }

    [Fact]
    public void Read_ThousandsOfProblems_ListedUpToALimit()
    {
        using var folder = new FactFolder().With("noise.yaml", "events:\n" + string.Concat(Enumerable.Repeat("- x\n", 500_000)));
        var problems = Problems(folder);

        Assert.Equal(1001, problems.Count);
        Assert.Equal(folder.Root + ": 499000 more problems are not listed.", problems[^1]);
    }

    [Fact]
    public void Read_ThousandsOfRecords_RefusedBeyondALimit()
    {
        var yaml = new StringBuilder("actors:\n");
        for (var i = 0; i < 20_001; i++)
        {
            yaml.Append("- {id: a").Append(i).Append(", name: N, kind: place}\n");
        }

        using var folder = new FactFolder().With("many.yaml", yaml.ToString());

        Assert.Equal(
            ["many.yaml:20002:3: The folder holds more than 20000 sources, actors and events; "
                + "import such a dataset into an index instead."],
            Problems(folder));
    }

    [Fact]
    public void Read_LongChain_NoDeepRecursion()
    {
        var yaml = new StringBuilder("actors:\n");
        for (var i = 0; i < 20_000; i++)
        {
            yaml.Append("- {id: a").Append(i).Append(", name: N, kind: place, part_of: [a").Append((i + 1) % 20_000).Append("]}\n");
        }

        using var folder = new FactFolder().With("chain.yaml", yaml.ToString());

        Assert.EndsWith(
            "'part_of' goes in a circle: a0 → a1 → a2 → a3 → a4 → a5 → a6 → … → a19999 → a0.",
            Assert.Single(Problems(folder)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("...\n\u00E9", 1, 1)]
    [InlineData("? : null", 2, 1)]
    [InlineData("  : \u00E9", 2, 1)]
    public void Read_TextThatTheParserTripsOver_Problem(string text, int line, int column)
    {
        using var folder = new FactFolder().With("odd.yaml", text);

        Assert.Equal([$"odd.yaml:{line}:{column}: Not YAML: what stands here, or before it, makes no sense."], Problems(folder));
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { "open lists", new string('[', 1_000_000) },
        { "open records", string.Concat(Enumerable.Repeat("{a: ", 500_000)) },
        { "dashes", string.Concat(Enumerable.Repeat("- ", 500_000)) },
        { "explicit keys", string.Concat(Enumerable.Repeat("? ", 500_000)) },
        { "stairs", string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', i) + "a:\n")) },
        { "one long line", "a: " + new string('x', 4_000_000) },
        { "one long key", new string('x', 4_000_000) + ": a" },
        { "blank lines", new string('\n', 4_000_000) },
        { "tabs", new string('\t', 1_000_000) },
        { "open quotation", "a: \"" + new string('\n', 1_000_000) },
        { "directives", string.Concat(Enumerable.Repeat("%TAG ! tag:x,2000:\n", 10_000)) + "---\na: 1\n" },
        { "no characters", "\uFFFE\uFFFF\0" },
        { "escape sequences", "events: \u001b[31m" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostileFile_GivesProblems(string name, string text)
    {
        using var folder = new FactFolder().With("hostile.yaml", text);

        Assert.True(SeedReader.Read(folder.Root).Problems.Count > 0, name);
    }

    [Fact]
    public void Read_AnyCharacters_NeverRaises()
    {
        string[] parts =
        [
            "events:", "actors:", "sources:", "- ", "  ", "\n", "id: ", "a1", ": ",
            "[", "]", "{", "}", ", ", "\"", "'", "|", ">", "&a ", "*a", "!!x ", "? ",
            "---", "...", "%YAML 1.2\n", "#", "\t", "\\", "\\u0000", "date: ", "2021-",
            "<<", "é", "\uD83D\uDE00", "\uD83D", "\0", "\r", "@", "`", "-", "~", "null",
        ];
        using var folder = new FactFolder();
        var texts = Gen.Elements(parts).ListOf().Select(chosen => string.Concat(chosen));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            folder.With("any.yaml", text);
            var reading = SeedReader.Read(folder.Root);
            return reading.Facts is null == reading.Problems.Count > 0
                && reading.Problems.All(problem => !problem.Message.Any(char.IsControl));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }

    private static List<string> Problems(string folder) => [.. SeedReader.Read(folder).Problems.Select(problem => problem.ToString())];

    private static List<string> Problems(FactFolder folder) => [.. Problems(folder.Root).Select(folder.Show)];
}
