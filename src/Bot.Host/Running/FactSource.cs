using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Host.Running;

/// <summary>Where the facts are, and where their index is kept.</summary>
internal sealed record FactSource(IReadOnlyList<string> Paths, IReadOnlyList<string> IndexFolders)
{
    /// <summary>Opens what is there now.</summary>
    /// <param name="warn">Takes one sentence where something was not as it should be.</param>
    /// <param name="sound">
    /// Called when nothing is wrong with the facts but their index still has to be built; null where nobody waits for it.
    /// </param>
    public FactOpening Open(Action<string> warn, Action? sound = null) =>
        FactStore.Open(Paths, IndexFolders, () => Language.English, warn, sound);

    /// <summary>
    /// Gives back what opening took and nothing needs again before the facts change: some megabytes that a process that idles would keep.
    /// Everything stands still meanwhile, for some milliseconds.
    /// </summary>
    public static void Tidy()
    {
        Language.English.Lexicon.Trim();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    /// <summary>
    /// A text that changes when a fact file does: names, sizes and times. Links are followed, since a mounted ConfigMap is updated by
    /// turning one link. Empty where there is nothing, or nothing that can be listed.
    /// </summary>
    public string Fingerprint()
    {
        try
        {
            var files = Paths.SelectMany(path => File.Exists(path) ? [path]
                : Directory.Exists(path)
                    ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => IsFactFile(path, file))
                : []);
            return string.Join('\n', files.Order(StringComparer.Ordinal).Select(Describe));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder is being exchanged: the next look sees what came of it.
            return "";
        }
    }

    private static string Describe(string path)
    {
        FileSystemInfo file = new FileInfo(path);
        file = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return FormattableString.Invariant($"{path} {file.FullName} {(file as FileInfo)?.Length} {file.LastWriteTimeUtc.Ticks}");
    }

    // As the reader of facts does: names that start with a dot are passed over.
    private static bool IsFactFile(string folder, string path) =>
        Path.GetExtension(path) is ".yaml" or ".yml"
        && !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(name => name.StartsWith('.'));
}
