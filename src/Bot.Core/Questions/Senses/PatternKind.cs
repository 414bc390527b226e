namespace Bot.Core.Questions.Senses;

/// <summary>How a pattern ties its sense to the actors around it.</summary>
public enum PatternKind
{
    /// <summary>A verb whose subject is the source: "expel".</summary>
    Verb,

    /// <summary>A verb whose subject is the target: "suffer from".</summary>
    VerbOfTarget,

    /// <summary>A noun whose "of" names the target: "expulsion of".</summary>
    Noun,

    /// <summary>A noun whose "of" names the source: "visit of".</summary>
    NounOfSource,

    /// <summary>A noun for whoever is the source: "visitor".</summary>
    Agent,

    /// <summary>A noun for whoever is the target: "defendant".</summary>
    AgentOfTarget,

    /// <summary>A word that signals the sense and gives no roles.</summary>
    Word,
}
