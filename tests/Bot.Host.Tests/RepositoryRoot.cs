namespace Bot.Host.Tests;

/// <summary>The folder of the solution, found upwards from the tests.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Bots.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
