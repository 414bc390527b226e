namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>A shard's turn to identify; ends when disposed, at once or after <see cref="Identified"/>.</summary>
internal sealed class IdentifyLease(IdentifyGate gate, int bucket) : IDisposable
{
    private int _left;

    /// <summary>An IDENTIFY is about to be sent: the bucket's spacing starts now.</summary>
    public void Identified() => gate.Identified(bucket);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            gate.Leave(bucket);
        }
    }
}
