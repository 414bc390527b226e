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
    public static FactReading Read(string folder) => Read([folder]);

    /// <summary>
    /// Reads several folders as one, in which ids are shared. An actor may stand in more than one of them, with the same name and kind:
    /// what they say of it is joined.
    /// </summary>
    /// <inheritdoc cref="Read(string)"/>
    /// <param name="folders">Paths of the folders, at least one.</param>
    public static FactReading Read(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var problems = new ProblemList();
        var document = FactDocument.Read(folders, problems);
        CrossChecks.Run(document, problems);
        if (problems.Any)
        {
            return new FactReading(null, problems.ToSorted(folders[0]));
        }

        var sources = document.Sources.ConvertAll(entry => entry.Record);
        var actors = document.Actors.GroupBy(entry => entry.Record.Id, StringComparer.Ordinal)
            .Select(same => same.Select(entry => entry.Record).Aggregate(Join)).ToList();
        var events = FactDerivation.Apply(document);
        sources.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        actors.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        events.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        var facts = new FactBase
        {
            Sources = sources,
            Actors = actors,
            Events = events,
            Profile = document.Profile,
            Hash = FactHash.Compute(sources, actors, events),
        };
        return new FactReading(facts, []);
    }

    private static Actor Join(Actor actor, Actor other) => actor with
    {
        Aliases = [.. actor.Aliases.Union(other.Aliases, StringComparer.Ordinal)],
        PartOf = [.. actor.PartOf.Union(other.PartOf, StringComparer.Ordinal)],
        Roles = [.. actor.Roles.Union(other.Roles)],
        Members = [.. actor.Members.Union(other.Members)],
    };
}
