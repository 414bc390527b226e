using Bot.Core.Index.Import;

namespace Bot.Core.Tests.Index.Import;

public sealed class ColumnOrderTests
{
    [Fact]
    public void TryParse_FourNamesAndHyphens_GivesTheirPlaces()
    {
        var order = ColumnOrder.TryParse(" date, - ,source,target,-,type", out var problem)!;

        Assert.Null(problem);
        Assert.Equal((6, 2, 5, 3, 0), (order.Count, order.Source, order.Type, order.Target, order.Date));
        Assert.Equal("date,-,source,target,-,type", order.Text);
    }

    [Theory]
    [InlineData("", "'' is no column; the columns are source, type, target, date and - for one that is passed over.")]
    [InlineData("source,type,target,day",
        "'day' is no column; the columns are source, type, target, date and - for one that is passed over.")]
    [InlineData("source,type,target", "The column 'date' has to be named once.")]
    [InlineData("source,type,target,date,type", "The column 'type' has to be named once.")]
    public void TryParse_AnythingElse_SaysWhatIsWrong(string text, string expected)
    {
        Assert.Null(ColumnOrder.TryParse(text, out var problem));
        Assert.Equal(expected, problem);
    }
}
