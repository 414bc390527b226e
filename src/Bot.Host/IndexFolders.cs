namespace Bot.Host;

/// <summary>Where the index of a facts folder may be kept. It can always be built again, so it lives among the user's caches.</summary>
internal static class IndexFolders
{
    private const string Name = "diplomatic-timeline-bots";

    /// <summary>
    /// Possible folders, best first: the one asked for, <c>BOT_DATA</c>, or the user's cache; then a private folder for temporary files.
    /// </summary>
    /// <param name="wanted">The folder asked for; null for none.</param>
    /// <param name="surroundings">Gives the environment.</param>
    public static IReadOnlyList<string> For(string? wanted, HostSurroundings surroundings)
    {
        var best = wanted ?? Set(surroundings, "BOT_DATA") ?? Cache(surroundings);
        return [.. best is null ? [] : new[] { best }, .. Temporary() is { } temporary ? new[] { temporary } : []];
    }

    /// <summary>The best of some folders that is there or can be made; null where none can.</summary>
    public static string? Make(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            try
            {
                return Directory.CreateDirectory(folder).FullName;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next one.
            }
        }

        return null;
    }

    private static string? Cache(HostSurroundings surroundings)
    {
        if (OperatingSystem.IsWindows())
        {
            return Set(surroundings, "LOCALAPPDATA") is { } local ? Path.Combine(local, Name) : null;
        }

        // The XDG base directory specification: a relative path is to be ignored.
        if (Set(surroundings, "XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache))
        {
            return Path.Combine(cache, Name);
        }

        return Set(surroundings, "HOME") is { } home ? Path.Combine(home, ".cache", Name) : null;
    }

    // The folder for temporary files is everybody's: an index there is only trusted in a folder that nobody else can enter.
    private static string? Temporary()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Name}-{Environment.UserName}");
        if (OperatingSystem.IsWindows())
        {
            return path;
        }

        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        try
        {
            Directory.CreateDirectory(path, Private);
            return (File.GetUnixFileMode(path) | Private) == Private ? path : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Set(HostSurroundings surroundings, string name) =>
        surroundings.Variable(name) is { Length: > 0 } value ? value : null;
}
