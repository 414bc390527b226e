namespace Bot.TestSupport.Telegram;

/// <summary>How the fake behaves.</summary>
public sealed class FakeTelegramOptions
{
    /// <summary>The one token that it knows.</summary>
    public string Token { get; init; } = "7000000001:AAfake-Token_of-the-timeline-bot-000001";

    /// <summary>The port on loopback; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The path before every method's, as a proxy may have one: empty, or a slash and more.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The first update's id.</summary>
    public long FirstUpdateId { get; init; } = 800_000_001;

    /// <summary>Whether it counts messages as Telegram does: 1 a second a chat, 20 a minute a group, 30 a second over all.</summary>
    public bool EnforcesLimits { get; init; }

    /// <summary>The clock that those limits are counted by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether messages and requests are kept for tests to look at; a soak turns it off.</summary>
    public bool Remembers { get; init; } = true;

    /// <summary>What messages that one person alone sees are refused with; null where they are sent, as from Bot API 10.2 on.</summary>
    public string? RefusesEphemeral { get; init; }

    /// <summary>Whether it is too late for a reply to what one person alone saw, as after 15 seconds.</summary>
    public bool RefusesEphemeralReplies { get; init; }
}
