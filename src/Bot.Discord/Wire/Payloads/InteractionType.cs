namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>What happened; numbers are Discord's.</summary>
internal enum InteractionType
{
    /// <summary>A check of an HTTP endpoint; never over the gateway.</summary>
    Ping = 1,

    /// <summary>A slash, user or message command.</summary>
    Command = 2,

    /// <summary>A button or a menu.</summary>
    Component = 3,

    /// <summary>A half-typed option wants choices.</summary>
    Autocomplete = 4,

    /// <summary>A form was filled in.</summary>
    Modal = 5,
}
