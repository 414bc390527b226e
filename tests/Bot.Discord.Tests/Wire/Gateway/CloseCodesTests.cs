using Bot.DiscordAdapter.Wire.Gateway;

namespace Bot.DiscordAdapter.Tests.Wire.Gateway;

public sealed class CloseCodesTests
{
    [Fact]
    public void All_FinalCodes_AreTheDocumentedOnes() =>
        Assert.Equal([4004, 4010, 4011, 4012, 4013, 4014], CloseCodes.All.Where(c => c.Action == CloseAction.Stop).Select(c => c.Code));

    [Fact]
    public void All_CodesThatEndASession_AreTheDocumentedOnes() =>
        Assert.Equal([4007, 4009], CloseCodes.All.Where(c => c.Action == CloseAction.Identify).Select(c => c.Code));

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4999)]
    public void Find_CodeBesideTheTable_Resumes(int? code) =>
        Assert.Equal(CloseAction.Resume, CloseCodes.Find(code).Action);
}
