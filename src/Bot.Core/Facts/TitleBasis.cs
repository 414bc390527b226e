namespace Bot.Core.Facts;

/// <summary>Where the title of a source comes from.</summary>
public enum TitleBasis
{
    /// <summary>The source itself bears it.</summary>
    Stated,

    /// <summary>The source bears none: the title describes it in the words of whoever wrote the facts.</summary>
    Described,
}
