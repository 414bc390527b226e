namespace Bot.Core.Facts;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A state.</summary>
    Country,

    /// <summary>An alliance, ministry, parliament, company, medium or other organisation.</summary>
    Organisation,

    /// <summary>A person.</summary>
    Person,

    /// <summary>People described by what they are: citizens, police, protesters of a country.</summary>
    Group,

    /// <summary>A city, region or building that events happen in.</summary>
    Place,
}
