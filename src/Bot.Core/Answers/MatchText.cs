using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;

namespace Bot.Core.Answers;

/// <summary>
/// Writes full-text queries over the <c>words</c> table. Every piece of content of a question is a group of alternatives, and an event
/// fits when each group finds something in it: what no fact carries can match nothing. Words go in quoted, so no text of a user is ever an operator.
/// </summary>
internal static class MatchText
{
    /// <summary>The groups of a question: its action, its actors by side and its terms.</summary>
    /// <param name="question">The question.</param>
    /// <param name="soft">Whether soft terms are wanted instead of the hard ones.</param>
    public static List<string> Groups(Question question, bool soft = false)
    {
        if (soft)
        {
            return question.Terms.Where(t => t.IsSoft).Select(Term).OfType<string>().ToList();
        }

        var groups = new List<string?>();
        if (question.Action is { } action)
        {
            groups.Add(Either(Senses(action.Uses.Select(u => u.Sense)), AllWords(question.ActionWords)));
        }

        var isSaying = question.Action is { } said && said.Uses.Any(u => u.Sense.Codes.Any(Marks.IsSaying));
        groups.AddRange(question.Sources.Select(m => isSaying ? Either(Actor(m, source: true, target: false), Speaker(m)) : Actor(m, source: true, target: false)));
        groups.AddRange(question.Targets.Select(m => Actor(m, source: false, target: true)));
        groups.AddRange(question.Others.Select(m => Actor(m, source: true, target: true)));
        groups.AddRange(question.ActionTerms.Select(Term));
        groups.AddRange(question.Terms.Where(t => !t.IsSoft).Select(Term));
        return groups.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>
    /// An event has to fit every group. Where a question says who did something that is no saying, a speaker who only speaks of it did not do it.
    /// </summary>
    public static string All(Question question, IEnumerable<string> groups)
    {
        var all = string.Join(" AND ", groups.Select(g => $"({g})"));
        var senses = question.Action?.Uses.Select(u => u.Sense).ToList() ?? [];
        var isDeed = senses.Count > 0 && senses.All(s => s.Codes.Count > 0 && !s.Codes.Any(Marks.IsSaying));
        return isDeed && question.Sources.Count > 0 && !question.IsSupposed ? $"({all}) NOT (marks : {Marks.Saying})" : all;
    }

    /// <summary>An event has to fit some group.</summary>
    public static string Some(IEnumerable<string> groups) => string.Join(" OR ", groups.Select(g => $"({g})"));

    /// <summary>
    /// An actor on the sides that are allowed; its plain words where the facts know no such actor, and also where it is a part of another one
    /// ("Russia's delegation"): what is said of it may stand under the whole.
    /// </summary>
    public static string Actor(ActorMention mention, bool source, bool target)
    {
        if (mention.Actors.Count == 0)
        {
            return AllWords(mention.Stems) ?? Quote(mention.Text);
        }

        var marks = new List<string>();
        foreach (var id in mention.Actors)
        {
            if (source)
            {
                marks.AddRange([Marks.Source(id, true), Marks.Source(id, false)]);
            }

            if (target)
            {
                marks.AddRange([Marks.Target(id, true), Marks.Target(id, false)]);
            }
        }

        return mention.IsPart ? Either(InMarks(marks), AllWords(mention.Stems))! : InMarks(marks);
    }

    /// <summary>An actor whom an assertion is attributed to.</summary>
    private static string? Speaker(ActorMention mention) => mention.Actors.Count == 0 ? null : InMarks(mention.Actors.Select(Marks.Speaker));

    /// <summary>Any of some senses.</summary>
    public static string Senses(IEnumerable<Sense> senses) => InMarks(senses.SelectMany(s => new[] { Marks.MainSense(s.Id), Marks.OtherSense(s.Id) }));

    /// <summary>A user's words that have to stand side by side; null where there is none in it.</summary>
    public static string? Phrase(string text)
    {
        var quoted = Quote(text);
        return quoted == "\"\"" ? null : quoted;
    }

    /// <summary>All of some stems in the title; null for none.</summary>
    public static string? InTitle(IReadOnlyList<string> stems) =>
        stems.Count == 0 ? null : "title : (" + string.Join(" AND ", stems.Select(Quote)) + ")";

    private static string? Term(Term term)
    {
        if (term.Number is { } number)
        {
            return $"{InMarks([Marks.Number(number)])} OR {Quote(term.Text)}";
        }

        return Either(term.Senses.Count == 0 ? null : Senses(term.Senses), AllWords(term.Words));
    }

    private static string? AllWords(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : string.Join(" AND ", words.Select(w => $"{{title aliases body}} : {Quote(w)}"));

    private static string? Either(string? one, string? other) => one is null ? other : other is null ? one : $"{one} OR ({other})";

    private static string InMarks(IEnumerable<string> marks) => "marks : (" + string.Join(" OR ", marks) + ")";

    private static string Quote(string text) => "\"" + text.Replace('"', ' ').Replace('\0', ' ').Trim() + "\"";
}
