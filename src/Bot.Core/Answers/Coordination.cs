using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Finds the actors of a question that stand side by side, so that each may have an event of its own.</summary>
internal static class Coordination
{
    /// <summary>
    /// Each list of such actors ("Germany and France"), and the question with others in their place; empty where they did it together.
    /// </summary>
    /// <param name="question">The question.</param>
    public static IEnumerable<(IReadOnlyList<ActorMention> Mentions, Func<IReadOnlyList<ActorMention>, Question> With)> Of(
        Question question) =>
        question.IsMutual ? [] : Lists(question).Where(l => l.Mentions.Count > 1 && AreCoordinated(question.Text, l.Mentions));

    // Side by side in the question, with nothing but "and" or a comma between them.
    private static bool AreCoordinated(string text, IReadOnlyList<ActorMention> mentions)
    {
        var at = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var start = text.IndexOf(mentions[i].Text, at, StringComparison.Ordinal);
            if (start < 0 || (i > 0 && (mentions[i - 1].IsPossessive
                || text[at..start].Trim(' ', ',', '&') is not ("" or "and" or "or" or "and the" or "the"))))
            {
                return false;
            }

            at = start + mentions[i].Text.Length;
        }

        return true;
    }

    private static IEnumerable<(IReadOnlyList<ActorMention> Mentions, Func<IReadOnlyList<ActorMention>, Question> With)> Lists(
        Question question)
    {
        yield return (question.Sources, m => question with { Sources = m });
        yield return (question.Targets, m => question with { Targets = m });
        yield return (question.Others, m => question with { Others = m });
    }
}
