using System.CommandLine;
using System.Globalization;

namespace Bot.Host.Commands;

/// <summary>The options that every command which answers has: which facts, where their index is kept, and what day it is.</summary>
internal sealed class FactOptions
{
    public const string FactsName = "--facts";

    public Option<string[]> Facts { get; } = new(FactsName)
    {
        Description = "A folder of fact files, or an index file; may be given several times, with one index file at most. Default: "
            + "the facts shipped with the program.",
        HelpName = "PATH",
    };

    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Where the index of a facts folder is kept. Default: BOT_DATA, else the user's cache folder.",
        HelpName = "FOLDER",
    };

    public Option<DateOnly?> Today { get; } = new("--today")
    {
        Description = "The reference date of \"last month\" and \"on this day\". Default: the clock's.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(
                result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--today takes a day such as 2021-11-01, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(Facts);
        command.Add(Data);
        command.Add(Today);
    }

    /// <summary>The reference date.</summary>
    public DateOnly Day(ParseResult parsed, HostSurroundings surroundings) =>
        parsed.GetValue(Today) ?? DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().DateTime);

    /// <summary>Opens the facts; null where that failed, which is then told on standard error.</summary>
    public OpenFacts? Open(ParseResult parsed, HostSurroundings surroundings) =>
        OpenFacts.Open(
            parsed.GetValue(Facts) is { Length: > 0 } paths ? paths : [surroundings.ShippedFacts],
            IndexFolders.For(parsed.GetValue(Data), surroundings), surroundings);
}
