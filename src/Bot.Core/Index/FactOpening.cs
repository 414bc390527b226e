namespace Bot.Core.Index;

/// <summary>What opening facts gave: an index, or the reasons why there is none.</summary>
/// <param name="Index">The open index, which the caller disposes; null where it could not be opened.</param>
/// <param name="Problems">
/// Every problem, one sentence each, fact files' with <c>file:line:column</c> in front; empty where there is an index.
/// </param>
public sealed record FactOpening(TimelineIndex? Index, IReadOnlyList<string> Problems)
{
    /// <summary>
    /// Whether nothing is wrong with the facts, and only the machine stood in the way (a full disk, say): the same facts may open later.
    /// </summary>
    public bool MayPass { get; init; }

    internal static FactOpening Failed(string problem) => new(null, [problem]);
}
