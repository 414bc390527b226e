namespace Bot.Core.Chat;

/// <summary>One page of inline search results.</summary>
/// <param name="Hits">Best first.</param>
/// <param name="NextOffset">Offset of the next page; null where this is the last.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, int? NextOffset);
