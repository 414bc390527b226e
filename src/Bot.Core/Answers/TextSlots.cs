using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>
/// Whether what the sources say of an event speaks of what is asked for, where no field of the facts has it: a place, or whoever voted so.
/// Such an event is told as it is, and no name is read out of it.
/// </summary>
internal sealed class TextSlots(Language language)
{
    // "stored in safe bases on NATO territory": words that may stand between.
    private const int Reach = 3;

    private readonly VoteWords _votes = new(language.Words);

    /// <summary>Which of an event's assertions speak of what a question asks for; empty for none.</summary>
    public IReadOnlyList<int> Find(Question question, EventRow happening)
    {
        var asked = Tokens(question.Text).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, happening.Assertions.Count)
            .Where(i => Speaks(question, happening.Reading.Texts[i], Tokens(happening.Assertions[i].Text), asked))];
    }

    // "where was that" says nothing that a sentence could be held to.
    private static bool SaysAll(Question question, SentenceReading text) =>
        (question.Action is not null || question.Terms.Any(t => !t.IsSoft))
        && Says(text, question.ActionWords, question.Action?.Uses.Select(u => u.Sense) ?? [])
        && question.Terms.All(t => t.IsSoft || t.Number is not null || Says(text, t.Words, t.Senses));

    private static bool Says(SentenceReading text, IReadOnlyList<string> words, IEnumerable<Sense> senses) =>
        words.All(text.Stems.Contains) || senses.Any(s => text.Senses.Contains(s.Id));

    // Who voted how is told in a sentence of its own; a place belongs to the deed that the sentence tells of.
    private bool Speaks(Question question, SentenceReading reading, IReadOnlyList<Token> text, HashSet<string> asked) =>
        question.Asked switch
        {
            Asked.Where when Askable.AsksWhereabouts(question) => Lies(question.Mentions[0], text, asked),
            Asked.Where => SaysAll(question, reading) && HasPlace(question, text, asked),
            Asked.Who => _votes.Asked(question.Text) is { } side && _votes.Tells(text, side),
            _ => false,
        };

    private IReadOnlyList<Token> Tokens(string text) => language.Words.Tokenizer.Tokenize(text);

    // "on NATO territory", "in Pittsburgh": a name that the question has not, behind a preposition of place that belongs to what was done,
    // as far as no other deed stands between: "expelled them once people had been killed in Bucha" has no place for the expulsion.
    private bool HasPlace(Question question, IReadOnlyList<Token> text, HashSet<string> asked)
    {
        var isBehindDeed = false;
        for (var i = 0; i < text.Count; i++)
        {
            var deed = language.Lexicon.Match(text, i) is { HasRoles: true } match ? match : null;
            if (IsAsked(question, text[i], deed))
            {
                isBehindDeed = true;
            }
            else if (deed is not null || text[i].Kind == TokenKind.Boundary || Grammar.Subordinators.Contains(text[i].Norm))
            {
                isBehindDeed = false;
            }

            if (isBehindDeed && Grammar.Locatives.Contains(text[i].Norm) && NamesPlace(text, i + 1, asked))
            {
                return true;
            }
        }

        return false;
    }

    // "Bucha, north-west of Kiev", "Natanz, a town in central Iran": right behind its name another, by what tells where.
    private static bool Lies(ActorMention place, IReadOnlyList<Token> text, HashSet<string> asked)
    {
        var name = Enumerable.Range(0, text.Count).FirstOrDefault(i => place.Stems.Contains(text[i].Stem), text.Count);
        var behind = text.Skip(name + 1).SkipWhile(t => place.Stems.Contains(t.Stem)).ToList();
        var phrase = behind.Skip(behind is [{ Kind: TokenKind.Boundary }, ..] ? 1 : 0).TakeWhile(t => t.Kind == TokenKind.Word).ToList();
        var at = Enumerable.Range(0, phrase.Count).FirstOrDefault(IsWhere, -1);
        return at >= 0 && NamesPlace(phrase, at + 1, asked) && phrase.Take(at).All(t => !t.IsCapitalised);

        bool IsWhere(int i) => Grammar.Locatives.Contains(phrase[i].Norm)
            || (i > 0 && phrase[i].Norm == "of" && Grammar.Directions.Contains(phrase[i - 1].Norm));
    }

    private static bool IsAsked(Question question, Token token, SenseMatch? deed) => question.Action is { } action
        ? question.ActionWords.Contains(token.Stem) || deed?.Uses.Any(u => action.Uses.Any(a => a.Sense.Id == u.Sense.Id)) == true
        : question.Terms.Any(t => !t.IsSoft && t.Words.Contains(token.Stem));

    private static bool NamesPlace(IReadOnlyList<Token> text, int start, HashSet<string> asked) => text.Skip(start).Take(Reach)
        .TakeWhile(t => t.Kind == TokenKind.Word)
        .Any(t => t is { IsCapitalised: true, IsPossessive: false } && !asked.Contains(t.Stem) && !Grammar.Calendar.Contains(t.Norm));
}
