namespace Bot.Core.Tests.Dates;

/// <summary>Finds the table of the EDTF suites, which lies beside the checkout.</summary>
internal static class EdtfSuites
{
    /// <summary>The table; null where it is missing.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", "eval", "edtf_cases.tsv");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
