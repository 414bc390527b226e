using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>The facts of one index that questions were held against, kept. Thread-safe.</summary>
internal sealed class FactCache(Language language)
{
    private const int MostFacts = 2_000;
    private readonly BoundedCache<int, Fact> _facts = new(MostFacts);

    /// <summary>The language that facts are read by.</summary>
    public Language Language => language;

    /// <summary>What reading a fact needs of it.</summary>
    public FactLanguage Reading { get; } = new(language);

    /// <summary>The fact with an event's id.</summary>
    public Fact Of(int id, IndexSession session) => _facts.GetOrAdd(
        id,
        i => Fact.Of(session.Event(i)!, Reading, session));
}
