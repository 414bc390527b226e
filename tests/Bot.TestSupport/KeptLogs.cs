namespace Bot.TestSupport;

/// <summary>
/// Where everything goes that the bots log while tests run: a file for each test process in the folder that <c>TEST_LOGS</c> names, nowhere
/// without it. <c>.ci/run</c> looks through them for tokens.
/// </summary>
public static class KeptLogs
{
    private static readonly TextWriter? File = Open(Environment.GetEnvironmentVariable("TEST_LOGS"));

    /// <summary>Keeps a line. Thread-safe.</summary>
    public static void Add(string line) => File?.WriteLine(line);

    private static TextWriter? Open(string? folder) =>
        string.IsNullOrEmpty(folder)
            ? null
            : TextWriter.Synchronized(new StreamWriter(Path.Combine(folder, $"{Environment.ProcessId}.log")) { AutoFlush = true });
}
