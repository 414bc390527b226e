namespace Bot.Host;

/// <summary>What the program's exit says; scripts rely on it.</summary>
public static class ExitCodes
{
    /// <summary>Answered, or nothing to complain of.</summary>
    public const int Success = 0;

    /// <summary><c>check</c> found problems.</summary>
    public const int Problems = 1;

    /// <summary>Bad usage, or facts that cannot be read.</summary>
    public const int Failure = 2;

    /// <summary>No source says it, or the question was not understood.</summary>
    public const int NoAnswer = 3;
}
