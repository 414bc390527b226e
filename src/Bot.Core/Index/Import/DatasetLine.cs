namespace Bot.Core.Index.Import;

/// <summary>One line of a dataset: its text, or why it has none.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">The line without its end; empty where there is a problem.</param>
/// <param name="Problem">Why the line could not be read as text; null where it could.</param>
internal readonly record struct DatasetLine(int Number, string Text, string? Problem);
