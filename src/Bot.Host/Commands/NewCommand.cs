using System.CommandLine;

namespace Bot.Host.Commands;

/// <summary><c>bots new</c>: a folder of facts to start from, which passes the check and answers its own questions.</summary>
internal static class NewCommand
{
    private const string Resources = "starter/";

    public static Command Create(HostSurroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to make; one that is there has to be empty." };
        var command = new Command("new", "Makes a folder of facts to start from, with comments that say what stands where.") { folder };
        command.SetAction(parsed => Make(parsed.GetRequiredValue(folder), surroundings));
        return command;
    }

    private static int Make(string folder, HostSurroundings surroundings)
    {
        try
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                surroundings.Error.WriteLine($"{folder} is there already and is not empty; name a new folder. Nothing was written.");
                return ExitCodes.Failure;
            }

            Directory.CreateDirectory(folder);
            foreach (var resource in Names())
            {
                using var target = new FileStream(Path.Combine(folder, resource[Resources.Length..]), FileMode.CreateNew);
                using var content = typeof(NewCommand).Assembly.GetManifestResourceStream(resource)!;
                content.CopyTo(target);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"{folder} could not be made: {e.Message}");
            return ExitCodes.Failure;
        }

        var named = folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
        surroundings.Out.WriteLine($"""
            {folder}: a source, two actors and two events to replace with your own; the comments say what stands where.
            bots check {named} --ask
            bots ask --facts {named} when did Sudland close its embassy in Norland
            """);
        return ExitCodes.Success;
    }

    private static IEnumerable<string> Names() =>
        typeof(NewCommand).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
