namespace Bot.Host.Running;

/// <summary>How the last change of the facts went.</summary>
/// <param name="At">When it was taken up.</param>
/// <param name="Problems">Why the facts before it are kept; empty where it was loaded.</param>
internal sealed record ReloadResult(DateTimeOffset At, IReadOnlyList<string> Problems);
