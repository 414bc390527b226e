using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Interaction = Bot.DiscordAdapter.Wire.Payloads.Interaction;

namespace Bot.DiscordAdapter.Packages;

/// <summary>The bot's requests on Discord.Net.</summary>
internal sealed class DiscordNetApi(DiscordNetGateway gateway, OpenInteractions open) : IDiscordApi
{
    /// <inheritdoc/>
    public Task<GatewayInfo> GetGatewayAsync(CancellationToken stop) => throw new NotSupportedException("The package finds the gateway itself.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommandPayload>> GetCommandsAsync(string application, CancellationToken stop)
    {
        IReadOnlyList<CommandPayload> commands = [];
        await AskAsync("GET /applications/{application}/commands", async options =>
        {
            var registered = await gateway.Client.Shards.First().GetGlobalApplicationCommandsAsync(withLocalizations: true, options: options);
            commands = [.. registered.Select(CommandMapping.From)];
        }, stop);
        return commands;
    }

    /// <inheritdoc/>
    public Task OverwriteCommandsAsync(string application, IReadOnlyList<CommandPayload> commands, CancellationToken stop) =>
        AskAsync("PUT /applications/{application}/commands", options =>
            gateway.Client.BulkOverwriteGlobalApplicationCommandsAsync([.. commands.Select(CommandMapping.To)], options), stop);

    /// <inheritdoc/>
    public Task RespondAsync(Interaction interaction, MessageCallback callback, CancellationToken stop)
    {
        var from = open[interaction.Id];
        var isPrivate = callback.Data?.Flags == MessageBody.Ephemeral;
        return AskAsync("POST /interactions/{interaction}/{token}/callback", options => callback.Type switch
        {
            CallbackType.Message => from.RespondAsync(
                callback.Data!.Content, MessageMapping.Embeds(callback.Data), ephemeral: isPrivate, allowedMentions: Discord.AllowedMentions.None,
                components: MessageMapping.Components(callback.Data), options: options),
            CallbackType.Update => ((SocketMessageComponent)from).UpdateAsync(properties => MessageMapping.Apply(properties, callback.Data!), options),
            CallbackType.DeferredMessage when from is SocketMessageComponent click => click.DeferLoadingAsync(isPrivate, options),
            _ => from.DeferAsync(isPrivate, options),
        }, stop);
    }

    /// <inheritdoc/>
    public Task OfferAsync(Interaction interaction, ChoicesCallback callback, CancellationToken stop)
    {
        var from = (SocketAutocompleteInteraction)open[interaction.Id];
        return AskAsync("POST /interactions/{interaction}/{token}/callback", options =>
            from.RespondAsync(callback.Data.Choices.Select(choice => new AutocompleteResult(choice.Name, choice.Value)), options), stop);
    }

    /// <inheritdoc/>
    public Task EditResponseAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        AskAsync("PATCH /webhooks/{application}/{token}/messages/@original", options =>
            open[interaction.Id].ModifyOriginalResponseAsync(properties => MessageMapping.Apply(properties, message), options), stop);

    /// <inheritdoc/>
    public Task FollowUpAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        AskAsync("POST /webhooks/{application}/{token}", options => open[interaction.Id].FollowupAsync(
            message.Content, MessageMapping.Embeds(message), ephemeral: message.Flags == MessageBody.Ephemeral, allowedMentions: Discord.AllowedMentions.None,
            components: MessageMapping.Components(message), options: options), stop);

    private static async Task AskAsync(string route, Func<RequestOptions, Task> ask, CancellationToken stop)
    {
        try
        {
            await ask(new RequestOptions { CancelToken = stop, RetryMode = RetryMode.AlwaysRetry });
        }
        catch (HttpException e)
        {
            throw new DiscordApiException(route, (int)e.HttpCode, (int?)e.DiscordCode ?? 0, e.Reason ?? "refused");
        }
        catch (RateLimitedException)
        {
            throw new DiscordApiException(route, 429, 0, "limited");
        }
        catch (TimeoutException)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Discord did not answer in time.");
        }
    }
}
