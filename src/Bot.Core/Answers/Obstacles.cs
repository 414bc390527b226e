namespace Bot.Core.Answers;

/// <summary>Why a question has no answer, whatever the facts are.</summary>
internal static class Obstacles
{
    public const string Negated = "The sources say what happened, not what did not, nor who is left out.";
    public const string Hypothetical = "The sources say what happened, not what would have been.";
}
