using System.Diagnostics.Metrics;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Counts interactions by outcome, and the time from arrival to first response. Meter <c>Bot.Discord</c>. Thread-safe.</summary>
internal sealed class DiscordMetrics : IDisposable
{
    private readonly Meter _meter = new("Bot.Discord");
    private readonly Counter<long> _interactions;
    private readonly Counter<long> _limited;
    private readonly Counter<long> _deferred;
    private readonly Histogram<double> _time;
    private readonly long[] _counts = new long[Enum.GetValues<InteractionOutcome>().Length];

    /// <summary>Opens the meter.</summary>
    public DiscordMetrics()
    {
        _interactions = _meter.CreateCounter<long>("discord.interactions", description: "Interactions by outcome");
        _limited = _meter.CreateCounter<long>("discord.interactions.limited", description: "Interactions of people who asked too fast");
        _deferred = _meter.CreateCounter<long>(
            "discord.interactions.deferred", description: "Interactions whose answer took longer than a first response may");
        _time = _meter.CreateHistogram<double>("discord.interaction.time", "ms", "From arrival to the first response, without network");
    }

    /// <summary>Counts an interaction.</summary>
    public void Count(InteractionOutcome outcome)
    {
        Interlocked.Increment(ref _counts[(int)outcome]);
        _interactions.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));
    }

    /// <summary>How many ended so, since the start.</summary>
    public long CountOf(InteractionOutcome outcome) => Interlocked.Read(ref _counts[(int)outcome]);

    /// <summary>Somebody asked too fast.</summary>
    public void CountLimited() => _limited.Add(1);

    /// <summary>An answer was deferred.</summary>
    public void CountDeferred() => _deferred.Add(1);

    /// <summary>A first response is about to be sent.</summary>
    public void Took(TimeSpan time) => _time.Record(time.TotalMilliseconds);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
