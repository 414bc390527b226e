namespace Bot.Core.Matching;

/// <summary>Where the words of a question put an actor: evidence, not a verdict.</summary>
internal enum Case
{
    /// <summary>Nowhere in particular.</summary>
    Unknown,

    /// <summary>It does it.</summary>
    Doer,

    /// <summary>It is done to it, said to it or done with it.</summary>
    Party,

    /// <summary>It happens there.</summary>
    Place,

    /// <summary>It is according to it.</summary>
    Speaker,
}
