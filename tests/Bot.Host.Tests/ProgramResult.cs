namespace Bot.Host.Tests;

/// <summary>What a run of the program gave.</summary>
public sealed record ProgramResult(int Exit, string Out, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
