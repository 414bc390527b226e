namespace Bot.TestSupport;

/// <summary>The machine's clock with another date: what a bot says of today is the same every day.</summary>
/// <param name="start">What it says at first.</param>
public sealed class DatedTime(DateTimeOffset start) : TimeProvider
{
    private readonly long _began = TimeProvider.System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + TimeProvider.System.GetElapsedTime(_began);
}
