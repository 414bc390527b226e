using Bot.Core.Questions.Linking;

namespace Bot.Core.Questions;

/// <summary>What a reader of questions knows of the facts: their names and words, not what they say.</summary>
internal interface IFactNames
{
    /// <summary>Whether there are rows of a dataset among them.</summary>
    bool HasRows { get; }

    /// <summary>The publishers of the sources, folded.</summary>
    IReadOnlySet<string> Publishers { get; }

    /// <summary>Codes and names of the event types that a dataset has.</summary>
    IReadOnlyList<(string Code, string Name)> Types { get; }

    /// <summary>The years in which curated events have their dates, in order.</summary>
    IReadOnlyList<int> Years { get; }

    /// <summary>
    /// The actors under a key; empty where there is none. A name and an alias count alike; worse ranks only where there is neither.
    /// </summary>
    (IReadOnlyList<int> Actors, KeyRank Rank) Actors(long key);

    /// <summary>Whether something can happen in an actor: it is a place or a country.</summary>
    bool IsPlace(int actor);

    /// <summary>Whether an actor is a place that is no country.</summary>
    bool IsTown(int actor);

    /// <summary>Whether an actor is a country.</summary>
    bool IsState(int actor);

    /// <summary>Whether an actor is an organisation or a group that is part of another actor.</summary>
    bool IsPart(int actor);

    /// <summary>Whether some event has a word, by its stem.</summary>
    bool IsTold(string stem);

    /// <summary>Whether a word belongs to a name, by its stem.</summary>
    bool IsOfName(string stem);

    /// <summary>The words of names: stem, a form of it, and how often the facts use it.</summary>
    IReadOnlyList<(string Stem, string Form, int Weight)> Words();
}
