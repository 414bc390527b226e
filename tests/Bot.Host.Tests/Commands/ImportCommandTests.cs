using System.CommandLine;
using Bot.Host.Commands;

namespace Bot.Host.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Good = "Iran\tMake_a_visit\tIraq\t2010-05-03\n";

    private readonly string _root = Directory.CreateTempSubdirectory("import").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Dataset => Path.Combine(_root, "facts.tsv");

    private string Index => Path.Combine(_root, "index.db");

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void Import_GoodFile_WritesTheIndexAndSaysWhatIsInIt()
    {
        Assert.Equal(0, Run(Good));

        Assert.True(File.Exists(Index));
        Assert.Equal($"{Index}: 1 events of 1 types between 2 actors; 0 bad lines left out.\n", _output.ToString());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Import_BadLines_ShowsTheFirstTwentyAndCountsTheOthers()
    {
        Assert.Equal(0, Run(Good + string.Concat(Enumerable.Repeat("nonsense\n", 25))));

        var shown = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(21, shown.Length);
        Assert.Equal($"{Dataset}:2: The line has 1 columns with tabs between them, not 4.", shown[0]);
        Assert.Equal("… and 5 more bad lines.", shown[20]);
        Assert.EndsWith("25 bad lines left out.\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_StrictWithABadLine_ExitsWithOneAndWritesNothing()
    {
        Assert.Equal(1, Run(Good + "nonsense\n", "--strict"));

        Assert.False(File.Exists(Index));
        Assert.Equal("1 bad lines; nothing was imported.\n", _output.ToString());
    }

    [Theory]
    [InlineData("", "{0} holds no events; nothing was imported.\n")]
    [InlineData("nonsense\n", "None of the 1 lines of {0} could be read; nothing was imported.\n")]
    public void Import_NoGoodLine_ExitsWithOneAndWritesNothing(string text, string message)
    {
        Assert.Equal(1, Run(text));

        Assert.False(File.Exists(Index));
        Assert.Equal(message.Replace("{0}", Dataset, StringComparison.Ordinal), _output.ToString());
    }

    [Fact]
    public void Import_MissingFile_ExitsWithTwo()
    {
        Assert.Equal(2, Run(null));
        Assert.StartsWith($"The dataset {Dataset} could not be read: ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_BrokenRelationTable_ExitsWithTwo()
    {
        File.WriteAllText(Path.Combine(_root, "relations.tsv"), "nonsense");

        Assert.Equal(2, Run(Good));
        Assert.Contains("relations.tsv:1: ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ColumnsInAnotherOrder_FollowsThem()
    {
        Assert.Equal(
            0, Run("when\twho\twhom\twhat\n2010-05-03\tIran\tIraq\t042\n", "--header", "--columns", "date,source,target,type", "--strict"));
    }

    [Fact]
    public void Import_LinesThatNameNobody_AreCounted()
    {
        Assert.Equal(0, Run(Good + "null\tMake_a_visit\tIraq\t2010-05-03\n", "--strict"));

        Assert.EndsWith(
            "0 bad lines left out, and 1 that name nobody as source or target.\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_DatesInDigits_FollowTheOption() => Assert.Equal(
        0, Run("Iran\tMake_a_visit\tIraq\t1/2/2017\n", "--date-format", "d/m/yyyy", "--strict"));

    [Fact]
    public void Import_ToTheDatasetItself_ExitsWithTwoAndKeepsIt()
    {
        File.WriteAllText(Dataset, Good);

        Assert.Equal(2, Run(null, "--to", Dataset));

        Assert.Equal(Good, File.ReadAllText(Dataset));
    }

    [Fact]
    public void Import_Help_ShowsDefaultsThatAPersonCanRead()
    {
        new RootCommand { ImportCommand.Create() }.Parse(["import", "--help"]).Invoke(new InvocationConfiguration { Output = _output });

        Assert.Contains("Default: source,type,target,date.", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("{", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--columns", "source,type", "The column 'target' has to be named once.")]
    [InlineData("--published", "May", "--published: ")]
    [InlineData("--format", "csv", "csv")]
    [InlineData("--date-format", "yy", "--date-format is m/d/yyyy or d/m/yyyy, not 'yy'; dates with the year in front need none.")]
    public void Import_WrongOption_IsAnErrorOfTheCall(string option, string value, string problem)
    {
        string[] arguments = option == "--format"
            ? ["import", Dataset, "--to", Index, option, value]
            : ["import", Dataset, "--to", Index, "--format", "icews", option, value];

        var errors = new RootCommand { ImportCommand.Create() }.Parse(arguments).Errors;

        Assert.Contains(problem, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    private int Run(string? text, params string[] options)
    {
        if (text is not null)
        {
            File.WriteAllText(Dataset, text);
        }

        string[] target = options.Contains("--to") ? [] : ["--to", Index];
        string[] arguments = ["import", "--format", "icews", Dataset, .. target, .. options];
        return new RootCommand { ImportCommand.Create() }.Parse(arguments).Invoke(new InvocationConfiguration
        {
            Output = _output,
            Error = _error,
        });
    }
}
