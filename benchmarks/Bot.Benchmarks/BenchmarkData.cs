namespace Bot.Benchmarks;

/// <summary>Where the benchmarks find their facts.</summary>
internal static class BenchmarkData
{
    /// <summary>The variable that names the big dataset's file.</summary>
    public const string Variable = "BOTS_DATASET";

    /// <summary>Where the big dataset is looked for when the variable is not set: beside the checkout.</summary>
    public static string DefaultDataset { get; } = Path.GetFullPath(Path.Combine(Checkout, "..", "shared", "eval", "multitq", "facts.tsv"));

    /// <summary>The big dataset; null where there is none.</summary>
    public static string? Dataset { get; } =
        new[] { Environment.GetEnvironmentVariable(Variable), DefaultDataset }.FirstOrDefault(p => p is { Length: > 0 } && File.Exists(p));

    /// <summary>The shipped facts.</summary>
    public static string Seeds => Path.Combine(Checkout, "seeds");

    /// <summary>The folder that holds the solution.</summary>
    private static string Checkout
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bots.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new FileNotFoundException("The benchmarks do not run inside the checkout.", "Bots.sln");
        }
    }
}
