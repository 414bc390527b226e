using Bot.DiscordAdapter.Interactions;

namespace Bot.DiscordAdapter.Tests.Interactions;

public sealed class RecentIdsTests
{
    [Fact]
    public void Add_KnownId_IsRefusedUntilForgotten()
    {
        var ids = new RecentIds();
        Assert.True(ids.Add("first"));
        Assert.False(ids.Add("first"));

        for (var i = 0; i < RecentIds.Most; i++)
        {
            Assert.True(ids.Add($"{i}"));
        }

        Assert.True(ids.Add("first"));
    }
}
