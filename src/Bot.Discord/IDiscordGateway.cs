namespace Bot.DiscordAdapter;

/// <summary>The stream of events. A seam: the built-in protocol implements it, and so can another library.</summary>
internal interface IDiscordGateway
{
    /// <summary>
    /// Stays connected until told to stop, through whatever comes back by itself. Returns null when told to stop,
    /// and what the operator has to do where connecting again would be in vain.
    /// </summary>
    Task<string?> RunAsync(IGatewayEvents events, CancellationToken stop);
}
