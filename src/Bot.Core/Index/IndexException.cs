namespace Bot.Core.Index;

/// <summary>An index file that cannot be written, read or rebuilt; the message says which and what to do.</summary>
public sealed class IndexException : Exception
{
    /// <summary>Creates the exception.</summary>
    public IndexException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public IndexException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
