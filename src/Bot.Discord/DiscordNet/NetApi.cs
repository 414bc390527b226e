using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using SessionStartLimit = Bot.DiscordAdapter.Wire.Payloads.SessionStartLimit;

namespace Bot.DiscordAdapter.DiscordNet;

/// <summary>The bot's requests by the package, through the interaction that it raised. Its refusals are told as Wire's are.</summary>
internal sealed class NetApi(NetClients clients) : IDiscordApi
{
    /// <inheritdoc/>
    public async Task<GatewayInfo> GetGatewayAsync(CancellationToken stop)
    {
        await using var client = await clients.CreateAsync();
        var info = await AskAsync("GET /gateway/bot", () => client.GetBotGatewayAsync(Until(stop)));
        var (limit, left) = (info.SessionStartLimit, new SessionStartLimit());
        left = left with { Remaining = limit.Remaining, ResetAfter = limit.ResetAfter, MaxConcurrency = limit.MaxConcurrency };
        return new GatewayInfo { Url = info.Url, Shards = info.Shards, SessionStartLimit = left };
    }

    /// <summary>The entry point alone, if there is one: the others are overwritten at every start, which changes nothing.</summary>
    public async Task<IReadOnlyList<CommandPayload>> GetCommandsAsync(string application, CancellationToken stop)
    {
        var commands = await AskAsync("GET commands", () => clients.Any.GetGlobalApplicationCommandsAsync(options: Until(stop)));
        return [.. commands.Where(c => (int)c.Type == 4).Select(c => new CommandPayload { Type = (int)c.Type, Name = c.Name })];
    }

    /// <summary>The package cannot write an entry point: where there is one, the others are made beside it, one by one.</summary>
    public async Task OverwriteCommandsAsync(string application, IReadOnlyList<CommandPayload> commands, CancellationToken stop)
    {
        ApplicationCommandProperties[] made = [.. commands.Where(c => c.Type != CommandPayload.EntryPoint).Select(Mapping.To)];
        foreach (var part in made.Length == commands.Count ? [made] : made.Chunk(1))
        {
            await AskAsync("PUT commands", () => part.Length == 1
                ? clients.Any.CreateGlobalApplicationCommandAsync(part[0], Until(stop))
                : clients.Any.BulkOverwriteGlobalApplicationCommandsAsync(part, Until(stop)));
        }
    }

    /// <inheritdoc/>
    public Task RespondAsync(Interaction interaction, MessageCallback callback, CancellationToken stop)
    {
        var raised = Of(interaction);
        var isEphemeral = callback.Data?.Flags == MessageBody.Ephemeral;
        var (message, options) = (callback.Data ?? new MessageBody(), Until(stop));
        return AskAsync("POST callback", () => (callback.Type, raised) switch
        {
            (CallbackType.Update, SocketMessageComponent clicked) => clicked.UpdateAsync(m => Mapping.Apply(m, message), options),
            (CallbackType.Update, SocketModal form) => form.UpdateAsync(m => Mapping.Apply(m, message), options),
            (CallbackType.DeferredMessage, SocketMessageComponent clicked) => clicked.DeferLoadingAsync(isEphemeral, options),
            (CallbackType.DeferredMessage or CallbackType.DeferredUpdate, _) => raised.DeferAsync(isEphemeral, options),
            _ => raised.RespondAsync(
                message.Content, Mapping.Embeds(message), false, isEphemeral, Mapping.Nobody, Mapping.Components(message), null, options),
        });
    }

    /// <inheritdoc/>
    public Task OfferAsync(Interaction interaction, ChoicesCallback callback, CancellationToken stop) =>
        AskAsync("POST callback", () => ((SocketAutocompleteInteraction)Of(interaction)).RespondAsync(
            callback.Data.Choices.Select(c => new AutocompleteResult(c.Name, c.Value)), Until(stop)));

    /// <inheritdoc/>
    public Task AskAsync(Interaction interaction, ModalCallback callback, CancellationToken stop) =>
        AskAsync("POST callback", () => Of(interaction).RespondWithModalAsync(Mapping.To(callback.Data), Until(stop)));

    /// <inheritdoc/>
    public Task EditResponseAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        AskAsync("PATCH @original", () => Of(interaction).ModifyOriginalResponseAsync(m => Mapping.Apply(m, message), Until(stop)));

    /// <inheritdoc/>
    public Task FollowUpAsync(string application, Interaction interaction, MessageBody message, CancellationToken stop) =>
        AskAsync("POST follow-up", () => Of(interaction).FollowupAsync(
            message.Content, Mapping.Embeds(message), false, message.Flags == MessageBody.Ephemeral, Mapping.Nobody,
            Mapping.Components(message), null, new RequestOptions { CancelToken = stop, RetryMode = RetryMode.RetryRatelimit }));

    private static SocketInteraction Of(Interaction interaction) => (SocketInteraction)interaction.Source!;

    private static RequestOptions Until(CancellationToken stop) => new() { CancelToken = stop };

    private static async Task<T> AskAsync<T>(string what, Func<Task<T>> ask)
    {
        T answer = default!;
        await AskAsync(what, async Task () => answer = await ask());
        return answer;
    }

    private static async Task AskAsync(string what, Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (HttpException e)
        {
            var where = string.Join("; ", e.Errors.SelectMany(error => error.Errors.Select(detail => $"{error.Path}: {detail.Code}")));
            var reason = $"{e.Reason ?? "refused"}{(where.Length > 0 ? $" [{where}]" : "")}";
            throw new DiscordApiException(what, (int)e.HttpCode, (int?)e.DiscordCode ?? 0, reason);
        }
        catch (Exception e) when (e is TimeoutException or RateLimitedException)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Discord did not answer in time.");
        }
    }
}
