namespace Bot.Core.Index.Import;

/// <summary>Sees that an import replaces nothing but an index.</summary>
internal static class ImportTarget
{
    /// <summary>Lets pass a path with nothing there, or with an index that this program wrote.</summary>
    /// <param name="dataset">The file that is imported.</param>
    /// <param name="index">Where the index shall go.</param>
    /// <exception cref="IndexException">Something else is there, or the folder is missing; nothing has been touched.</exception>
    public static void Check(string dataset, string index)
    {
        var path = Path.GetFullPath(index);
        if (Directory.Exists(path))
        {
            throw Refused($"{index} is a folder; name the file in it that the index shall be.");
        }

        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw Refused($"There is no folder {folder}; make it, or name another place for the index.");
        }

        if (!File.Exists(path))
        {
            return;
        }

        if (Target(path) == Target(Path.GetFullPath(dataset)))
        {
            throw Refused($"{index} is the dataset itself; name another file for the index.");
        }

        if (!IndexFile.IsIndex(path))
        {
            throw Refused($"{index} is there already and is no index that this program wrote; name another file, or remove it yourself.");
        }
    }

    private static string Target(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static IndexException Refused(string message) => new($"{message} Nothing was imported.");
}
