using System.CommandLine;
using System.CommandLine.Invocation;
using Bot.Core.Chat;
using Bot.Host.Commands;

namespace Bot.Host;

/// <summary>The program's command line.</summary>
public static class BotsCommand
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="surroundings">Streams, clock and environment.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> args, HostSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        var root = new RootCommand("Answers questions about a diplomatic timeline with dated, cited answers.")
        {
            AskCommand.Create(surroundings),
            ChatCommand.Create(surroundings),
            NewCommand.Create(surroundings),
            TypesCommand.Create(surroundings),
            CheckCommand.Create(surroundings),
            ImportCommand.Create(),
            RunCommand.Create(surroundings),
            HealthCommand.Create(surroundings),
        };

        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion(surroundings.Out);

        // A question is free text: neither "[first]" nor "@nato" in it is an instruction to the command line.
        root.Directives.Clear();
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var mistakes = UsageMistakes.Of(parsed);
        if (mistakes.Count > 0)
        {
            foreach (var mistake in mistakes)
            {
                surroundings.Error.WriteLine(mistake);
            }

            surroundings.Error.WriteLine(
                $"`bots {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help` "
                + "shows what can be written.");
            return ExitCodes.Failure;
        }

        return parsed.Invoke(
            new InvocationConfiguration { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
    }

    // The same as /about says, with the commit.
    private sealed class ShowVersion(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(ProgramVersion.Full);
            return ExitCodes.Success;
        }
    }
}
