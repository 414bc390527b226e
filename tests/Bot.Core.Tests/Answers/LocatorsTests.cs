using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

public sealed class LocatorsTests
{
    [Theory]
    [InlineData("para. 2", "para. 2")]
    [InlineData("paras 2 and 10", "para. 10|para. 2")]
    [InlineData("paras 1, 2 and 3", "para. 3|para. 1|para. 2|para. 3")]
    [InlineData("p. 27, paras 1 and 2", "p. 27, para. 2|p. 27, para. 1")]
    [InlineData("p. 3, para. 4; p. 27, paras 1 and 2", "p. 27, para. 2|p. 27, para. 1|p. 3, para. 4")]
    [InlineData("rows 7 and 12", "row 12|row 7")]
    [InlineData("para. 1; the map", "the map|para. 1")]
    public void Join_Places_SortedAndSaidOnce(string expected, string locators) =>
        Assert.Equal(expected, Locators.Join(locators.Split('|')));
}
