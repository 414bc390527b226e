namespace Bot.Core.Text;

/// <summary>Things one after the other, as English writes them.</summary>
internal static class Enumeration
{
    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Of(IReadOnlyList<string> items) =>
        items.Count <= 1 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1];
}
