namespace Bot.TestSupport;

/// <summary>Waits for what has to come, with a limit that no loaded machine reaches.</summary>
public static class Until
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Looks every few milliseconds until the condition holds.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="state">What to say about the state where it never does.</param>
    /// <exception cref="TimeoutException">It did not within two minutes.</exception>
    public static async Task HoldsAsync(Func<bool> holds, Func<string> state)
    {
        ArgumentNullException.ThrowIfNull(holds);
        ArgumentNullException.ThrowIfNull(state);
        using var limit = new CancellationTokenSource(Limit);
        while (!holds())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException(state());
            }

            await Task.Delay(Look, CancellationToken.None);
        }
    }
}
