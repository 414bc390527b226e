namespace Bot.Benchmarks.Adapters;

/// <summary>A fake of a platform, as the measurement of the program needs it.</summary>
internal abstract class Platform : IAsyncDisposable
{
    /// <summary>Its name.</summary>
    public abstract string Name { get; }

    /// <summary>How many questions a second it has to bear.</summary>
    public abstract int PerSecond { get; }

    /// <summary>What the program's environment says.</summary>
    public abstract IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Whether the program is connected.</summary>
    public abstract bool IsConnected { get; }

    /// <summary>Somebody asks; completes with the answer.</summary>
    /// <param name="number">Counts on from 0; everybody is another person.</param>
    /// <param name="question">What they ask.</param>
    public abstract Task AskAsync(int number, string question);

    /// <summary>Somebody types a letter (autocompletion, inline mode); completes with the choices.</summary>
    public abstract Task TypeAsync(int number, string typed);

    public abstract ValueTask DisposeAsync();
}
