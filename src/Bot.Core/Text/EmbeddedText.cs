namespace Bot.Core.Text;

/// <summary>The data files that are part of the program.</summary>
internal static class EmbeddedText
{
    /// <summary>Opens a file.</summary>
    /// <param name="resource">Its logical name in the assembly.</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static Stream Open(string resource) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The data {resource} is not embedded.");

    /// <summary>
    /// The lines of a file without comments, which begin with "#", and without the white space behind what is left; those with nothing left
    /// are passed over.
    /// </summary>
    /// <inheritdoc cref="Open"/>
    public static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            line = (comment >= 0 ? line[..comment] : line).TrimEnd();
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
