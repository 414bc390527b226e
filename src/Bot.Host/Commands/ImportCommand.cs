using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Index.Import;
using Bot.Core.Questions;

namespace Bot.Host.Commands;

/// <summary><c>bots import</c>: makes an index of a big dataset of events.</summary>
public static class ImportCommand
{
    private const int Done = 0;
    private const int BadLines = 1;
    private const int Unusable = 2;

    private const string DefaultPublisher = "ICEWS";
    private const string DefaultTitle = "ICEWS coded event data";

    // What a shell gives for a program that was ended by Ctrl+C.
    private const int Interrupted = 130;

    private static readonly Argument<string> File = new("FILE") { Description = "The dataset: one event a line, tab-separated, UTF-8." };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "Format of the dataset.",
        Required = true,
        HelpName = "icews",
    };

    private static readonly Option<string> To = new("--to")
    {
        Description = "Where the index goes. An index that is there is replaced when the new one is whole; any other file is left alone.",
        Required = true,
        HelpName = "INDEX",
    };

    private static readonly Option<string?> Relations = new("--relations")
    {
        Description = "Table of event types with the columns relation and cameo. Default: relations.tsv beside FILE; without it, "
            + "types are CAMEO codes or names.",
        HelpName = "FILE",
    };

    private static readonly Option<ColumnOrder?> Columns = new("--columns")
    {
        Description = $"What the columns are, with - for one that is passed over. Default: {ColumnOrder.Default.Text}.",
        HelpName = "NAMES",
        CustomParser = ReadColumns,
    };

    private static readonly Option<DayMonthOrder?> DateFormat = new("--date-format")
    {
        Description = "How dates with the year behind are written. Default: as the first one with a day over 12 tells.",
        HelpName = "m/d/yyyy|d/m/yyyy",
        CustomParser = ReadDateFormat,
    };

    private static readonly Option<bool> Header = new("--header") { Description = "The first line names the columns." };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Import nothing when a single line is bad." };

    private static readonly Option<string?> Publisher = new("--publisher")
    {
        Description = $"Publisher that answers cite. Default: {DefaultPublisher}.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Title = new("--title")
    {
        Description = $"Title that answers cite. Default: {DefaultTitle}.",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Key = new("--id")
    {
        Description = "Id of the source in answers. Default: the file's name without its ending.",
        HelpName = "ID",
    };

    private static readonly Option<DateSpan?> Published = new("--published")
    {
        Description = "When the dataset was published, as EDTF.",
        HelpName = "DATE",
        CustomParser = ReadDate,
    };

    private static readonly Option<string?> Url = new("--url") { Description = "Address of the dataset.", HelpName = "ADDRESS" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("icews");
        var command = new Command(
            "import",
            "Makes an index of a big dataset of events. Exit code 1: nothing was imported because of bad lines; 2: a file cannot be used.")
        {
            File, Format, To, Relations, Columns, DateFormat, Header, Strict, Publisher, Title, Key, Published, Url,
        };

        // On a thread of its own, so that Ctrl+C reaches the import.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var error = parsed.InvocationConfiguration.Error;
        var file = parsed.GetRequiredValue(File);
        var index = parsed.GetRequiredValue(To);
        var progress = Console.IsErrorRedirected ? null : new ProgressLine(error);
        try
        {
            var report = DatasetImporter.Import(file, index, Options(parsed, file), Language.English, progress, cancellation);
            progress?.Clear();
            Tell(report, file, index, output, error);
            return report.IsWritten ? Done : BadLines;
        }
        catch (IndexException e)
        {
            progress?.Clear();
            error.WriteLine(e.Message);
            return Unusable;
        }
        catch (OperationCanceledException)
        {
            progress?.Clear();
            error.WriteLine("Interrupted; nothing was imported.");
            return Interrupted;
        }
    }

    private static DatasetOptions Options(ParseResult parsed, string file) => new()
    {
        Columns = parsed.GetValue(Columns) ?? ColumnOrder.Default,
        Relations = parsed.GetValue(Relations) is { } table ? RelationTable.Read(table) : RelationTable.Beside(file),
        DayMonth = parsed.GetValue(DateFormat),
        HasHeader = parsed.GetValue(Header),
        Strict = parsed.GetValue(Strict),
        Key = parsed.GetValue(Key),
        Publisher = parsed.GetValue(Publisher) ?? DefaultPublisher,
        Title = parsed.GetValue(Title) ?? DefaultTitle,
        Published = parsed.GetValue(Published),
        Url = parsed.GetValue(Url),
    };

    private static void Tell(ImportReport report, string file, string index, TextWriter output, TextWriter error)
    {
        foreach (var problem in report.Problems)
        {
            error.WriteLine(Text($"{file}:{problem.Line}: {problem.Reason}"));
        }

        if (report.BadLines > report.Problems.Count)
        {
            error.WriteLine(Text($"… and {report.BadLines - report.Problems.Count:N0} more bad lines."));
        }

        output.WriteLine(report switch
        {
            { IsWritten: true } =>
                Text($"{index}: {report.Deeds:N0} events of {report.Types:N0} types between {report.Actors:N0} actors; ")
                + Text($"{report.BadLines:N0} bad lines left out")
                + (report.Nameless == 0 ? "." : Text($", and {report.Nameless:N0} that name nobody as source or target.")),
            { Deeds: 0, BadLines: 0, Nameless: > 0 } =>
                Text($"None of the {report.Nameless:N0} lines of {file} names both a source and a target; nothing was imported."),
            { Deeds: 0, BadLines: 0 } => $"{file} holds no events; nothing was imported.",
            { Deeds: 0 } => Text($"None of the {report.BadLines:N0} lines of {file} could be read; nothing was imported."),
            _ => Text($"{report.BadLines:N0} bad lines; nothing was imported."),
        });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ColumnOrder? ReadColumns(ArgumentResult argument)
    {
        var order = ColumnOrder.TryParse(argument.Tokens[0].Value, out var problem);
        if (problem is not null)
        {
            argument.AddError(problem);
        }

        return order;
    }

    private static DayMonthOrder? ReadDateFormat(ArgumentResult argument)
    {
        switch (argument.Tokens[0].Value)
        {
            case "m/d/yyyy":
                return DayMonthOrder.MonthFirst;
            case "d/m/yyyy":
                return DayMonthOrder.DayFirst;
            case var other:
                argument.AddError($"--date-format is m/d/yyyy or d/m/yyyy, not '{other}'; dates with the year in front need none.");
                return null;
        }
    }

    private static DateSpan? ReadDate(ArgumentResult argument)
    {
        var date = Edtf.Parse(argument.Tokens[0].Value);
        if (date.Problem is not null)
        {
            argument.AddError($"--published: {date.Problem}");
        }

        return date.Span;
    }

    /// <summary>One line of a terminal that is written over again and again.</summary>
    private sealed class ProgressLine(TextWriter terminal) : IProgress<ImportProgress>
    {
        private int _width;

        public void Report(ImportProgress value)
        {
            var share = value.BytesTotal is > 0 and { } total ? Text($", {100 * value.BytesRead / total} %") : "";
            var line = Text($"{value.Lines:N0} lines read{share}");
            terminal.Write("\r" + line.PadRight(_width));
            _width = line.Length;
        }

        public void Clear()
        {
            terminal.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }
}
