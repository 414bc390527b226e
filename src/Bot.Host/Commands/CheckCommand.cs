using System.CommandLine;
using System.Globalization;
using Bot.Core.Chat;
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
        var ask = new Option<bool>("--ask") { Description = "Ask the facts' own questions, and list those not answered as the facts say." };
        var command = new Command("check", "Checks fact files; every problem comes as file:line:column: message.") { folder, sources, ask };
        command.SetAction(parsed =>
            Check(parsed.GetValue(folder) ?? surroundings.ShippedFacts, parsed.GetValue(sources), parsed.GetValue(ask), surroundings));
        return command;
    }

    private static int Check(string folder, string? sources, bool ask, HostSurroundings surroundings)
    {
        var reading = SeedReader.Read(folder);
        var problems = new List<FactProblem>(reading.Problems);
        if (sources is not null)
        {
            problems.AddRange(EvidenceCheck.Check(folder, sources));
        }

        AskCheckResult? asked = null;
        if (ask && reading.Facts is not null)
        {
            using var open = OpenFacts.Open(folder, IndexFolders.For(null, surroundings), surroundings.Error);
            if (open is null)
            {
                return ExitCodes.Failure;
            }

            asked = AskCheck.Check(folder, open.Bot, DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().DateTime));
            problems.AddRange(asked.Problems);
        }

        foreach (var problem in problems)
        {
            surroundings.Out.WriteLine(problem.ToString());
        }

        var held = asked is null ? "" : $", {asked.Held} of {Count(asked.Asked, "question")} answered as the facts say"
            + (asked.ByHeart == 0 ? "" : $" ({asked.ByHeart.ToString("#,0", CultureInfo.InvariantCulture)} only in their own words)");
        surroundings.Out.WriteLine(reading.Facts is { } facts && problems.Count == 0
            ? $"0 problems: {Counts(facts, sources is not null)}{held}."
            : $"{Count(problems.Count, "problem")} in {folder}{held}.");
        return problems.Count == 0 ? ExitCodes.Success : ExitCodes.Problems;
    }

    private static string Counts(FactBase facts, bool withEvidence)
    {
        var assertions = facts.Events.SelectMany(e => e.Assertions).ToList();
        var evidence = withEvidence ? $", {Count(assertions.Sum(a => a.Evidence.Count), "evidence term")} found in the sources" : "";
        return $"{Count(facts.Sources.Count, "source")}, {Count(facts.Actors.Count, "actor")}, "
            + $"{Count(facts.Events.Count, "event")}, {Count(assertions.Count, "assertion")}{evidence}";
    }

    private static string Count(int count, string noun) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
