using Bot.Core.Dates;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>A clause of a message as it is held against the facts.</summary>
/// <param name="Part">Its words as they stand in the message, and how it leans on another.</param>
/// <param name="Text">The clause as a sentence of its own.</param>
/// <param name="Day">The day of the message.</param>
/// <param name="Question">What the engine reads in it.</param>
/// <param name="Tokens">Its words and numbers, boundaries left out.</param>
/// <param name="Times">The times that it names.</param>
internal sealed record Claim(
    ClaimPart Part, string Text, CalendarDay Day, Question Question, IReadOnlyList<Token> Tokens, IReadOnlyList<ClaimTime> Times)
{
    /// <summary>What somebody is said to have stated in it, as a claim by itself; null where nobody is.</summary>
    public Claim? Said { get; private init; }

    /// <summary>All actors that it names, as the engine reads them.</summary>
    public IEnumerable<ActorMention> Mentions => MentionsOf(Question);

    /// <summary>
    /// Whether what is done in it is no deed that the language data knows: then only a fact that has its very words can bear it out.
    /// </summary>
    public bool IsBare => Question.Action is null;

    /// <summary>Whether a pronoun does it, for whoever it stands.</summary>
    public bool HasOpenSubject
    {
        get
        {
            var pronoun = Tokens.FirstOrDefault(t => ClaimWords.Subjects.Contains(t.Norm));
            return pronoun is not null && !Mentions.SelectMany(m => TokensOf(m.Text)).Any(t => t.Start < pronoun.Start);
        }
    }

    /// <summary>Whether words of it stand before a verb in the active and own nothing: they may be who does it.</summary>
    public bool IsActiveBefore(string words)
    {
        var deed = Tokens.ToList().FindIndex(t => Question.ActionWords.Contains(t.Stem, StringComparer.Ordinal));
        var verb = deed;
        while (verb > 0 && Tokens[verb - 1].IsAdverb)
        {
            verb--;
        }

        return deed > 0 && TokensOf(words).ToList() is [var first, ..] all && first.Start < Tokens[deed].Start
            && !all[^1].IsPossessive && !Grammar.Be.Contains(Tokens[verb - 1].Norm);
    }

    /// <summary>Whether a token belongs to a time.</summary>
    public bool IsTime(Token token) => Times.Any(t => t.Phrase.Start <= token.Start && token.End <= t.Phrase.Start + t.Phrase.Length);

    /// <summary>The tokens that words of it cover, where they stand first; empty where it does not have them so.</summary>
    public IEnumerable<Token> TokensOf(string words)
    {
        var start = words.Length == 0 ? -1 : Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? [] : Tokens.Where(t => t.Start >= start && t.Start < start + words.Length);
    }

    /// <summary>Reads a sentence; null for one that claims nothing: a question, or nothing of anybody.</summary>
    public static Claim? Read(ClaimPart part, CalendarDay today, QuestionParser parser, Language language)
    {
        var sentence = Undergone(part.Text, language);
        var question = parser.Parse(sentence, today, Asked.YesNo);
        if (!MentionsOf(question).Any() || sentence.TrimEnd('"', '”', '’', ')', ' ').EndsWith('?'))
        {
            return null;
        }

        var tokens = language.Words.Tokenizer.Tokenize(sentence).Where(t => t.Kind != TokenKind.Boundary).ToList();
        if (tokens[^1].Norm == ClaimWords.Complement)
        {
            // "X insisted that": what was insisted on is another clause.
            return null;
        }

        var times = Dates.TimePhraseReader.Find(sentence, today).Select(t => ClaimTime.Of(t, today)).ToList();

        // The time is held against the facts here, where the days that it can mean are known.
        return new Claim(part, sentence, today, question with { Asked = Asked.YesNo, Times = [], Anchor = null }, tokens, times)
        {
            Said = part.Said is { } said ? Read(ClaimPart.Whole(said), today, parser, language) : null,
        };
    }

    // "The office closed on 1 November": it was closed. Nobody else's verb is left without an object but before a preposition or the end;
    // "it has closed" is "has been closed".
    private static string Undergone(string sentence, Language language)
    {
        var tokens = language.Words.Tokenizer.Tokenize(sentence);
        var at = tokens.ToList().FindIndex(t => ClaimWords.Undergone.Contains(t.Norm));
        if (at < 1 || tokens[at - 1] is not { Kind: TokenKind.Word } before || Grammar.Be.Contains(before.Norm)
            || Grammar.Auxiliaries.Contains(before.Norm) != ClaimWords.Had.Contains(before.Norm)
            || !(at + 1 == tokens.Count || tokens[at + 1].Kind == TokenKind.Boundary || Grammar.Prepositions.Contains(tokens[at + 1].Norm)))
        {
            return sentence;
        }

        return sentence.Insert(tokens[at].Start, ClaimWords.Had.Contains(before.Norm) ? "been " : "was ");
    }

    /// <summary>All actors of a question.</summary>
    public static IEnumerable<ActorMention> MentionsOf(Question question) =>
        question.Mentions.Concat(question.Attributed);
}
