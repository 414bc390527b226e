namespace Bot.Core.Matching;

/// <summary>How much each kind of content weighs, and how much of it has to be said.</summary>
internal static class MatchWeights
{
    public const double Action = 3;
    public const double Actor = 2;
    public const double Number = 2;
    public const double Time = 2;

    /// <summary>The noun of a "which" or "what".</summary>
    public const double Slot = 2;

    public const double CommonWord = 0.5;
    public const double RareWord = 2;

    /// <summary>A word that no event holds.</summary>
    public const double ForeignWord = 1.2;

    /// <summary>A fact answers where so much of a question's weight is not left unsaid.</summary>
    public const double LeastCovered = 0.75;

    /// <summary>Where a fact agrees to so much, and to so much more than any other, that it is the one which is meant.</summary>
    public const double LeastAgreed = 0.62;
    public const double ClearLead = 0.2;

    /// <summary>A fact that says so many things of a question answers it though others are unsaid; of what somebody said, fewer.</summary>
    public const int AmpleSaid = 5;
    public const int AmpleSaidOfSaying = 3;

    /// <summary>
    /// A fact that nothing names is told where it agrees to so much of a question, and to nearly all where that is one thing alone: what is
    /// asked about anything else shares a word or two with some fact.
    /// </summary>
    public const double LeastNear = 0.4;
    public const double LeastNearInOneWord = 0.9;

    /// <summary>Of a phrase that names an event so much has to be said, and the next event has to say so much less.</summary>
    public const double LeastNamed = 0.6;
    public const double NamedLead = 0.1;

    /// <summary>
    /// Among what comes nearest, an event that the question calls by its name or says another number of stands so much higher, and one
    /// outside its days so much lower.
    /// </summary>
    public const double Meant = 0.2;

    /// <summary>And one that has a reason, a place or a number, where that is asked for, so much higher.</summary>
    public const double HasAsked = 0.1;

    /// <summary>Answers whose coverage differs by less say as much.</summary>
    public const double AsMuch = 0.05;

    /// <summary>"1737" may be what a resolution is called; "three" names nothing.</summary>
    public const int LeastNamingNumber = 100;

    /// <summary>A single word is no name of an event: "sanctions".</summary>
    public const int ShortestCall = 2;

    /// <summary>What a text about the event says counts for this much of what its title says.</summary>
    public const double Told = 0.85;

    /// <summary>
    /// Somebody who has to do with it, but on the other side, counts for this much: no answer, but the fact may be the one that is meant.
    /// </summary>
    public const double OtherSide = 0.4;

    /// <summary>What is close counts for this much of what is said.</summary>
    public const double Near = 0.6;
}
