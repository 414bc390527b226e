using System.Diagnostics.Metrics;
using Bot.Host.Health;

namespace Bot.Host.Running;

/// <summary>
/// What the host counts: questions by command and outcome, how long answers take, reloads. Never a text. Meter <c>Bot</c>.
/// </summary>
internal sealed class BotMetrics : IDisposable
{
    private const string MeterName = "Bot";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _questions;
    private readonly Histogram<double> _time;
    private readonly Counter<long> _reloads;

    /// <summary>The meters of the whole program, the runtime's included, that whoever takes metrics gets.</summary>
    public static string[] Meters { get; } = [MeterName, "Bot.Discord", "Bot.Telegram", "System.Net.Http", "System.Runtime"];

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

    /// <summary>Shows the values of the health report, which is made when somebody asks for them.</summary>
    public void Observe(HealthReporter health)
    {
        _meter.CreateObservableGauge(
            "bot.connected", () => health.Report().Adapters.Select(Connected),
            description: "Whether questions come in, by platform: 1 or 0");
        _meter.CreateObservableGauge(
            "bot.facts.age", () => health.Report().Facts?.AgeSeconds ?? 0, "s", "Time since the facts were loaded");
        _meter.CreateObservableGauge(
            "bot.facts.outdated", () => health.Report().Facts?.LastReload is { Loaded: false } ? 1 : 0,
            description: "Whether the facts were changed and the change could not be loaded: 1 or 0");
        _meter.CreateObservableCounter(
            "bot.reconnects", health.Reconnects, description: "Connections to Discord's gateway after the first of each shard");

        static Measurement<int> Connected(KeyValuePair<string, AdapterHealth> adapter) =>
            new(adapter.Value.Connected ? 1 : 0, new KeyValuePair<string, object?>("platform", adapter.Key));
    }

    public void Dispose() => _meter.Dispose();
}
