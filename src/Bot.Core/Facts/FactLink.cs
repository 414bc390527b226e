namespace Bot.Core.Facts;

/// <summary>An address that a fact file names.</summary>
/// <param name="Url">The address, http or https.</param>
/// <param name="File">Path of the file as it was given.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
public sealed record FactLink(Uri Url, string File, int Line, int Column)
{
    /// <summary>The problem of the address at its place.</summary>
    public FactProblem Problem(string message) => new(File, Line, Column, message);
}
