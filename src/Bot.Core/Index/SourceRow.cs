using Bot.Core.Facts;

namespace Bot.Core.Index;

/// <summary>A source as the index has it.</summary>
internal sealed record SourceRow(string Key, string Publisher, string Title, string Published, DateBasis Basis, string? Note, string? Url, string? Author);
