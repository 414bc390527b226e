using Bot.Core.Dates;
using Bot.Core.Facts;

namespace Bot.Core.Index;

/// <summary>A source as the index has it.</summary>
internal sealed record SourceRow(
    string Key, string Publisher, string Title, TitleBasis TitleBasis, string Published, DateBasis Basis, string? Url)
{
    public string? Archived { get; init; }

    public DateSpan? Retrieved { get; init; }

    public bool HasCopy { get; init; }

    /// <summary>Whether it is a dataset, whose rows a program read out of reports.</summary>
    public bool IsDataset { get; init; }
}
