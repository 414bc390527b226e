using Bot.DiscordAdapter.Rendering;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>
/// Responds to one interaction within Discord's 3 seconds: with the answer where it is there in time, otherwise with a
/// deferral and the answer as an edit.
/// </summary>
internal sealed class Responder(
    IDiscordApi api, DiscordMetrics metrics, InteractionTimings timings, TimeProvider time,
    Interaction interaction, string application, TimeSpan age, CancellationToken stop)
{
    private readonly long _arrived = time.GetTimestamp();
    private bool _responded;
    private bool _deferred;

    /// <summary>What is responded to.</summary>
    public Interaction Interaction => interaction;

    /// <summary>Today, UTC: the reference date of relative phrases.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Responds with a new message.</summary>
    /// <param name="compose">Makes the message; its flags are set here.</param>
    /// <param name="ephemeral">Whether only the one who asked sees it.</param>
    public Task AnswerAsync(Func<MessageBody> compose, bool ephemeral) =>
        RespondAsync(compose, CallbackType.Message, CallbackType.DeferredMessage, ephemeral ? MessageBody.Ephemeral : null);

    /// <summary>
    /// Responds by putting another message in place of the one with the component; one that is ephemeral comes beside it instead.
    /// </summary>
    public Task UpdateAsync(Func<MessageBody> compose) =>
        RespondAsync(compose, CallbackType.Update, CallbackType.DeferredUpdate, flags: null);

    /// <summary>Responds with a sentence that only the one who asked sees.</summary>
    public Task SayAsync(string sentence) => AnswerAsync(() => Sentence(sentence), ephemeral: true);

    /// <summary>Responds with a form, whose content comes as an interaction of its own.</summary>
    public Task AskAsync(ModalBody form)
    {
        metrics.Took(time.GetElapsedTime(_arrived));
        _responded = true;
        return InTimeAsync(token => api.AskAsync(interaction, new ModalCallback(form), token));
    }

    /// <summary>Responds without changing anything yet.</summary>
    public Task AcknowledgeAsync()
    {
        metrics.Took(time.GetElapsedTime(_arrived));
        _responded = true;
        return RespondAsync(CallbackType.DeferredUpdate, null);
    }

    /// <summary>After <see cref="AcknowledgeAsync"/>: puts another message in place of the one with the component.</summary>
    public Task EditAsync(MessageBody message) => api.EditResponseAsync(application, interaction, message, stop);

    /// <summary>A further, public message after the first response.</summary>
    public Task FollowUpAsync(MessageBody message) => api.FollowUpAsync(application, interaction, message, stop);

    /// <summary>A sentence after the first response that only the one who asked sees.</summary>
    public Task SayMoreAsync(string sentence) => FollowUpAsync(Sentence(sentence) with { Flags = MessageBody.Ephemeral });

    /// <summary>Offers choices for a half-typed option. There is no deferral for these: late ones are of no use.</summary>
    public Task OfferAsync(IReadOnlyList<Choice> choices)
    {
        metrics.Took(time.GetElapsedTime(_arrived));
        return InTimeAsync(token => api.OfferAsync(interaction, new ChoicesCallback(new ChoiceList(choices)), token));
    }

    /// <summary>Says that something went wrong, in whatever way is still open.</summary>
    public Task FailAsync(string sentence)
    {
        if (!_responded && interaction.Type != InteractionType.Autocomplete)
        {
            _responded = true;
            return RespondAsync(CallbackType.Message, Sentence(sentence) with { Flags = MessageBody.Ephemeral });
        }

        return _deferred ? api.EditResponseAsync(application, interaction, Sentence(sentence), stop) : Task.CompletedTask;
    }

    private async Task RespondAsync(Func<MessageBody> compose, CallbackType now, CallbackType later, int? flags)
    {
        var composing = Task.Run(compose, stop);
        var patience = timings.DeferAt - age - time.GetElapsedTime(_arrived);
        if (await IsInTimeAsync(composing, patience))
        {
            var message = await composing;
            metrics.Took(time.GetElapsedTime(_arrived));
            _responded = true;
            await (IsBeside(message, now)
                ? RespondAsync(CallbackType.Message, message)
                : RespondAsync(now, message with { Flags = flags }));
            return;
        }

        metrics.CountDeferred();
        _responded = true;
        await RespondAsync(later, flags is null ? null : new MessageBody { Flags = flags });
        _deferred = true;
        var late = await composing;
        await (IsBeside(late, now) ? FollowUpAsync(late) : EditAsync(late));
        _deferred = false;
    }

    private Task RespondAsync(CallbackType type, MessageBody? message) =>
        InTimeAsync(token => api.RespondAsync(interaction, new MessageCallback(type, message), token));

    /// <summary>Sends a first response, again and again where Discord fails, for as long as it would take one.</summary>
    private async Task InTimeAsync(Func<CancellationToken, Task> send)
    {
        var left = timings.Life - age - time.GetElapsedTime(_arrived);
        using var limit = new CancellationTokenSource(left > timings.LeastLeft ? left : timings.LeastLeft, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            await send(both.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Discord took no response while it was due.");
        }
    }

    private static bool IsBeside(MessageBody message, CallbackType type) =>
        type == CallbackType.Update && message.Flags == MessageBody.Ephemeral;

    private async Task<bool> IsInTimeAsync(Task composing, TimeSpan patience)
    {
        if (patience <= TimeSpan.Zero)
        {
            return composing.IsCompleted;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var timeout = Task.Delay(patience, time, limit.Token);
        var first = await Task.WhenAny(composing, timeout);
        await limit.CancelAsync();
        return first == composing;
    }

    private static MessageBody Sentence(string sentence) => new() { Content = sentence, Embeds = [], Components = [] };
}
