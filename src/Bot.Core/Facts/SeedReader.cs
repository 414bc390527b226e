using Bot.Core.Facts.Reading;

namespace Bot.Core.Facts;

/// <summary>Reads and checks a folder of fact files, as docs/facts.md describes them.</summary>
public static class SeedReader
{
    /// <summary>Reads every *.yaml and *.yml file below the folder. Reads only; nothing is kept open afterwards.</summary>
    /// <param name="folder">
    /// Path of the folder. Names in it that start with a dot are passed over; linked files are read, linked folders refused.
    /// </param>
    /// <returns>
    /// The facts, or all problems at once, those of the folder itself included (missing, empty, access denied). At most a
    /// thousand problems are listed; a last one counts the rest. Whatever the files hold, nothing is raised.
    /// </returns>
    public static FactReading Read(string folder)
    {
        var problems = new ProblemList();
        var document = FactDocument.Read(folder, problems);
        CrossChecks.Run(document, problems);
        if (problems.Any)
        {
            return new FactReading(null, problems.ToSorted(folder));
        }

        var sources = document.Sources.ConvertAll(entry => entry.Record);
        var actors = document.Actors.ConvertAll(entry => entry.Record);
        var events = FactDerivation.Apply(document);
        sources.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        actors.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        events.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        var facts = new FactBase
        {
            Sources = sources,
            Actors = actors,
            Events = events,
            Hash = FactHash.Compute(sources, actors, events),
        };
        return new FactReading(facts, []);
    }
}
