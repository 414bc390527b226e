using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Host.Tests.Faults;

/// <summary>Skipped, for everybody to see, where a process cannot be given a disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OwnDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(Try);

    public OwnDiskFactAttribute()
    {
        if (!CanMount.Value)
        {
            Skip = "No file system can be mounted here: A FULL DISK AND A READ-ONLY ONE ARE NOT TESTED IN THIS RUN";
        }
    }

    private static bool Try()
    {
        var folder = Directory.CreateTempSubdirectory("bots-tests-");
        try
        {
            var command = BotsProcess.OwnDisk("size=64k", folder.FullName);
            using var process = Process.Start(new ProcessStartInfo(command[0], [.. command.Skip(1), "true"])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
        finally
        {
            folder.Delete();
        }
    }
}
