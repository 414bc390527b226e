using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Questions.Linking;

namespace Bot.Core.Answers;

/// <summary>
/// Answers "who is Dmitry Peskov" with his office and "who is the Kremlin's spokesman" with a name. An office that the facts give a person
/// without a source is only told where an assertion has both the name and the office in its text: that is what is cited.
/// </summary>
internal sealed class OfficeFinder(IndexSession session, CuratedFinder events, Language language)
{
    /// <summary>The answer to a question that <see cref="Question.IsIdentity"/>; null where no source says it.</summary>
    public Answer? Find(Question question)
    {
        // "who was president before Urrutia": not whoever else was.
        if (question is not { Anchor: null, Others: [{ Actors.Count: > 0 } mention] })
        {
            return null;
        }

        var wanted = question.Terms.Where(t => !t.IsSoft).SelectMany(t => t.Words).ToList();
        var found = events.Find(question with { Terms = [], Asked = Asked.List }, DayWindow.Of(question));
        var hits = found.OrderByDescending(h => h.Last).ToList();
        foreach (var person in mention.Actors.Select(session.Actor).Where(a => a.Kind == ActorKind.Person))
        {
            var name = Stems(person.Name)[^1];
            foreach (var (title, office) in Offices(person.Id, mention, person.Name))
            {
                var words = Stems(title);
                var told = hits.FirstOrDefault(h => session.Event(h.Event)!.Assertions.Any(a =>
                    Stems(a.Text) is var text && text.Contains(name) && words.Concat(wanted).All(text.Contains)));
                if (told is not null)
                {
                    return new Answer
                    {
                        Question = question with { Terms = [new Term(title, [], words, null, IsSoft: true)] },
                        Outcome = Outcome.Answered,
                        Values = [office],
                        Hits = [told],
                    };
                }
            }
        }

        return null;
    }

    // What a text has to hold beside the name, and what is then the answer: the name where the question gives the office, else the office.
    private IEnumerable<(string Title, string Answer)> Offices(int person, ActorMention mention, string name)
    {
        var isOffice = mention.Rank is KeyRank.Derived or KeyRank.Alias && !mention.Stems.Contains(Stems(name)[^1]);
        if (isOffice && mention.Rank == KeyRank.Alias)
        {
            yield return (string.Join(' ', mention.Stems), name);
        }

        foreach (var (title, of, _, _) in session.Roles(person))
        {
            yield return (title, isOffice ? name : of is null ? title : $"{title}, {of}");
        }
    }

    private List<string> Stems(string text) => language.Words.Tokenizer.Tokenize(text).Select(t => t.Stem).ToList();
}
