using Bot.Core.Answers;
using Bot.Core.Chat.Talk;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>What somebody passes on: a headline, a paragraph, somebody else's message. It is checked, not asked.</summary>
public static class PastedMessage
{
    // A headline has five words or more, and capitals on nearly all the long ones. Of 2,752 development questions the rules below take
    // six for pasted, all of several sentences; what holds no claim is asked after all.
    private const int ShortestHeadline = 5;
    private const int ShortestSentence = 3;
    private const int LongWord = 4;
    private const double MostlyCapitals = 0.8;

    /// <summary>
    /// Whether a text that nobody marked as passed on looks it: no question, and a link, several sentences, or a headline's capitals.
    /// Total: any text has an answer.
    /// </summary>
    public static bool LooksPasted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(part => !HasLink(part)).ToList();
        var words = parts.FindAll(part => part.Any(char.IsLetter));
        var hasLink = HasLink(text);
        if (words.Count < (hasLink ? ShortestSentence : ShortestHeadline) || text.TrimStart().StartsWith('/')
            || parts.Exists(part => part.Contains('?', StringComparison.Ordinal)) || QuestionParser.BeginsLikeQuestion(text))
        {
            return false;
        }

        return hasLink || IsHeadline(words)
            || SentenceSplitter.Split(text).Count(sentence => sentence.Count(char.IsWhiteSpace) >= ShortestSentence - 1) > 1;
    }

    /// <summary>Whether a text doubts what was said before and asks nothing else: "really?", "is this true?".</summary>
    public static bool IsDoubt(string text) => SmallTalk.Shipped.Read(text).Kind == TalkKind.Doubt;

    /// <summary>
    /// Holds a message that is passed on against the facts, but for the addresses in it; where nothing can be checked, it is asked, unless
    /// it is a command, which was meant for whomever it was given to.
    /// </summary>
    /// <param name="bot">Who answers.</param>
    /// <param name="text">The message.</param>
    /// <param name="written">The day it was written.</param>
    /// <param name="today">The reference date, where it is asked.</param>
    public static ChatReply CheckPasted(this IChatBot bot, string text, DateOnly written, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(bot);
        var words = string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ').Where(word => !HasLink(word)))));
        var check = bot.CheckDates(words, written);
        return check.Outcome == Outcome.NoSource && !words.StartsWith('/')
            ? bot.Answer(new ChatRequest { Text = words, Today = today })
            : check;
    }

    private static bool IsHeadline(List<string> words)
    {
        var lengthy = words.Where(word => word.Count(char.IsLetter) >= LongWord).ToList();
        var capitals = lengthy.Count(word => char.IsUpper(word.First(char.IsLetter)));
        return lengthy.Count >= LongWord && capitals >= lengthy.Count * MostlyCapitals;
    }

    private static bool HasLink(string text) =>
        text.Contains("http://", StringComparison.OrdinalIgnoreCase) || text.Contains("https://", StringComparison.OrdinalIgnoreCase);
}
