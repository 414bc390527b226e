using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat.Claims;

/// <summary>A sentence of a message as it is held against the facts.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Question">What the engine reads in it.</param>
/// <param name="Tokens">Its words and numbers, boundaries left out.</param>
/// <param name="Times">The times that it names.</param>
internal sealed record Claim(string Text, Question Question, IReadOnlyList<Token> Tokens, IReadOnlyList<ClaimTime> Times)
{
    /// <summary>All actors that it names, as the engine reads them.</summary>
    public IEnumerable<ActorMention> Mentions => MentionsOf(Question);

    /// <summary>Whether a token belongs to a time.</summary>
    public bool IsTime(Token token) => Times.Any(t => t.Phrase.Start <= token.Start && token.End <= t.Phrase.Start + t.Phrase.Length);

    /// <summary>The tokens that words of it cover, where they stand first; empty where it does not have them so.</summary>
    public IEnumerable<Token> TokensOf(string words)
    {
        var start = words.Length == 0 ? -1 : Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? [] : Tokens.Where(t => t.Start >= start && t.Start < start + words.Length);
    }

    /// <summary>Reads a sentence; null for one that claims nothing: a question, or no deed of anybody.</summary>
    public static Claim? Read(string sentence, DateOnly today, QuestionParser parser, Language language)
    {
        var question = parser.Parse(sentence, today, Asked.YesNo);
        if (question.Action is null || !MentionsOf(question).Any() || sentence.TrimEnd('"', '”', '’', ')', ' ').EndsWith('?'))
        {
            return null;
        }

        var tokens = language.Words.Tokenizer.Tokenize(sentence).Where(t => t.Kind != TokenKind.Boundary).ToList();
        var times = Dates.TimePhraseReader.Find(sentence, today).Select(t => ClaimTime.Of(t, today)).ToList();

        // The time is held against the facts here, where the days that it can mean are known.
        return new Claim(sentence, question with { Asked = Asked.YesNo, Times = [], Anchor = null }, tokens, times);
    }

    /// <summary>All actors of a question.</summary>
    public static IEnumerable<ActorMention> MentionsOf(Question question) =>
        question.Mentions.Concat(question.Attributed);
}
