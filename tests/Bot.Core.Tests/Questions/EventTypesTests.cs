using Bot.Core.Facts;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Questions;

public sealed class EventTypesTests
{
    [Fact]
    public void Find_NoWord_EveryCodeInOrder() =>
        Assert.Equal(Cameo.Codes, EventTypes.Find(Language.English, "").Select(type => type.Code));

    [Theory]
    [InlineData("16", "161")]
    [InlineData("166", "1662")]
    [InlineData("057", "057")]
    [InlineData("expel", "174")]
    [InlineData("expelled", "166")]
    [InlineData("boycott", "163")]
    [InlineData("Sign formal agreement", "057")]
    [InlineData("sign treaty", "057")]
    [InlineData("sign a treaty", "057")]
    [InlineData("lift embargo", "085")]
    [InlineData("lift an embargo", "085")]
    public void Find_WordOrCode_HoldsTheType(string text, string code)
    {
        var found = EventTypes.Find(Language.English, text);

        Assert.Contains(code, found.Select(type => type.Code));
        Assert.True(found.Count < Cameo.Codes.Count / 4);
        Assert.All(found, type => Assert.Equal(Cameo.Name(type.Code), type.Name));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("zebra")]
    [InlineData("expel zebra")]
    public void Find_NothingOfTheKind_IsEmpty(string text) => Assert.Empty(EventTypes.Find(Language.English, text));

    [Fact]
    public void Find_Words_BeginWithTheOneAskedFor()
    {
        var type = EventTypes.Find(Language.English, "deport").Single(type => type.Code == "174");

        Assert.Equal("deport", type.Words[0]);
        Assert.All(type.Words, word => Assert.DoesNotContain('/', word));
        Assert.All(type.Words, word => Assert.DoesNotContain('(', word));
    }
}
