using System.CommandLine;
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

        // A question is free text: neither "[first]" nor "@nato" in it is an instruction to the command line.
        root.Directives.Clear();
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                surroundings.Error.WriteLine(error.Message);
            }

            surroundings.Error.WriteLine(
                $"`bots {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help` "
                + "shows what can be written.");
            return ExitCodes.Failure;
        }

        return parsed.Invoke(
            new InvocationConfiguration { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
    }
}
