using Bot.Core.Facts.Reading;

namespace Bot.Core.Facts;

/// <summary>Lists the addresses of sources, for a check whether they still lead anywhere.</summary>
public static class FactLinks
{
    /// <summary>Every address in the order of files, lines and columns; bad ones are left to <see cref="SeedReader"/>.</summary>
    /// <param name="folders">The folders of fact files.</param>
    public static IReadOnlyList<FactLink> Of(IReadOnlyList<string> folders) =>
        [.. FactDocument.Read(folders, new ProblemList()).Sources.SelectMany(source => source.Links)
            .Select(link => new FactLink(new Uri(link.Text), link.At.File, link.At.Line, link.At.Column))];
}
