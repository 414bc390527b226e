namespace Bot.DiscordAdapter.Packages;

/// <summary>Tells the package that a connection has ended.</summary>
/// <param name="reason">In words, for the log.</param>
internal sealed class ConnectionEndedException(string reason) : Exception(reason);
