using System.CommandLine;
using System.Globalization;
using Bot.Core.Advice;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Host.Checking;

namespace Bot.Host.Commands;

/// <summary><c>bots check</c>: every problem of a folder of fact files, in the form that editors jump to, and advice beside.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Create(HostSurroundings surroundings)
    {
        var folder = new Argument<string[]>("DIR")
        {
            Description = "The folder of fact files; several are checked as one timeline. Default: the facts shipped with the program.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var sources = new Option<string?>("--sources")
        {
            Description = "A folder with copies of the sources; the evidence is then looked up in the cited paragraphs.",
            HelpName = "DIR",
        };
        var ask = new Option<bool>("--ask") { Description = "Ask the facts' own questions, and list those not answered as the facts say." };
        var links = new Option<bool>("--links") { Description = "Ask for the sources' addresses, over the network, and list dead ones." };
        var command = new Command(Name, "Checks fact files; every problem and every advice comes as file:line:column: message.")
        {
            folder, sources, ask, links,
        };
        command.SetAction(parsed =>
        {
            var check = new Check(parsed.GetValue(folder) is { Length: > 0 } named ? named : [surroundings.ShippedFacts], surroundings);
            return check.Run(parsed.GetValue(sources), parsed.GetValue(ask), parsed.GetValue(links) ? LinkCheck.OfProcess() : null);
        });
        return command;
    }

    private static string Count(int count, string noun) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>One run: what it found, and what it has to say in its last line.</summary>
    private sealed class Check(IReadOnlyList<string> folders, HostSurroundings surroundings)
    {
        private readonly List<FactProblem> _problems = [];
        private readonly List<string> _counts = [];

        public int Run(string? copies, bool ask, LinkCheck? links)
        {
            var reading = SeedReader.Read(folders);

            // A slip in the call, not in the facts: whoever counts on exit code 1 for those does not look for one in vain.
            var noFolders = reading.Problems.Where(problem => folders.Contains(problem.File) && !Directory.Exists(problem.File)).ToList();
            if (noFolders.Count > 0)
            {
                noFolders.ForEach(problem => surroundings.Error.WriteLine(problem.ToString()));
                return ExitCodes.Failure;
            }

            _problems.AddRange(reading.Problems);
            if (reading.Facts is not null)
            {
                Advise();
            }

            if (copies is not null)
            {
                CompareEvidence(copies);
            }

            if (ask && reading.Facts is not null && !Ask())
            {
                return ExitCodes.Failure;
            }

            if (links is not null)
            {
                AskForLinks(links);
            }

            if (reading.Facts is { } facts && _problems.Count == 0)
            {
                _counts.Insert(0, Counts(facts));
            }

            _problems.ForEach(problem => surroundings.Out.WriteLine(problem.ToString()));
            surroundings.Out.WriteLine(
                _problems.Count == 0 ? $"0 problems: {string.Join(", ", _counts)}."
                : $"{Count(_problems.Count, "problem")} in {string.Join(", ", _counts.Prepend(string.Join(" and ", folders)))}.");
            return _problems.Count == 0 ? ExitCodes.Success : ExitCodes.Problems;
        }

        private void Advise()
        {
            var advice = FactAdvice.Of(folders, Language.English);
            Write(advice);
            if (advice.Count > 0)
            {
                _counts.Add($"{advice.Count.ToString("#,0", CultureInfo.InvariantCulture)} of advice");
            }
        }

        private void Write(IEnumerable<FactProblem> advice)
        {
            foreach (var piece in advice)
            {
                surroundings.Out.WriteLine((piece with { Message = "advice: " + piece.Message }).ToString());
            }
        }

        private void CompareEvidence(string copies)
        {
            var evidence = EvidenceCheck.Check(folders, copies);
            _problems.AddRange(evidence.Problems);
            _counts.Add($"{Count(evidence.Found, "evidence term")} found in the sources");
            if (evidence.Unchecked.Count > 0)
            {
                surroundings.Out.WriteLine($"Unchecked, since there is no copy: {string.Join(", ", evidence.Unchecked)}.");
                _counts.Add($"{Count(evidence.Unchecked.Count, "source")} unchecked");
            }
        }

        private bool Ask()
        {
            using var open = OpenFacts.Open(folders, IndexFolders.For(null, surroundings), surroundings);
            if (open is null)
            {
                return false;
            }

            var asked = AskCheck.Check(folders, open.Bot, DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().DateTime));
            _problems.AddRange(asked.Problems);
            Write(asked.ByHeart);
            var byHeart = asked.ByHeart.Count;
            _counts.Add($"{asked.Held} of {Count(asked.Asked, "question")} answered as the facts say"
                + (byHeart == 0 ? "" : $" ({byHeart.ToString("#,0", CultureInfo.InvariantCulture)} only in their own words)"));
            return true;
        }

        private void AskForLinks(LinkCheck check)
        {
            var report = check.CheckAsync(FactLinks.Of(folders)).GetAwaiter().GetResult();
            Write(report.Unsure);
            _problems.AddRange(report.Dead);
            _counts.Add($"{Count(report.Alive, "link")} alive");
        }

        private static string Counts(FactBase facts) =>
            $"{Count(facts.Sources.Count, "source")}, {Count(facts.Actors.Count, "actor")}, {Count(facts.Events.Count, "event")}, "
            + Count(facts.Events.Sum(e => e.Assertions.Count), "assertion");
    }
}
