using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter;

/// <summary>
/// The requests that the bot makes, and no others. The seam of the handlers' tests, and of another implementation.
/// Every call raises <see cref="Wire.Rest.DiscordApiException"/> where Discord refuses, and
/// <see cref="HttpRequestException"/> where it cannot be reached.
/// </summary>
internal interface IDiscordApi
{
    /// <summary>Where to connect and how many sessions may be started.</summary>
    Task<GatewayInfo> GetGatewayAsync(CancellationToken stop);

    /// <summary>The commands that are registered, with their localisations.</summary>
    Task<IReadOnlyList<CommandPayload>> GetCommandsAsync(string application, CancellationToken stop);

    /// <summary>Registers exactly these commands.</summary>
    Task OverwriteCommandsAsync(string application, IReadOnlyList<CommandPayload> commands, CancellationToken stop);

    /// <summary>The first response to an interaction.</summary>
    Task RespondAsync(Interaction interaction, MessageCallback callback, CancellationToken stop);

    /// <summary>The first response to a half-typed option.</summary>
    Task OfferAsync(Interaction interaction, ChoicesCallback callback, CancellationToken stop);

    /// <summary>The first response to a click that asks for more.</summary>
    Task AskAsync(Interaction interaction, ModalCallback callback, CancellationToken stop);

    /// <summary>Puts the message in place of the first response.</summary>
    Task EditResponseAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop);

    /// <summary>A further message after the first response; at most 5 where only the user installed the app.</summary>
    Task FollowUpAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop);
}
