using System.CommandLine;
using System.Globalization;
using Bot.Core.Facts;

namespace Bot.Host.Commands;

/// <summary><c>bots check</c>: every problem of a folder of fact files, in the form that editors jump to.</summary>
internal static class CheckCommand
{
    public static Command Create(HostSurroundings surroundings)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder of fact files. Default: the facts shipped with the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var sources = new Option<string?>("--sources")
        {
            Description = "A folder with copies of the sources; the evidence is then looked up in the cited paragraphs.",
            HelpName = "DIR",
        };
        var command = new Command("check", "Checks fact files; every problem comes as file:line:column: message.") { folder, sources };
        command.SetAction(
            parsed => Check(parsed.GetValue(folder) ?? surroundings.ShippedFacts, parsed.GetValue(sources), surroundings.Out));
        return command;
    }

    private static int Check(string folder, string? sources, TextWriter output)
    {
        var reading = SeedReader.Read(folder);
        IReadOnlyList<FactProblem> problems = [.. reading.Problems, .. sources is null ? [] : EvidenceCheck.Check(folder, sources)];
        foreach (var problem in problems)
        {
            output.WriteLine(problem.ToString());
        }

        output.WriteLine(reading.Facts is { } facts && problems.Count == 0
            ? Counts(facts, sources is not null)
            : $"{Count(problems.Count, "problem")} in {folder}.");
        return problems.Count == 0 ? ExitCodes.Success : ExitCodes.Problems;
    }

    private static string Counts(FactBase facts, bool withEvidence)
    {
        var assertions = facts.Events.SelectMany(e => e.Assertions).ToList();
        var evidence = withEvidence ? $", {Count(assertions.Sum(a => a.Evidence.Count), "evidence term")} found in the sources" : "";
        return $"0 problems: {Count(facts.Sources.Count, "source")}, {Count(facts.Actors.Count, "actor")}, "
            + $"{Count(facts.Events.Count, "event")}, {Count(assertions.Count, "assertion")}{evidence}.";
    }

    private static string Count(int count, string noun) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
