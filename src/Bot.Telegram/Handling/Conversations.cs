using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Chat.Dialogue;
using Bot.TelegramAdapter.Polling;
using Bot.TelegramAdapter.Sending;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter.Handling;

/// <summary>
/// Asks with the name of the conversation that a person has in a chat, so that the core knows what "and France?" goes on from, and with
/// what a reply refers to. Thread-safe.
/// </summary>
/// <remarks>
/// A conversation goes on for as long as every update since its last one came here. Where one is missing, another replica may have told
/// that person something since: a new conversation begins then, in which "that" is asked for and not guessed.
/// </remarks>
internal sealed class Conversations(UpdateLedger ledger)
{
    private readonly RecentTable<(long Chat, int Topic, long Person), Turn> _last = new(ConversationMemory.MostConversations);

    /// <summary>The request for a question. An edited one goes on from before only where nothing was asked since.</summary>
    public ChatRequest Ask(long update, AskIntent ask, DateOnly today)
    {
        var last = Last(ask.Message, ask.Person);
        var isEdited = ask.Message.EditDate is not null;
        var isLast = last?.Question == ask.Message.Id;
        return new ChatRequest
        {
            Text = ask.Text,
            Today = today,
            RefersTo = RefersTo(ask.RepliesTo, last),
            Conversation = isEdited && !isLast ? null
                : Named(update, ask.Message, ask.Person, ask.Message.Id, isEdited ? last!.Answer : 0),
        };
    }

    /// <summary>The request for a button, or for what a link opens.</summary>
    /// <param name="update">The update's id.</param>
    /// <param name="message">The message under which the button is, or with the link; null where that is in no chat of the bot's.</param>
    /// <param name="person">Who pressed; null where that is not known.</param>
    /// <param name="state">What it carries.</param>
    /// <param name="today">The reference date.</param>
    public ButtonPress Press(long update, Message? message, long? person, string state, DateOnly today) =>
        new() { State = state, Today = today, Conversation = message is null ? null : Named(update, message, person, 0, 0) };

    /// <summary>Lets the conversation end with a message whose answer is not remembered: what is asked next goes on from nothing.</summary>
    public void End(MessageIntent wish)
    {
        if (wish.Person is { } person)
        {
            _last.Set(Place(wish.Message, person), new Turn(0, long.MaxValue, 0, 0));
        }
    }

    /// <summary>Takes note of the message that answered a question, so that a reply to it is known; 0 where it told of no event.</summary>
    public void Answered(MessageIntent wish, int answer)
    {
        if (Last(wish.Message, wish.Person) is { } last && last.Question == wish.Message.Id)
        {
            _last.Set(Place(wish.Message, wish.Person!.Value), last with { Answer = answer });
        }
    }

    // What the buttons say, whatever is remembered; without any, the last answer is what is remembered, and of others nothing is known.
    private static IReadOnlyList<string>? RefersTo(RepliedTo? replied, Turn? last) =>
        replied is null || (replied.States.Count == 0 && last is { Answer: > 0 } && replied.MessageId is var id
            && (id == last.Question || id == last.Answer))
            ? null
            : replied.States;

    private string? Named(long update, Message message, long? person, int question, int answer)
    {
        if (person is not { } known)
        {
            return null;
        }

        var begun = Last(message, person) is { } last && last.Update < update && ledger.HasAllBetween(last.Update, update)
            ? last.Begun
            : update;
        _last.Set(Place(message, known), new Turn(begun, update, question, answer));
        return string.Create(CultureInfo.InvariantCulture, $"telegram:{message.Chat.Id}:{known}:{begun}");
    }

    private Turn? Last(Message message, long? person) =>
        person is { } known && _last.TryGet(Place(message, known), out var last) ? last : null;

    private static (long Chat, int Topic, long Person) Place(Message message, long person) =>
        (message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId ?? 0 : 0, person);

    /// <param name="Begun">The update that the conversation began with.</param>
    /// <param name="Update">Its last update.</param>
    /// <param name="Question">The message that was answered last; 0 where a button was pressed since.</param>
    /// <param name="Answer">The message that answered it; 0 where there is none.</param>
    private sealed record Turn(long Begun, long Update, int Question, int Answer);
}
