namespace Bot.TelegramAdapter;

/// <summary>
/// The two steps of a stop: first nothing new is begun and waits end, then, after a grace, requests under way are cut off.
/// </summary>
/// <remarks>A request that is cut off may have been carried out; hence the grace.</remarks>
internal sealed class AdapterLifetime : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cutOff = new();

    /// <summary>Nothing new; waits end.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Requests end.</summary>
    public CancellationToken CutOff => _cutOff.Token;

    /// <summary>Why the adapter cannot go on; null while it can.</summary>
    public TelegramApiException? Failure { get; private set; }

    public void Stop() => _stopping.Cancel();

    public void Cut() => _cutOff.Cancel();

    public void Fail(TelegramApiException failure)
    {
        Failure = failure;
        Stop();
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _cutOff.Dispose();
    }
}
