using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Index.Import;

/// <summary>One run of an import into an empty connection.</summary>
internal sealed class DatasetImport : IDisposable
{
    /// <summary>The only source of an imported index.</summary>
    private const int SourceId = 1;

    private const int LinesBetweenReports = 4096;
    private const int LongestQuoted = 120;

    private readonly SqliteConnection _connection;
    private readonly Stream _stream;
    private readonly string _fileName;
    private readonly DatasetOptions _options;
    private readonly Language _language;
    private readonly DatasetLines _lines;
    private readonly DatasetActors _actors = new();
    private readonly DatasetTypes _types;
    private readonly List<string> _fields = [];
    private readonly List<ImportProblem> _problems = [];
    private DatasetDates _dates = new(null);
    private int _deeds;
    private int _nameless;
    private int _badLines;
    private int _first = int.MaxValue;
    private int _last = int.MinValue;
    private int _latestStart;

    public DatasetImport(SqliteConnection connection, Stream stream, string fileName, DatasetOptions options, Language language)
    {
        _connection = connection;
        _stream = stream;
        _fileName = fileName;
        _options = options;
        _language = language;
        _lines = new DatasetLines(stream);
        _types = new DatasetTypes(options.Relations);
    }

    public ImportReport Run(IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var transaction = _connection.BeginTransaction();
        IndexFile.Execute(_connection, Schema.Tables);
        _dates = new DatasetDates(_options.DayMonth ?? FindOrder());
        ReadLines(progress, cancellation);
        var isWanted = _deeds > 0 && (_badLines == 0 || !_options.Strict);
        if (isWanted)
        {
            _actors.Write(_connection, _language, cancellation);
            _types.Write(_connection);
            WriteSource();
            WriteMeta();
            IndexFile.Execute(_connection, Schema.Indexes);
        }

        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        if (isWanted)
        {
            IndexFile.Execute(_connection, "ANALYZE");
        }

        return new ImportReport
        {
            IsWritten = isWanted,
            Deeds = _deeds,
            Nameless = _nameless,
            BadLines = _badLines,
            Problems = _problems,
            Actors = _actors.Count,
            Types = _types.Count,
            First = Day(_first),
            Last = Day(_last),
        };
    }

    public void Dispose() => _lines.Dispose();

    private void ReadLines(IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var rows = new RowWriter(_connection, "deed", "id, type, source, target, first, last, event, citation");
        var count = 0;
        while (Reading(_lines.Next) is { } line)
        {
            count = line.Number;
            if (count % LinesBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                Report(progress, count);
            }

            var isHeader = count == 1 && _options.HasHeader;
            if (!isHeader && (line.Problem ?? (line.Text.Length == 0 ? null : Write(rows, line))) is { } problem)
            {
                _badLines++;
                if (_problems.Count < ImportReport.MostProblems)
                {
                    _problems.Add(new ImportProblem(line.Number, problem));
                }
            }
        }

        cancellation.ThrowIfCancellationRequested();
        Report(progress, count);
    }

    // Looks ahead where the stream can be set back; elsewhere only dates with a number over 12 can be told.
    private DayMonthOrder? FindOrder()
    {
        if (!_stream.CanSeek)
        {
            return null;
        }

        var start = _stream.Position;
        using var lines = new DatasetLines(_stream);
        var order = Reading(() => DatasetDates.FindOrder(lines, _options.Columns.Date));
        _stream.Position = start;
        return order;
    }

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexException($"The dataset {_fileName} could not be read to its end: {e.Message} Nothing was imported.", e);
        }
    }

    private void Report(IProgress<ImportProgress>? progress, int lines) =>
        progress?.Report(new ImportProgress(lines, _lines.BytesRead, _stream.CanSeek ? _stream.Length : null));

    // Writes the row of a line, or says what is wrong with the line.
    private string? Write(RowWriter rows, DatasetLine line)
    {
        if (DatasetFields.Split(line.Text, _fields) is { } problem)
        {
            return problem;
        }

        var columns = _options.Columns;
        if (_fields.Count != columns.Count)
        {
            return $"The line has {_fields.Count} columns with tabs between them, not {columns.Count}.";
        }

        if (DatasetActors.IsNobody(_fields[columns.Source]) || DatasetActors.IsNobody(_fields[columns.Target]))
        {
            _nameless++;
            return null;
        }

        var (date, mistake) = _dates.Read(_fields[columns.Date]);
        if (date is not { } span)
        {
            return $"The date {Quote(_fields[columns.Date])} cannot be read: {mistake}";
        }

        if (span.IsApproximate || span.IsUncertain)
        {
            return $"The date {Quote(span.Edtf)} is approximate or uncertain, which a row cannot say.";
        }

        if (!DatasetActors.IsName(_fields[columns.Source]))
        {
            return $"{Quote(_fields[columns.Source])} is no source actor's name.";
        }

        if (!DatasetActors.IsName(_fields[columns.Target]))
        {
            return $"{Quote(_fields[columns.Target])} is no target actor's name.";
        }

        // Last of all, so that a bad line leaves neither a type nor an actor without rows.
        if (_types.Find(_fields[columns.Type]) is not { } type)
        {
            return $"The event type {Quote(_fields[columns.Type])} is not in {_options.Relations.Name}.";
        }

        Write(rows, line.Number, type, span);
        return null;
    }

    private void Write(RowWriter rows, int line, int type, DateSpan span)
    {
        var source = _actors.Take(_fields[_options.Columns.Source]);
        var target = _actors.Take(_fields[_options.Columns.Target]);
        var (first, last) = (span.First.DayNumber, span.Last.DayNumber);
        rows.Write(line, type, source, target, first, last, 0, SourceId);
        _deeds++;
        _first = Math.Min(_first, first);
        _last = Math.Max(_last, last);
        _latestStart = Math.Max(_latestStart, first);
    }

    private void WriteSource()
    {
        using var rows = new RowWriter(
            _connection, "source", "id, key, publisher, title, title_basis, author, published, basis, note, url, has_copy, is_dataset");
        var since = DateSpan.Between(CalendarDay.FromDayNumber(_latestStart), CalendarDay.MaxValue);
        rows.Write(
            SourceId, Key, Publisher, Title, (int)TitleBasis.Stated, null, (_options.Published ?? since).Edtf,
            (int)(_options.Published is null ? DateBasis.Inferred : DateBasis.Stated),
            _options.Published is null ? "the dataset bears no date; it cannot be older than its last event" : null,
            _options.Url, 1, 1);
    }

    private void WriteMeta()
    {
        using var meta = new RowWriter(_connection, "meta", "name, value");
        var file = _lines.Hash();
        meta.Write("schema", Schema.Version);
        meta.Write("language", _language.Hash);
        meta.Write("facts", FactsHash(file));
        meta.Write("dataset", "1");
        meta.Write("file_sha256", file);
        meta.Write("deeds", Number(_deeds));
        meta.Write("nameless", Number(_nameless));
        meta.Write("bad_lines", Number(_badLines));
        meta.Write("actors", Number(_actors.Count));
        meta.Write("types", Number(_types.Count));
        meta.Write("first_day", Number(_first));
        meta.Write("last_day", Number(_last));
    }

    // Answers depend on the file and on everything that says how it is read and cited.
    private string FactsHash(string file)
    {
        string?[] parts =
        [
            "dataset 2", file, _options.Columns.Text, _options.HasHeader ? "header" : "", _options.DayMonth?.ToString(),
            _options.Relations.Hash, Key, Publisher, Title, _options.Published?.Edtf, _options.Url,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }

    private string Key => _options.Key ?? Path.GetFileNameWithoutExtension(_fileName);

    private string Publisher => _options.Publisher ?? _fileName;

    private string Title => _options.Title ?? _fileName;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => text.Length <= LongestQuoted ? $"'{text}'" : $"'{text[..LongestQuoted]}…'";

    private static CalendarDay? Day(int number) =>
        number <= 0 || number >= CalendarDay.MaxValue.DayNumber ? null : CalendarDay.FromDayNumber(number);
}
