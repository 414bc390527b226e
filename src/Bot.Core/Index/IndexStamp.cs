using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Facts.Reading;

namespace Bot.Core.Index;

/// <summary>
/// A small file beside an index that says which bytes it was built from and what bytes it has. With it, a start reads and hashes the fact
/// files but need not parse them, and a damaged index is known before a question meets it. Contents and not times are compared: an edit
/// within a clock tick, or a copy that keeps its times, would otherwise pass unseen.
/// </summary>
/// <param name="Files">Hash of the fact files' names and bytes and of the program that read them.</param>
/// <param name="Index">Hash of the index file.</param>
internal sealed record IndexStamp(string Files, string Index)
{
    private const string Unknown = "-";

    /// <summary>Hash of the fact files in some folders, and of a dataset; null where they cannot all be read.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="dataset">Hash of the facts of the dataset that goes with them; null for none.</param>
    public static string? HashFiles(IReadOnlyList<string> folders, string? dataset)
    {
        var problems = new ProblemList();
        var files = folders.SelectMany(folder => FactFiles.Find(folder, problems).Select(file => (Folder: folder, File: file))).ToList();
        if (problems.Any)
        {
            return null;
        }

        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

            // Another program may check the facts by other rules or know other words.
            hash.AppendData(typeof(IndexStamp).Module.ModuleVersionId.ToByteArray());
            Append(hash, Encoding.UTF8.GetBytes(dataset ?? ""));
            foreach (var (folder, file) in files)
            {
                if (new FileInfo(file).Length > FactLimits.FileBytes)
                {
                    return null;
                }

                Append(hash, Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
                Append(hash, File.ReadAllBytes(file));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file name for what belongs to some folders and files together, wherever they are named from.</summary>
    public static string NameOf(IReadOnlyList<string> paths)
    {
        var path = string.Join('\n', paths.Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))));
        return "facts-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
    }

    /// <summary>The stamp of an index; null where there is none that can be read.</summary>
    public static IndexStamp? Read(string indexPath)
    {
        try
        {
            return File.ReadAllText(PathOf(indexPath)).Split('\n') is [var files, var index, ""] ? new IndexStamp(files, index) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes the stamp of an index that has just been built or checked. Where that fails, the next start does more work, no more.
    /// </summary>
    /// <param name="indexPath">The index.</param>
    /// <param name="files">
    /// Hash of the files it was built from; null where they changed meanwhile, so that the next start reads them again.
    /// </param>
    public static void Write(string indexPath, string? files)
    {
        var path = PathOf(indexPath);
        try
        {
            var temporary = $"{path}.{Environment.ProcessId}.tmp";
            File.WriteAllText(temporary, $"{files ?? Unknown}\n{HashFile(indexPath)}\n");
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The index is whole and open; that is what counts.
        }
    }

    /// <summary>Whether an index has the bytes that it was built with.</summary>
    public bool Fits(string indexPath) => File.Exists(indexPath) && HashFile(indexPath) == Index;

    private static string PathOf(string indexPath) => indexPath + ".stamp";

    private static string HashFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
