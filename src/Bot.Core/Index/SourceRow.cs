using Bot.Core.Facts;

namespace Bot.Core.Index;

/// <summary>A source as the index has it.</summary>
internal sealed record SourceRow(
    string Key, string Publisher, string Title, TitleBasis TitleBasis, string Published, DateBasis Basis, string? Url);
