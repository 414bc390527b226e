using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Interaction = Bot.DiscordAdapter.Wire.Payloads.Interaction;
using SessionStartLimit = Bot.DiscordAdapter.Wire.Payloads.SessionStartLimit;

namespace Bot.DiscordAdapter.Packages;

/// <summary>The bot's requests on Discord.Net. Refusals come as they are, out of <see cref="DiscordNetRest"/>.</summary>
internal sealed class DiscordNetApi(DiscordNetClients clients, OpenInteractions open) : IDiscordApi
{
    /// <inheritdoc/>
    public async Task<GatewayInfo> GetGatewayAsync(CancellationToken stop)
    {
        await using var client = await clients.CreateAsync();
        var gateway = await AskAsync(RestRoute.Gateway, client.GetBotGatewayAsync, stop);
        var limit = gateway.SessionStartLimit;
        return new GatewayInfo
        {
            Url = gateway.Url,
            Shards = gateway.Shards,
            SessionStartLimit = new SessionStartLimit
            {
                Remaining = limit.Remaining,
                ResetAfter = limit.ResetAfter,
                MaxConcurrency = limit.MaxConcurrency,
            },
        };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommandPayload>> GetCommandsAsync(string application, CancellationToken stop)
    {
        var registered = await AskAsync(
            RestRoute.GetCommands(application),
            options => clients.First.GetGlobalApplicationCommandsAsync(withLocalizations: true, options: options), stop);
        return [.. registered.Select(CommandMapping.From)];
    }

    /// <inheritdoc/>
    public Task OverwriteCommandsAsync(string application, IReadOnlyList<CommandPayload> commands, CancellationToken stop) =>
        AskAsync(
            RestRoute.OverwriteCommands(application),
            options => clients.First.BulkOverwriteGlobalApplicationCommandsAsync([.. commands.Select(CommandMapping.To)], options),
            stop);

    /// <inheritdoc/>
    public Task RespondAsync(Interaction interaction, MessageCallback callback, CancellationToken stop)
    {
        var from = open[interaction];
        var isPrivate = callback.Data?.Flags == MessageBody.Ephemeral;
        return DoAsync(RestRoute.Respond(interaction.Token), options => callback.Type switch
        {
            CallbackType.Message => from.RespondAsync(
                callback.Data!.Content, MessageMapping.Embeds(callback.Data), ephemeral: isPrivate, allowedMentions: MessageMapping.Nobody,
                components: MessageMapping.Components(callback.Data), options: options),
            CallbackType.Update =>
                ((SocketMessageComponent)from).UpdateAsync(properties => MessageMapping.Apply(properties, callback.Data!), options),
            CallbackType.DeferredMessage when from is SocketMessageComponent click => click.DeferLoadingAsync(isPrivate, options),
            _ => from.DeferAsync(isPrivate, options),
        }, stop);
    }

    /// <inheritdoc/>
    public Task OfferAsync(Interaction interaction, ChoicesCallback callback, CancellationToken stop)
    {
        var from = (SocketAutocompleteInteraction)open[interaction];
        return DoAsync(
            RestRoute.Respond(interaction.Token),
            options => from.RespondAsync(
                callback.Data.Choices.Select(choice => new AutocompleteResult(choice.Name, choice.Value)), options),
            stop);
    }

    /// <inheritdoc/>
    public Task EditResponseAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        AskAsync(
            RestRoute.EditResponse(interaction.Token),
            options => open[interaction].ModifyOriginalResponseAsync(properties => MessageMapping.Apply(properties, message), options),
            stop);

    /// <inheritdoc/>
    public Task FollowUpAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        AskAsync(
            RestRoute.FollowUp(interaction.Token),
            options => open[interaction].FollowupAsync(
                message.Content, MessageMapping.Embeds(message),
                ephemeral: message.Flags == MessageBody.Ephemeral, allowedMentions: MessageMapping.Nobody,
                components: MessageMapping.Components(message), options: options),
            stop);

    private static async Task DoAsync(RestRoute route, Func<RequestOptions, Task> send, CancellationToken stop) =>
        await AskAsync(
            route,
            async options =>
            {
                await send(options);
                return true;
            },
            stop);

    private static async Task<T> AskAsync<T>(RestRoute route, Func<RequestOptions, Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return await ask(new RequestOptions { CancelToken = stop });
        }
        catch (Exception e) when (e is TimeoutException or RateLimitedException)
        {
            // the package has not sent it: its own queue was too long, or it was told to stop
            stop.ThrowIfCancellationRequested();
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The request waited too long for its turn.");
        }
        catch (Exception e) when (e is Newtonsoft.Json.JsonException or NullReferenceException)
        {
            // the package does not look whether what it reads is there
            throw new DiscordApiException(route.Template, 200, 0, "an answer that could not be read");
        }
    }
}
