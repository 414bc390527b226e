using Bot.Core.Facts;
using Bot.Core.Questions;

namespace Bot.Core.Index;

/// <summary>Keeps an index file in step with facts: builds it where it is missing, damaged, of another version or of other facts.</summary>
public static class IndexBuilder
{
    /// <summary>Opens the index of some facts, building it first where that is needed.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="language">The language data.</param>
    /// <param name="path">The index file; it is replaced in one step.</param>
    /// <param name="warn">Takes one sentence where a file that was there could not be used; null where nobody wants it.</param>
    /// <exception cref="IndexException">The index could not be written.</exception>
    public static TimelineIndex OpenOrBuild(FactBase facts, Language language, string path, Action<string>? warn = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(language);
        if (File.Exists(path))
        {
            try
            {
                var index = TimelineIndex.Open(path);
                if (index.FactsHash == facts.Hash && index.Meta.GetValueOrDefault("language") == language.Hash
                    && ProfileRows.Of(index.Profile).SequenceEqual(ProfileRows.Of(facts.Profile)))
                {
                    return index;
                }

                index.Dispose();
            }
            catch (IndexException e)
            {
                warn?.Invoke($"{e.Message} It is built anew from the facts.");
            }
        }

        IndexFile.Build(path, connection => FactIndexer.Write(connection, facts, language));
        return TimelineIndex.Open(path);
    }
}
