namespace Bot.Core.Facts;

/// <summary>One mistake in a fact file, with its place and what to do about it.</summary>
/// <param name="File">Path of the file as it was given, or the folder where no file is at fault.</param>
/// <param name="Line">1-based line; 0 where the whole file is meant.</param>
/// <param name="Column">1-based column; 0 where the whole file is meant.</param>
/// <param name="Message">What is wrong and what to write instead, one sentence.</param>
public sealed record FactProblem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>, the form that editors jump to.</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}:{Column}: {Message}";
}
