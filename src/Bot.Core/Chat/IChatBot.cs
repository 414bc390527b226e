using Bot.Core.Facts;

namespace Bot.Core.Chat;

/// <summary>
/// The bot as adapters and the console see it. Thread-safe; answers at once (no I/O but the local index); never raises for anything a
/// person typed. The test seam of the adapters.
/// </summary>
public interface IChatBot
{
    /// <summary>The hash of the facts it answers from, lower-case hexadecimal.</summary>
    string FactsHash { get; }

    /// <summary>How it introduces itself, as <c>bot.yaml</c> says.</summary>
    BotProfile Profile { get; }

    /// <summary>Answers a command or a question.</summary>
    ChatReply Answer(ChatRequest request);

    /// <summary>
    /// Answers a button. Where what it names is no longer there, or it is none of the bot's, the reply says so and its outcome is
    /// <see cref="Answers.Outcome.NotUnderstood"/>: nothing to put in the place of an answer.
    /// </summary>
    ChatReply Press(ButtonPress press);

    /// <summary>Choices for a half-typed argument of a command, best first.</summary>
    /// <param name="command">The command's name without the slash.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="typed">What is typed so far; may be empty.</param>
    /// <param name="limit">Most choices wanted, 1 to 25.</param>
    IReadOnlyList<Completion> Complete(string command, string option, string typed, int limit);

    /// <summary>Events for inline search, best first; recent and on-this-day events for an empty text.</summary>
    /// <param name="text">What is typed so far.</param>
    /// <param name="today">The reference date.</param>
    /// <param name="offset">0, or <see cref="SearchPage.NextOffset"/> of the page before.</param>
    /// <param name="limit">Most hits wanted, 1 to 20.</param>
    SearchPage Search(string text, DateOnly today, int offset, int limit);

    /// <summary>Finds the claims in a message that the facts know something about and holds each against them, claim by claim.</summary>
    ChatReply CheckDates(string message, DateOnly today);
}
