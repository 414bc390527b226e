using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Text;

public sealed class EditDistanceTests
{
    private static readonly Arbitrary<string> Words = Gen.Elements("abc".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "ab", 2)]
    [InlineData("nato", "nato", 0)]
    [InlineData("office", "offfice", 1)]
    [InlineData("stoltenburg", "stoltenberg", 1)]
    [InlineData("russain", "russian", 1)]
    [InlineData("lavorv", "lavrov", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("netherlans", "netherlands", 1)]
    public void Between_Words_CountsSlips(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b, 5));

    [Theory]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("kitten", "sitting", 0, 1)]
    [InlineData("short", "a word much longer", 3, 4)]
    [InlineData("same", "same", 0, 0)]
    public void Between_BeyondTheLimit_IsOneMore(string a, string b, int limit, int distance) =>
        Assert.Equal(distance, EditDistance.Between(a, b, limit));

    [Fact]
    public void Between_LongerThanSixtyFour_IsBeyondEveryLimit()
    {
        var longest = new string('a', 64);

        Assert.Equal(0, EditDistance.Between(longest, longest, 3));
        Assert.Equal(4, EditDistance.Between(longest + "a", longest + "a", 3));
    }

    [Fact]
    public void Between_AnyWords_IsTheSameBothWays() =>
        Prop.ForAll(Words, Words, (a, b) => EditDistance.Between(a, b, 4) == EditDistance.Between(b, a, 4)).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_AnyWords_IsZeroForTheSameWordAlone() =>
        Prop.ForAll(Words, Words, (a, b) => a.Length > 64 || b.Length > 64 || EditDistance.Between(a, b, 3) == 0 == (a == b))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Between_AnyWords_IsNoLessThanTheirDifferenceInLength() =>
        Prop.ForAll(Words, Words, (a, b) => EditDistance.Between(a, b, 4) >= Math.Min(5, Math.Abs(a.Length - b.Length)))
            .QuickCheckThrowOnFailure();
}
