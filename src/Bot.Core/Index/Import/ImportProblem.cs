namespace Bot.Core.Index.Import;

/// <summary>One line of a dataset that could not be read.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Reason">One sentence saying what is wrong.</param>
public sealed record ImportProblem(int Line, string Reason);
