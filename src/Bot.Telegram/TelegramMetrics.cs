using System.Diagnostics.Metrics;
using Bot.TelegramAdapter.Dispatch;

namespace Bot.TelegramAdapter;

/// <summary>
/// Counts updates by outcome, answers that could not be delivered, and the time to find an answer. Meter <c>Bot.Telegram</c>; never a
/// text, a chat or a person. Thread-safe.
/// </summary>
internal sealed class TelegramMetrics : IDisposable
{
    /// <summary>The reason of an answer that came too late for its chat's limits or for a network that was gone.</summary>
    public const string TooLate = "TooLate";

    private readonly Meter _meter = new("Bot.Telegram");
    private readonly Counter<long> _updates;
    private readonly Counter<long> _limited;
    private readonly Counter<long> _undelivered;
    private readonly Histogram<double> _time;
    private readonly long[] _counts = new long[Enum.GetValues<UpdateOutcome>().Length];

    /// <summary>Opens the meter.</summary>
    public TelegramMetrics()
    {
        _updates = _meter.CreateCounter<long>("telegram.updates", description: "Updates by outcome");
        _limited = _meter.CreateCounter<long>("telegram.updates.limited", description: "Updates of people and chats that asked too much");
        _undelivered = _meter.CreateCounter<long>("telegram.undelivered", description: "Answers that were given up, by reason");
        _time = _meter.CreateHistogram<double>(
            "telegram.update.time", "ms", "Time to find and lay out an answer, without waiting and network");
    }

    /// <summary>Counts an update.</summary>
    public void Count(UpdateOutcome outcome)
    {
        Interlocked.Increment(ref _counts[(int)outcome]);
        _updates.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));
    }

    /// <summary>How many ended so, since the start.</summary>
    public long CountOf(UpdateOutcome outcome) => Interlocked.Read(ref _counts[(int)outcome]);

    /// <summary>Somebody asked too much.</summary>
    public void CountLimited() => _limited.Add(1);

    /// <summary>An answer was given up.</summary>
    /// <param name="reason">A <see cref="TelegramRefusal"/>, or <see cref="TooLate"/>.</param>
    public void CountUndelivered(string reason) => _undelivered.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>An answer is about to be sent.</summary>
    public void Took(TimeSpan time) => _time.Record(time.TotalMilliseconds);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
