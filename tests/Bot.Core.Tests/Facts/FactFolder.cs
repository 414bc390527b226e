using System.Text;

namespace Bot.Core.Tests.Facts;

/// <summary>A folder of fact files that lives as long as a test.</summary>
internal sealed class FactFolder : IDisposable
{
    /// <summary>A source, three actors and an event without any mistake.</summary>
    public static string Base { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facts", "base.yaml"));

    public string Root { get; } = Directory.CreateTempSubdirectory("facts").FullName;

    /// <summary>The folder of the checkout that holds the file.</summary>
    public static string Checkout(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, file)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new FileNotFoundException("The tests do not run inside the checkout.", file);
    }

    public FactFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public FactFolder With(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>The problem as it is shown, with the path from this folder on.</summary>
    public string Show(object problem) => problem.ToString()!.Replace(Root + "/", string.Empty, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
