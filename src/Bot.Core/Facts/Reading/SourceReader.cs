using Bot.Core.Dates;

namespace Bot.Core.Facts.Reading;

/// <summary>Reads a source.</summary>
internal static class SourceReader
{
    // Stands in for a date that could not be read; such facts are never handed out.
    private static readonly DateSpan NoDate = new(CalendarDay.MinValue, CalendarDay.MaxValue, "../..", DatePrecision.Interval);

    /// <summary>Reads a source into the document.</summary>
    public static void Read(RecordReader record, FactDocument document, ProblemList problems)
    {
        var id = record.Id("id");
        document.Define(RecordKind.Source, FactShapes.Source.Name, id);
        var url = Url(record, "url", problems);
        var archived = Url(record, "archived", problems);
        var body = record.Scalar("body");
        var copy = Copy(record, problems);
        var source = new Source
        {
            Id = id?.Text ?? string.Empty,
            Publisher = record.Text("publisher"),
            Title = record.Text("title"),
            TitleBasis = record.Word("title_basis", FactWords.TitleBases),
            Author = record.OptionalText("author"),
            Published = record.Date("published") ?? NoDate,
            PublishedBasis = record.Word("published_basis", FactWords.PublishedBases),
            PublishedNote = record.OptionalText("published_note"),
            Url = url?.Text,
            Archived = archived?.Text,
            Retrieved = record.Date("retrieved"),
            HasCopy = record.Has("body") || record.Has("copy"),
        };
        NoteRules.Check(record, "published_basis", source.PublishedBasis, "published_note", problems);
        if (source is { PublishedBasis: DateBasis.Stated, PublishedNote: not null })
        {
            problems.Add(record.At, FactMessages.PublishedNoteWithoutBasis);
        }

        document.Sources.Add(new SourceEntry(source, id, body, copy)
        {
            Links = [.. new[] { url, archived }.OfType<SeedScalar>()],
        });
    }

    private static SeedScalar? Url(RecordReader record, string key, ProblemList problems)
    {
        if (record.Scalar(key) is not { } url)
        {
            return null;
        }

        if (Uri.TryCreate(url.Text, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") && uri.Host.Length > 0
            && url.Text.StartsWith("http", StringComparison.Ordinal) && !url.Text.Contains(' ', StringComparison.Ordinal))
        {
            return url;
        }

        problems.Add(url.At, FactMessages.BadUrl(key, url.Text));
        return null;
    }

    private static SeedScalar? Copy(RecordReader record, ProblemList problems)
    {
        if (record.Scalar("copy") is not { } copy)
        {
            return null;
        }

        // The name comes from a fact file and must not lead out of the folder of copies, on any system.
        if (copy.Text.AsSpan().IndexOfAny('/', '\\', ':') < 0 && copy.Text is not ("." or ".."))
        {
            return copy;
        }

        problems.Add(copy.At, FactMessages.BadCopyName(copy.Text));
        return null;
    }
}
