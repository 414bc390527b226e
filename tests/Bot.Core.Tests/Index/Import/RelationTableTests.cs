using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Index.Import;

namespace Bot.Core.Tests.Index.Import;

public sealed class RelationTableTests : IDisposable
{
    private readonly IndexFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("042", "042")]
    [InlineData("Make a visit", "042")]
    [InlineData("make_a_VISIT", "042")]
    [InlineData("Appeal_for_diplomatic_cooperation_(such_as_policy_support)", "022")]
    [InlineData("Sing", null)]
    [InlineData("42", null)]
    [InlineData("", null)]
    public void Code_WithoutATable_IsThatOfTheCodeOrItsDescription(string relation, string? code)
    {
        Assert.Equal(code, RelationTable.CameoNames.Code(relation));
    }

    [Fact]
    public void Code_EveryCameoCode_IsItself()
    {
        Assert.All(Cameo.Codes, code => Assert.Equal(code, RelationTable.CameoNames.Code(code)));
    }

    [Fact]
    public void Beside_TableInTheSameFolder_IsRead()
    {
        _folder.Write("relations.tsv", "cameo\trelation\n042\tDrop_by\n");

        Assert.Equal("042", RelationTable.Beside(Path.Combine(_folder.Root, "facts.tsv")).Code("Drop by"));
    }

    [Fact]
    public void Beside_NoTable_IsCameo()
    {
        Assert.Same(RelationTable.CameoNames, RelationTable.Beside(Path.Combine(_folder.Root, "facts.tsv")));
    }

    [Fact]
    public void Read_Mistakes_AreAllReported()
    {
        var path = _folder.Write("r.tsv", "relation\tcameo\nVisit\t42\nHost\nCall\t041\ncall\t042\n\t041\nCall\t041\n");

        var problem = Assert.Throws<IndexException>(() => RelationTable.Read(path));

        Assert.Equal(
            [
                $"{path}:2: '42' is no CAMEO code; codes keep their leading zero.",
                $"{path}:3: the line has too few columns.",
                $"{path}:5: 'call' already stands above with the code 041.",
                $"{path}:6: the event type is empty.",
            ],
            problem.Message.Split('\n'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Visit\t042\n")]
    public void Read_NoColumnNames_SaysWhichAreWanted(string text)
    {
        var path = _folder.Write("r.tsv", text);

        var problem = Assert.Throws<IndexException>(() => RelationTable.Read(path));

        Assert.Equal(
            $"{path}:1: the first line has to name the columns, among them 'relation' and 'cameo', with tabs between them.",
            problem.Message);
    }

    [Fact]
    public void Read_MissingFile_SaysWhich()
    {
        var path = Path.Combine(_folder.Root, "none.tsv");

        Assert.Contains(path, Assert.Throws<IndexException>(() => RelationTable.Read(path)).Message, StringComparison.Ordinal);
    }
}
