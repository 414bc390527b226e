using Bot.Core.Answers;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>
/// Chooses which of the words that a question was corrected in are worth a remark: those that what is told rests on. Any other correction
/// changed nothing, and may well have been none.
/// </summary>
internal sealed class SpellingNotes(Language language, IndexSession session)
{
    /// <summary>
    /// The answer with the corrections that its facts have in their own words, or that its action or its actors were read from.
    /// </summary>
    public Answer Kept(Answer answer)
    {
        if (answer.Question.Corrections.Count == 0)
        {
            return answer;
        }

        var said = Said(answer);
        var kept = answer.Question.Corrections.Where(c => said.Contains(language.Words.Lemmas.Stem(c.Read)))
            .Select(c => (c.Typed, Whole(c.Read))).ToList();
        return answer with { Question = answer.Question with { Corrections = kept } };
    }

    private HashSet<string> Said(Answer answer)
    {
        var events = answer.Hits.Select(h => h.Event).Concat(answer.Nearest.Select(v => v.Fact.Row.Id)).Where(e => e > 0).Distinct();
        var readings = events.Take(Turn.MostEvents).Select(e => session.Event(e)!.Reading);
        var said = readings.SelectMany(r => r.Names.Concat(r.Texts).Append(r.Actors)).SelectMany(s => s.Stems);
        return answer.Hits.Count == 0
            ? said.ToHashSet(StringComparer.Ordinal)
            : said.Concat(answer.Question.ActionWords)
                .Concat(answer.Question.Mentions.Where(m => m.Actors.Count > 0).SelectMany(m => m.Stems)).ToHashSet(StringComparer.Ordinal);
    }

    // A name as it is written; what the language data knows by its stem, as the facts write it.
    private string Whole(string read)
    {
        var stem = language.Words.Lemmas.Stem(read);
        var names = session.Rows(
            "SELECT a.name, a.kind FROM actor_word w JOIN actor a ON a.id = w.actor WHERE w.stem = $1",
            r => (Name: r.GetString(0), Kind: (ActorKind)r.GetInt32(1)), stem);
        return names.Where(n => n.Kind is ActorKind.Country or ActorKind.Person or ActorKind.Place).SelectMany(n => n.Name.Split(' '))
                .FirstOrDefault(word => Folding.FoldWord(word) == read)
            ?? (language.Everyday.Contains(read) ? read
                : session.Rows("SELECT form FROM word WHERE stem = $1", r => r.GetString(0), stem).FirstOrDefault() ?? read);
    }
}
