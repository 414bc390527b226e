namespace Bot.Core.Matching;

/// <summary>How a fact stands to one thing that a question says.</summary>
internal enum Agreement
{
    /// <summary>The fact says otherwise: it is no answer, whatever else fits.</summary>
    Contradicted,

    /// <summary>The fact is silent on it.</summary>
    Unsaid,

    /// <summary>The fact says something close to it: a part or the whole of it, a finer type, a mention in passing.</summary>
    Near,

    /// <summary>The fact says it.</summary>
    Same,
}
