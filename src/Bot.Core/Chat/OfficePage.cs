using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Answers who held an office, which one somebody held, and when, from the offices that have a source of their own.</summary>
internal sealed class OfficePage(TimelineIndex index, IndexSession session, Language language)
{
    private readonly HashSet<string> _office = [.. language.Words.Classes["office"].Select(language.Words.Lemmas.Stem)];

    /// <summary>
    /// The answer to "who was foreign minister of Peru in 1982", "what post did Garcia hold" and "when was Garcia foreign minister"; null
    /// for another question, and where no source gives an office then.
    /// </summary>
    public AskReport? Answer(Question question)
    {
        // "who was president before Urrutia": not whoever else was.
        var isPlain = question is { Parts.Count: 0, Anchor: null, IsNegated: false, Mentions.Count: > 0 };
        if (!isPlain || question.Asked is not (Asked.Who or Asked.What or Asked.When) || !question.ActionWords.All(_office.Contains))
        {
            return null;
        }

        var window = DayWindow.Of(question);
        var held = question.Mentions.Select(m => m.Actors).Aggregate((a, b) => [.. a.Intersect(b)])
            .Where(a => session.Actor(a).Kind == ActorKind.Person)
            .SelectMany(a => Fitting(question, a))
            .Where(h => h.Role.Told is { } told && KnownTime.IsIn(session, h.Role.During, told.Source, window))
            .OrderByDescending(h => h.Role.During?.First)
            .ToList();
        return held.Count == 0 || (question.Asked == Asked.When && held.Exists(h => h.Role.During is null)) ? null : Told(question, held);
    }

    // The offices of a person that have the words of the question, which has no others: all of them where it names the person alone.
    private IEnumerable<Office> Fitting(Question question, int person)
    {
        var name = Stems(session.Actor(person).Name)[^1];
        var isNamed = question.Mentions.Any(m => m.Stems.Contains(name));
        var asked = question.Terms.SelectMany(t => t.Words)
            .Concat(question.Mentions.Where(m => !m.Stems.Contains(name)).SelectMany(m => m.Stems)).ToHashSet();
        var rest = question.Terms.Where(t => !t.IsSoft).SelectMany(t => t.Words).Except(_office).ToList();
        var offices = session.Roles(person).Select(r => (Role: r, Words: Said(r.Title, asked))).ToList();
        var longest = offices.Max(o => (int?)o.Words.Count) ?? 0;
        return offices
            .Where(o => longest > 0 ? o.Words.Count == longest : isNamed && (question.IsIdentity || asked.Overlaps(_office)))
            .Where(o => !rest.Except(o.Words).Any())
            .Select(o => new Office(session.Actor(person).Name, !isNamed, o.Role));
    }

    // The words of the longest of a title's names that is asked for as a whole; none where there is no such name.
    private List<string> Said(string title, HashSet<string> asked) =>
        language.Offices.OfTitle(title).Titles.Select(Stems).Where(asked.IsSupersetOf).MaxBy(words => words.Count) ?? [];

    private AskReport Told(Question question, List<Office> held)
    {
        var composer = new ReplyComposer(index, session);
        var blocks = held.Select(h => composer.Cited(
            $"{h.Person}: {Title(h.Role)}{(h.Role.During is { } during ? $" ({DateWords.Lasting(during)})" : "")}.",
            h.Role.Told!.Value.Source, h.Role.Told.Value.Locator));
        var values = held.Select(h => Value(question, h)).Distinct(StringComparer.Ordinal).ToList();
        var headline = Phrases.Capital(Enumeration.Of(values)) + ".";
        var reply = composer.Reply(Outcome.Answered, ReplySize.Cut(headline, ReplyLimits.Headline), [.. blocks]);
        return new AskReport(reply, values, [], [], question);
    }

    private static string Value(Question question, Office held) =>
        question.Asked == Asked.When ? DateWords.Lasting(held.Role.During!) : held.IsAskedFor ? held.Person : Title(held.Role);

    private static string Title(RoleRow role) => role.Of is null ? role.Title : $"{role.Title}, {role.Of}";

    private List<string> Stems(string text) => language.Words.Tokenizer.Tokenize(text).Select(t => t.Stem).ToList();

    private sealed record Office(string Person, bool IsAskedFor, RoleRow Role);
}
