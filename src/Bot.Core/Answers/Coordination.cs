using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>Finds the actors of a question that stand side by side, so that each may have an event of its own.</summary>
internal static class Coordination
{
    /// <summary>
    /// The question asked of each of them alone, for each side that has several ("Germany and France"); empty where they did it together.
    /// </summary>
    public static IEnumerable<IEnumerable<Question>> Of(Question question)
    {
        IEnumerable<(IReadOnlyList<ActorMention> Mentions, Func<ActorMention, Question> With)> sides =
        [
            (question.Sources, m => question with { Sources = [m] }),
            (question.Targets, m => question with { Targets = [m] }),
            (question.Others, m => question with { Others = [m] }),
        ];
        return question.IsMutual ? []
            : sides.Where(s => s.Mentions.Count > 1 && AreCoordinated(question.Text, s.Mentions)).Select(s => s.Mentions.Select(s.With));
    }

    // Side by side in the question, with nothing but "and" or a comma between them.
    private static bool AreCoordinated(string text, IReadOnlyList<ActorMention> mentions)
    {
        var at = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var start = text.IndexOf(mentions[i].Text, at, StringComparison.Ordinal);
            if (start < 0 || (i > 0 && text[at..start].Trim(' ', ',', '&') is not ("" or "and" or "or" or "and the" or "the")))
            {
                return false;
            }

            at = start + mentions[i].Text.Length;
        }

        return true;
    }
}
