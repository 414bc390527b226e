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

    /// <summary>Responds by putting another message in place of the one with the component.</summary>
    public Task UpdateAsync(Func<MessageBody> compose) =>
        RespondAsync(compose, CallbackType.Update, CallbackType.DeferredUpdate, flags: null);

    /// <summary>Responds with a sentence that only the one who asked sees.</summary>
    public Task SayAsync(string sentence) => AnswerAsync(() => Sentence(sentence), ephemeral: true);

    /// <summary>A further, public message after the first response.</summary>
    public Task FollowUpAsync(MessageBody message) => api.FollowUpAsync(application, interaction, message, stop);

    /// <summary>Offers choices for a half-typed option. There is no deferral for these: late ones are of no use.</summary>
    public Task OfferAsync(IReadOnlyList<Choice> choices)
    {
        metrics.Took(time.GetElapsedTime(_arrived));
        return api.OfferAsync(interaction, new ChoicesCallback(new ChoiceList(choices)), stop);
    }

    /// <summary>Says that something went wrong, in whatever way is still open.</summary>
    public Task FailAsync(string sentence)
    {
        if (!_responded && interaction.Type != InteractionType.Autocomplete)
        {
            _responded = true;
            return api.RespondAsync(
                interaction, new MessageCallback(CallbackType.Message, Sentence(sentence) with { Flags = MessageBody.Ephemeral }), stop);
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
            await api.RespondAsync(interaction, new MessageCallback(now, message with { Flags = flags }), stop);
            return;
        }

        metrics.CountDeferred();
        _responded = true;
        await api.RespondAsync(interaction, new MessageCallback(later, flags is null ? null : new MessageBody { Flags = flags }), stop);
        _deferred = true;
        await api.EditResponseAsync(application, interaction, await composing, stop);
        _deferred = false;
    }

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
