using Bot.Core.Facts;

namespace Bot.Core.Tests.Facts;

public sealed class CameoTests
{
    [Theory]
    [InlineData("16", "Reduce relations", null, "16")]
    [InlineData("161", "Reduce or break diplomatic relations", "16", "16")]
    [InlineData("1662", "Expel or withdraw inspectors, observers", "166", "16")]
    [InlineData("057", "Sign formal agreement", "05", "05")]
    [InlineData("101", "Demand material cooperation, not specified below", "10", "10")]
    [InlineData("105", "Demand that target yields, not specified below", "10", "10")]
    [InlineData("106", "Demand meeting, negotiation", "10", "10")]
    [InlineData("107", "Demand settling of dispute", "10", "10")]
    [InlineData("108", "Demand mediation", "10", "10")]
    [InlineData("1056", "Demand de-escalation of military engagement", "105", "10")]
    [InlineData("044", "Meet at a third location", "04", "04")]
    [InlineData("033", "Express intent to provide material aid, not specified below", "03", "03")]
    [InlineData("2041", "Use chemical, biological, or radiological weapons", "204", "20")]
    [InlineData("1213", "Reject judicial cooperation", "121", "12")]
    public void Name_KnownCode_DescriptionParentAndRoot(string code, string name, string? parent, string root)
    {
        Assert.True(Cameo.IsKnown(code));
        Assert.Equal(name, Cameo.Name(code));
        Assert.Equal(parent, Cameo.Parent(code));
        Assert.Equal(root, Cameo.Root(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("57")]
    [InlineData("21")]
    [InlineData("16611")]
    [InlineData("161 ")]
    public void IsKnown_NotACode_False(string code)
    {
        Assert.False(Cameo.IsKnown(code));
        Assert.Null(Cameo.Name(code));
        Assert.Null(Cameo.Parent(code));
        Assert.Null(Cameo.Root(code));
    }

    [Fact]
    public void Codes_All_OrderedWithParentsAndCleanDescriptions()
    {
        Assert.Equal(Cameo.Codes.Order(StringComparer.Ordinal), Cameo.Codes);
        Assert.Equal(20, Cameo.Codes.Count(code => code.Length == 2));
        Assert.All(Cameo.Codes, code =>
        {
            Assert.InRange(code.Length, 2, 4);
            Assert.All(code, digit => Assert.True(char.IsAsciiDigit(digit)));
            Assert.True(code.Length == 2 || Cameo.IsKnown(Cameo.Parent(code)!), code);
            var name = Cameo.Name(code)!;
            Assert.Equal(name.Trim(), name);
            Assert.DoesNotContain("  ", name, StringComparison.Ordinal);
            Assert.True(char.IsAsciiLetterUpper(name[0]), name);
            Assert.All(name, c => Assert.InRange(c, ' ', '~'));
        });
    }
}
