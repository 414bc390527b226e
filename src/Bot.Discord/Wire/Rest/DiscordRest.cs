using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>The built-in REST client.</summary>
internal sealed class DiscordRest(RestSender sender) : IDiscordApi
{
    /// <inheritdoc/>
    public Task<GatewayInfo> GetGatewayAsync(CancellationToken stop) =>
        ReadAsync("/gateway/bot", RestRoute.Gateway, DiscordJson.Default.GatewayInfo, stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommandPayload>> GetCommandsAsync(string application, CancellationToken stop) =>
        await ReadAsync(
            $"/applications/{Id(application)}/commands?with_localizations=true",
            RestRoute.GetCommands(application), DiscordJson.Default.ListCommandPayload, stop);

    /// <inheritdoc/>
    public Task OverwriteCommandsAsync(string application, IReadOnlyList<CommandPayload> commands, CancellationToken stop) =>
        SendAsync(
            $"/applications/{Id(application)}/commands", RestRoute.OverwriteCommands(application),
            JsonSerializer.SerializeToUtf8Bytes([.. commands], DiscordJson.Default.ListCommandPayload), stop);

    /// <inheritdoc/>
    public Task RespondAsync(Interaction interaction, MessageCallback callback, CancellationToken stop) =>
        CallBackAsync(interaction, JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.MessageCallback), stop);

    /// <inheritdoc/>
    public Task OfferAsync(Interaction interaction, ChoicesCallback callback, CancellationToken stop) =>
        CallBackAsync(interaction, JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.ChoicesCallback), stop);

    /// <inheritdoc/>
    public Task AskAsync(Interaction interaction, ModalCallback callback, CancellationToken stop) =>
        CallBackAsync(interaction, JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.ModalCallback), stop);

    /// <inheritdoc/>
    public Task EditResponseAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        SendAsync(
            $"/webhooks/{Id(application)}/{Id(interaction.Token)}/messages/@original", RestRoute.EditResponse(interaction.Token),
            JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.MessageBody), stop);

    /// <inheritdoc/>
    public Task FollowUpAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        SendAsync(
            $"/webhooks/{Id(application)}/{Id(interaction.Token)}", RestRoute.FollowUp(interaction.Token),
            JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.MessageBody), stop);

    private Task CallBackAsync(Interaction interaction, byte[] body, CancellationToken stop) =>
        SendAsync($"/interactions/{Id(interaction.Id)}/{Id(interaction.Token)}/callback", RestRoute.Respond(interaction.Token), body, stop);

    private async Task<T> ReadAsync<T>(string path, RestRoute route, JsonTypeInfo<T> type, CancellationToken stop)
        where T : class
    {
        using var response = await sender.SendAsync(path, route, body: null, stop);
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(stop);
            return JsonSerializer.Deserialize(bytes, type) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new DiscordApiException(route.Template, (int)response.StatusCode, 0, "an answer that could not be read");
        }
    }

    private async Task SendAsync(string path, RestRoute route, byte[] body, CancellationToken stop)
    {
        using var response = await sender.SendAsync(path, route, body, stop);
    }

    /// <summary>An id or token as one segment of a path, whatever a server put into it.</summary>
    private static string Id(string text) => Uri.EscapeDataString(text);
}
