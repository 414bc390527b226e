using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>Counts what goes through another bot, and at level debug logs it: what was asked for and how it ended, never a text.</summary>
internal sealed partial class MeasuredBot(IChatBot bot, BotMetrics metrics, TimeProvider time, ILogger<MeasuredBot> log) : IChatBot
{
    /// <inheritdoc/>
    public string FactsHash => bot.FactsHash;

    /// <inheritdoc/>
    public BotProfile Profile => bot.Profile;

    /// <inheritdoc/>
    public ChatReply Answer(ChatRequest request) => Measured(CommandOf(request.Text), () => bot.Answer(request));

    /// <inheritdoc/>
    public ChatReply Press(ButtonPress press) => Measured("button", () => bot.Press(press));

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(string command, string option, string typed, int limit) =>
        bot.Complete(command, option, typed, limit);

    /// <inheritdoc/>
    public SearchPage Search(string text, DateOnly today, int offset, int limit) => bot.Search(text, today, offset, limit);

    /// <inheritdoc/>
    public ChatReply CheckDates(string message, DateOnly today) => Measured("check", () => bot.CheckDates(message, today));

    // The name comes from the catalogue, never from the text: what was typed must not become a label.
    private static string CommandOf(string text)
    {
        if (!text.StartsWith('/'))
        {
            return "question";
        }

        var end = text.IndexOfAny([' ', '@']);
        return CommandCatalogue.Find(text[1..(end < 0 ? text.Length : end)])?.Name ?? "unknown";
    }

    private ChatReply Measured(string command, Func<ChatReply> ask)
    {
        var began = time.GetTimestamp();
        var reply = ask();
        var took = time.GetElapsedTime(began);
        metrics.Answered(command, reply.Outcome.ToString(), took);
        Answered(log, command, reply.Outcome, took.TotalMilliseconds);
        return reply;
    }

    [LoggerMessage(1020, LogLevel.Debug, "Asked: {Command}; {Outcome} in {Milliseconds:0.0} ms.")]
    private static partial void Answered(ILogger logger, string command, Outcome outcome, double milliseconds);
}
