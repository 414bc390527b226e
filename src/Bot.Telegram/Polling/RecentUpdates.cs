using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Bot.TelegramAdapter.Polling;

/// <summary>
/// The ids of the last 4,096 answered updates, if wanted in a file. Ids follow one another, so an id's place is the id modulo the size:
/// the file never grows, and each id is one write of eight bytes. Nothing but ids is kept. Not thread-safe.
/// </summary>
internal sealed class RecentUpdates : IDisposable
{
    private const int Size = 4_096;

    // Stored as id + 1, so that an empty place (zero) stands for no update.
    private readonly long[] _places = new long[Size];
    private readonly SafeFileHandle? _file;

    private RecentUpdates(SafeFileHandle? file) => _file = file;

    /// <summary>Opens the memory.</summary>
    /// <param name="path">The file, created where it is missing; null for none.</param>
    /// <exception cref="IOException">
    /// The file cannot be opened or has no room, for instance because another process has it open.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static RecentUpdates Open(string? path)
    {
        if (path is null)
        {
            return new RecentUpdates(file: null);
        }

        var recent = new RecentUpdates(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        try
        {
            recent.Load();
            return recent;
        }
        catch
        {
            recent.Dispose();
            throw;
        }
    }

    public bool Contains(long id) => _places[Place(id)] == id + 1;

    /// <summary>
    /// Remembers an answered update. Survives the process being killed right after; not a power cut, for which every id would need a flush.
    /// </summary>
    public void Add(long id)
    {
        _places[Place(id)] = id + 1;
        if (_file is not null)
        {
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, id + 1);
            RandomAccess.Write(_file, bytes, (long)Place(id) * sizeof(long));
        }
    }

    public void Dispose() => _file?.Dispose();

    private static int Place(long id) => (int)((ulong)id % Size);

    private void Load()
    {
        var bytes = new byte[Size * sizeof(long)];
        var whole = RandomAccess.Read(_file!, bytes, fileOffset: 0) / sizeof(long);
        for (var place = 0; place < whole; place++)
        {
            _places[place] = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(place * sizeof(long)));
        }

        // All the room it will ever need is taken now, so that a disk that fills up later is no concern of an answered update.
        if (whole < Size)
        {
            RandomAccess.Write(_file!, new byte[(Size - whole) * sizeof(long)], whole * sizeof(long));
        }
    }
}
