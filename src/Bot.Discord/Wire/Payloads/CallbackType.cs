namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>Kinds of first response; numbers are Discord's.</summary>
internal enum CallbackType
{
    /// <summary>A new message.</summary>
    Message = 4,

    /// <summary>"Thinking": the message follows as an edit.</summary>
    DeferredMessage = 5,

    /// <summary>Nothing yet: the edit of the component's message follows.</summary>
    DeferredUpdate = 6,

    /// <summary>The component's message is replaced.</summary>
    Update = 7,
}
