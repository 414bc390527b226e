using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Bot.Core.Index.Import;

/// <summary>
/// Reads a dataset line by line in a buffer of fixed size and hashes its bytes on the way. Lines end in LF or CR LF, the last one in
/// nothing or in either; a byte-order mark is passed over. A line that is too long, or no UTF-8, is a problem of that line alone.
/// </summary>
internal sealed class DatasetLines : IDisposable
{
    /// <summary>Longest line, in bytes.</summary>
    public const int LongestLine = 16 * 1024;

    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[8 * LongestLine];
    private int _start;
    private int _end;
    private int _number;
    private bool _isAtEnd;

    public DatasetLines(Stream stream) => _stream = stream;

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The next line; null behind the last one.</summary>
    public DatasetLine? Next()
    {
        var tooLong = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = rest.IndexOf((byte)'\n');
            if (length >= 0)
            {
                _start += length + 1;
                return Line(rest[..length], tooLong);
            }

            if (_isAtEnd)
            {
                _start = _end;
                return rest.Length > 0 || tooLong ? Line(rest, tooLong) : null;
            }

            if (rest.Length > LongestLine)
            {
                // What is known to be too long need not be kept.
                tooLong = true;
                _start = _end;
            }

            Fill();
        }
    }

    /// <summary>SHA-256 of all bytes, lower-case hexadecimal. To be asked for once, behind the last line.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private DatasetLine Line(ReadOnlySpan<byte> bytes, bool tooLong)
    {
        _number++;
        if (bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        if (_number == 1 && bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (tooLong || bytes.Length > LongestLine)
        {
            return new DatasetLine(_number, "", $"The line is longer than {LongestLine} bytes.");
        }

        return Utf8.IsValid(bytes)
            ? new DatasetLine(_number, Encoding.UTF8.GetString(bytes), null)
            : new DatasetLine(_number, "", "The line is not UTF-8.");
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var count = _stream.Read(_buffer.AsSpan(_end));
        _hash.AppendData(_buffer, _end, count);
        _end += count;
        BytesRead += count;
        _isAtEnd = count == 0;
    }
}
