using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Dates;
using Bot.Core.Facts;

namespace Bot.TestSupport;

/// <summary>A bot that keeps the short answers of what it was asked last, so that they can be looked for in what is shown.</summary>
/// <param name="bot">Who answers.</param>
public sealed class AnswersBot(TimelineBot bot) : IChatBot
{
    /// <summary>Of a short answer so much has to stand in sight: the first words of a sentence or of a long name.</summary>
    private const int InSight = 12;

    private AskReport? _last;

    /// <inheritdoc/>
    public string FactsHash => bot.FactsHash;

    /// <inheritdoc/>
    public BotProfile Profile => bot.Profile;

    /// <inheritdoc/>
    public ChatReply Answer(ChatRequest request)
    {
        _last = bot.Ask(request);
        return _last.Reply;
    }

    /// <inheritdoc/>
    public ChatReply Press(ButtonPress press)
    {
        _last = null;
        return bot.Press(press);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(string command, string option, string typed, int limit) =>
        bot.Complete(command, option, typed, limit);

    /// <inheritdoc/>
    public SearchPage Search(string text, DateOnly today, int offset, int limit) => bot.Search(text, today, offset, limit);

    /// <inheritdoc/>
    public ChatReply CheckDates(string message, DateOnly today)
    {
        _last = null;
        return bot.CheckDates(message, today);
    }

    /// <summary>Whether the last reply answers one question: it is no list, nor what a button or a check of a message shows.</summary>
    public bool IsToOneQuestion => _last is not null && !_last.Reply.Blocks.Any(b => b.Kind == ReplyBlockKind.Item);

    /// <summary>Whether the first short answer to one question begins in some lines; true where none was given.</summary>
    public bool IsInSight(IEnumerable<string> lines)
    {
        if (!IsToOneQuestion || _last is not { Reply.IsAnswer: true, Values: [var first, ..] } || _last.Reply.Outcome == Outcome.Corrected)
        {
            return true;
        }

        var shown = string.Join(' ', lines);
        IReadOnlyList<string> words = Edtf.Parse(first).Span is { } span ? [first, DateWords.Of(span)] : [first];
        return words.Any(w => shown.Contains(w[..Math.Min(w.Length, InSight)], StringComparison.OrdinalIgnoreCase));
    }
}
