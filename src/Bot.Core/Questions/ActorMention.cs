using Bot.Core.Questions.Linking;

namespace Bot.Core.Questions;

/// <summary>An actor as a question names it.</summary>
/// <param name="Text">The words of the question.</param>
/// <param name="Actors">Index ids of the actors that the words fit, best first; empty where the facts know no such actor.</param>
/// <param name="Rank">How directly the words name them.</param>
/// <param name="Stems">The stems of the words, links left out.</param>
/// <param name="IsPart">Whether they name an organisation or group that is part of another actor, in more than one word.</param>
/// <param name="IsPlace">Whether one of the actors is a place or a country, so that something can happen in it.</param>
/// <param name="IsTown">Whether one of the actors is a place that is no country.</param>
/// <param name="IsState">Whether one of the actors is a country; a capital's name is often both.</param>
public sealed record ActorMention(
    string Text, IReadOnlyList<int> Actors, KeyRank Rank, IReadOnlyList<string> Stems,
    bool IsPart, bool IsPlace, bool IsTown, bool IsState)
{
    /// <summary>Whether they name a state's capital, for the state or for itself.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether they name whose something is: "Moscow's mission" is not in Moscow.</summary>
    public bool IsPossessive => Text is [.., '\'' or '’', 's'] or [.., 's', '\'' or '’'];
}
