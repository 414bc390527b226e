namespace Bot.Core.Questions.Linking;

/// <summary>How directly a key names an actor; a better rank wins where one text fits several actors.</summary>
public enum KeyRank
{
    /// <summary>The actor's own name.</summary>
    Name,

    /// <summary>An alias that the facts give.</summary>
    Alias,

    /// <summary>An office, a sector's synonym or another form worked out from the name.</summary>
    Derived,

    /// <summary>A part of a name (a surname), or a capital for its country.</summary>
    Loose,
}
