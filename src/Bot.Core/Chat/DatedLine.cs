namespace Bot.Core.Chat;

/// <summary>A line of a list with its date apart.</summary>
/// <param name="Date">The date in words; null where it has none.</param>
/// <param name="Text">The rest, a sentence.</param>
/// <param name="Citations">Numbers of its citations.</param>
internal sealed record DatedLine(string? Date, string Text, IReadOnlyList<int> Citations)
{
    /// <summary>The line with its date before it.</summary>
    public ReplyBlock Whole(ReplyBlockKind kind) => new(kind, Date is null ? Text : $"{Date}: {Text}", Citations);

    /// <summary>The line below a heading that has its date.</summary>
    public ReplyBlock Rest(ReplyBlockKind kind) => new(kind, Text, Citations);
}
