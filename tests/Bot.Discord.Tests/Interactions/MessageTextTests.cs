using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Tests.Interactions;

public sealed class MessageTextTests
{
    [Fact]
    public void Of_TextPreviewAndForward_JoinsThem()
    {
        var message = new DiscordMessage
        {
            Content = "Look:",
            Embeds = [new Embed { Title = "Russia orders office closed", Description = "From 1 November." }],
            MessageSnapshots =
            [
                new MessageSnapshot { Message = new DiscordMessage { Content = "Forwarded.", Embeds = [new Embed { Title = "Deep" }] } },
            ],
        };

        Assert.Equal("Look:\nRussia orders office closed\nFrom 1 November.\nForwarded.\nDeep", MessageText.Of(message));
    }

    [Fact]
    public void Of_NothingToRead_IsEmpty()
    {
        Assert.Equal("", MessageText.Of(null));
        Assert.Equal("", MessageText.Of(new DiscordMessage { Content = " ", MessageSnapshots = [new MessageSnapshot()] }));
    }
}
