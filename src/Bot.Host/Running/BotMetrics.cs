using System.Diagnostics.Metrics;

namespace Bot.Host.Running;

/// <summary>
/// What the host counts: questions by command and outcome, how long answers take, reloads. Never a text. Meter <c>Bot</c>.
/// </summary>
internal sealed class BotMetrics : IDisposable
{
    public const string MeterName = "Bot";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _questions;
    private readonly Histogram<double> _time;
    private readonly Counter<long> _reloads;

    public BotMetrics()
    {
        _questions = _meter.CreateCounter<long>("bot.questions", description: "Questions by command and outcome");
        _time = _meter.CreateHistogram<double>("bot.answer.time", "ms", "Time to find an answer, without the platform");
        _reloads = _meter.CreateCounter<long>("bot.facts.reloads", description: "Changes of the facts by result");
    }

    /// <summary>Counts an answer.</summary>
    /// <param name="command">A command of the catalogue, or what was done; never what was typed.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="time">How long it took.</param>
    public void Answered(string command, string outcome, TimeSpan time)
    {
        _questions.Add(1, new("command", command), new("outcome", outcome));
        _time.Record(time.TotalMilliseconds, new KeyValuePair<string, object?>("command", command));
    }

    /// <summary>Counts a change of the facts.</summary>
    public void Reloaded(bool loaded) => _reloads.Add(1, new KeyValuePair<string, object?>("result", loaded ? "loaded" : "refused"));

    /// <summary>Shows values that are read when somebody asks.</summary>
    /// <param name="factAge">Seconds since the facts were loaded.</param>
    /// <param name="reconnects">How often Discord was connected again since the start.</param>
    public void Observe(Func<double> factAge, Func<long> reconnects)
    {
        _meter.CreateObservableGauge("bot.facts.age", factAge, "s", "Time since the facts were loaded");
        _meter.CreateObservableCounter(
            "bot.reconnects", reconnects, description: "Connections to Discord's gateway after the first of each shard");
    }

    public void Dispose() => _meter.Dispose();
}
