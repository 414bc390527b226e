using System.Globalization;
using System.Text;

namespace Bot.Core.Facts.Reading;

/// <summary>Finds fact files and reads them as text; what cannot be read becomes a problem.</summary>
internal static class FactFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The paths of all *.yaml and *.yml files below the folder, in ordinal order. Names that start with a dot are passed
    /// over: orchestrators mount a folder's files as links into a hidden folder, and would have each of them read twice.
    /// </summary>
    public static IReadOnlyList<string> Find(string folder, ProblemList problems)
    {
        if (File.Exists(folder))
        {
            problems.Add(folder, FactMessages.FolderIsFile);
            return [];
        }

        if (!Directory.Exists(folder))
        {
            problems.Add(folder, FactMessages.FolderMissing);
            return [];
        }

        var files = new List<string>();
        Collect(folder, 0, files, problems);
        if (files.Count == 0 && !problems.Any)
        {
            problems.Add(folder, FactMessages.NoFiles);
        }

        if (files.Count > FactLimits.Files)
        {
            problems.Add(folder, FactMessages.TooManyFiles(files.Count));
            return [];
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The text of a file without byte-order mark; null where it cannot be read, which is then reported.</summary>
    public static string? ReadText(string path, ProblemList problems)
    {
        var bytes = ReadBytes(path, problems);
        if (bytes is null)
        {
            return null;
        }

        var content = bytes.AsSpan();
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            ReportEncoding(path, content, e.Index, problems);
            return null;
        }
    }

    private static void Collect(string folder, int depth, List<string> files, ProblemList problems)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                var path = Path.Combine(folder, entry.Name);
                var isFactFile = HasFactExtension(entry.Name);
                if (entry is FileInfo)
                {
                    if (isFactFile)
                    {
                        files.Add(path);
                    }
                }
                else if (isFactFile)
                {
                    problems.Add(path, FactMessages.FileIsFolder);
                }
                else if (entry.LinkTarget is not null)
                {
                    problems.Add(path, FactMessages.LinkedFolder);
                }
                else if (depth == FactLimits.FolderDepth)
                {
                    problems.Add(path, FactMessages.FoldersTooDeep);
                }
                else
                {
                    Collect(path, depth + 1, files, problems);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(folder, FactMessages.Unreadable(e));
        }
    }

    private static bool HasFactExtension(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static byte[]? ReadBytes(string path, ProblemList problems)
    {
        try
        {
            using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > FactLimits.FileBytes)
            {
                problems.Add(path, FactMessages.FileTooBig(length));
                return null;
            }

            var bytes = new byte[length];
            var filled = 0;
            while (filled < bytes.Length)
            {
                var read = RandomAccess.Read(handle, bytes.AsSpan(filled), filled);
                if (read == 0)
                {
                    break;
                }

                filled += read;
            }

            return filled == bytes.Length ? bytes : bytes[..filled];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(path, FactMessages.Unreadable(e));
            return null;
        }
    }

    private static void ReportEncoding(string path, ReadOnlySpan<byte> content, int index, ProblemList problems)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(path, FactMessages.Utf16);
            return;
        }

        // Everything before the bad byte is valid, so that its place can be counted in characters.
        var valid = Encoding.UTF8.GetString(content[..Math.Clamp(index, 0, content.Length)]);
        var bad = content[Math.Clamp(index, 0, content.Length - 1)].ToString("X2", CultureInfo.InvariantCulture);
        problems.Add(TextPlaces.PlaceOf(path, valid, valid.Length), FactMessages.NotUtf8(bad));
    }
}
