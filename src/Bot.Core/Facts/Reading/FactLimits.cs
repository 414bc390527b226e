namespace Bot.Core.Facts.Reading;

/// <summary>How much a folder of fact files may hold. Bigger collections are datasets, and are imported into an index instead.</summary>
internal static class FactLimits
{
    /// <summary>Bytes of one file, or of a copy of a source.</summary>
    public const int FileBytes = 4 * 1024 * 1024;

    /// <summary>Fact files in a folder, sub-folders included.</summary>
    public const int Files = 10_000;

    /// <summary>Sources, actors and events together.</summary>
    public const int Records = 20_000;

    /// <summary>Lists and records inside each other; the format itself needs seven.</summary>
    public const int Nesting = 16;

    /// <summary>Folders inside each other.</summary>
    public const int FolderDepth = 16;

    /// <summary>Words of an evidence term: enough to name a thing, too few to copy a sentence.</summary>
    public const int EvidenceWords = 8;
}
