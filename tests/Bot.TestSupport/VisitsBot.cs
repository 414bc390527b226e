using System.Globalization;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.TestSupport;

/// <summary>The real bot over facts of which a list has many pages: 15 visits of Peru to Chile a year, from 2001 on.</summary>
public sealed class VisitsBot : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("visits-");
    private readonly TimelineIndex _index;

    /// <summary>Builds the index.</summary>
    /// <param name="visits">How many visits.</param>
    /// <param name="visitor">Who visits Chile.</param>
    public VisitsBot(int visits, string visitor = "Peru")
    {
        var facts = new StringBuilder(
            $"""
            sources:
              - id: daily
                publisher: Daily
                title: Every visit
                published: 2023-05-10
                body: Page one
            actors:
              - id: visitor
                name: {visitor}
                kind: country
              - id: chile
                name: Chile
                kind: country
            events:

            """);
        for (var i = 0; i < visits; i++)
        {
            facts.Append(CultureInfo.InvariantCulture, $"""
                  - id: visit-{i}
                    title: {visitor} visits Chile for the tour of {i}
                    type: "042"
                    actors: [visitor]
                    targets: [chile]
                    assertions:
                      - source: daily
                        locator: para. {i + 1}
                        milestone: happened
                        date: {2001 + (i / 15)}-{(i % 12) + 1:00}-{(i % 28) + 1:00}
                        text: {visitor} visited Chile.
                        evidence: [visited]

                """);
        }

        File.WriteAllText(Path.Combine(_folder.FullName, "visits.yaml"), facts.ToString());
        var read = SeedReader.Read(_folder.FullName).Facts ?? throw new InvalidOperationException("The facts have mistakes.");
        _index = IndexBuilder.OpenOrBuild(read, Language.English, Path.Combine(_folder.FullName, "index.db"));
        Bot = new TimelineBot(_index, Language.English);
    }

    /// <summary>The bot.</summary>
    public TimelineBot Bot { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _index.Dispose();
        _folder.Delete(recursive: true);
    }
}
