namespace Bot.Core.Chat;

/// <summary>One paragraph of a reply.</summary>
/// <param name="Kind">What it is; adapters choose its look by it.</param>
/// <param name="Text">
/// Plain text without markup, citation marks not included; may hold any character a user or a source wrote, so adapters escape it.
/// </param>
/// <param name="Citations">Numbers of its citations, shown behind it as [1][2]; empty where there are none.</param>
public sealed record ReplyBlock(ReplyBlockKind Kind, string Text, IReadOnlyList<int> Citations)
{
    /// <summary>Where the text leads, as a link; null for nowhere.</summary>
    public string? Url { get; init; }
}
