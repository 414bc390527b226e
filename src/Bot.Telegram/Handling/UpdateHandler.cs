using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Dispatch;
using Bot.TelegramAdapter.Rendering;
using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Sending;
using Bot.TelegramAdapter.Updates;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Handling;

/// <summary>Gets the answer to what somebody wants from the core and delivers it.</summary>
internal sealed class UpdateHandler(
    IChatBot bot, TelegramSender sender, TelegramMetrics metrics, TelegramOptions options, TimeProvider time, ILogger<UpdateHandler> log)
{
    // As many as make a list that is still looked through; Telegram allows 50.
    private const int ArticlesPerPage = 20;

    /// <summary>
    /// Handles an intent; afterwards it is answered, or given up for good. Failed where the core did, which the person was told.
    /// </summary>
    /// <exception cref="OperationCanceledException">The adapter stops; it is not answered.</exception>
    /// <exception cref="TelegramApiException">The token is refused.</exception>
    public Task<UpdateOutcome> HandleAsync(long id, Intent intent, Admission admission) => intent switch
    {
        AskIntent ask => SendAsync(ask.Message, Reply(id, admission, () => bot.Answer(Request(ask.Text)))),
        OpenIntent open => SendAsync(open.Message, Reply(id, admission, () => Open(open.Payload))),
        GuestIntent guest => AnswerGuestAsync(id, guest, admission),
        PressIntent press => PressAsync(id, press.Callback, admission),
        InlineIntent inline => AnswerInlineAsync(id, inline.Query, admission),
        _ => throw new InvalidOperationException("An intent without a handler."),
    };

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private ChatRequest Request(string text) => new() { Text = text, Today = Today };

    private ChatReply Open(string payload)
    {
        var reply = bot.Press(payload, Today);
        return reply.Outcome == Outcome.NotUnderstood && DeepLink.Decode(payload) is { } state ? bot.Press(state, Today) : reply;
    }

    // What is shown: the answer, the sentence about too many questions, or the one about a failure. Never an exception.
    private Shown Reply(long id, Admission admission, Func<ChatReply> answer)
    {
        if (admission != Admission.Answer)
        {
            return new Shown(HtmlRenderer.Sentence(TelegramTexts.Refusal(admission)!), UpdateOutcome.Answered);
        }

        try
        {
            return new Shown(Measured(() => HtmlRenderer.Render(answer())), UpdateOutcome.Answered);
        }
        catch (Exception e)
        {
            return new Shown(HtmlRenderer.Sentence(Failure(id, e)), UpdateOutcome.Failed);
        }
    }

    private T Measured<T>(Func<T> compose)
    {
        var began = time.GetTimestamp();
        var composed = compose();
        metrics.Took(time.GetElapsedTime(began));
        return composed;
    }

    private string Failure(long id, Exception e)
    {
        Log.CoreFailed(log, id, e);
        return TelegramTexts.Failure(id.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<UpdateOutcome> SendAsync(TelegramMessage asked, Shown shown)
    {
        var message = new OutgoingMessage
        {
            ChatId = asked.Chat.Id,
            Content = shown.Content,
            ReplyTo = asked.MessageId,
            TopicId = asked.TopicId,
        };
        await sender.SendAsync(message, IsGroup(asked.Chat));
        return shown.Outcome;
    }

    private async Task<UpdateOutcome> AnswerGuestAsync(long id, GuestIntent guest, Admission admission)
    {
        var shown = Reply(id, admission, () => bot.Answer(Request(guest.Text)));
        await sender.AnswerGuestAsync(guest.QueryId, new InlineArticle("answer", TelegramTexts.GuestTitle, "", shown.Content));
        return shown.Outcome;
    }

    private async Task<UpdateOutcome> PressAsync(long id, TelegramCallback callback, Admission admission)
    {
        if (admission != Admission.Answer)
        {
            await sender.AnswerCallbackAsync(new CallbackAnswer(callback.Id, TelegramTexts.Refusal(admission)));
            return UpdateOutcome.Answered;
        }

        var data = ButtonData.Read(callback.Data);
        ChatReply reply;
        MessageContent content;
        try
        {
            (reply, content) = Measured(() =>
            {
                var pressed = bot.Press(data.State, Today);
                return (pressed, HtmlRenderer.Render(pressed));
            });
        }
        catch (Exception e)
        {
            await sender.AnswerCallbackAsync(new CallbackAnswer(callback.Id, Failure(id, e)));
            return UpdateOutcome.Failed;
        }

        // A button of a former fact base leaves the message as it is; the sentence about it comes in a box of its own.
        var stale = reply.Outcome == Outcome.NotUnderstood;
        await sender.AnswerCallbackAsync(new CallbackAnswer(callback.Id, stale ? HtmlRenderer.Alert(reply) : null));
        if (!stale)
        {
            await ShowAsync(callback, content, data.InPlace);
        }

        return UpdateOutcome.Answered;
    }

    private async Task ShowAsync(TelegramCallback callback, MessageContent content, bool inPlace)
    {
        var edit = new MessageEdit
        {
            ChatId = callback.Chat?.Id,
            MessageId = callback.MessageId,
            InlineMessageId = callback.InlineMessageId,
            Content = content,
        };
        if (callback.Chat is not { } chat || callback.MessageId is not { } under)
        {
            // Messages sent by inline or guest mode can only be changed: the bot is not in that chat.
            await sender.EditAsync(edit, isGroup: false);
        }
        else if (!inPlace || !await sender.EditAsync(edit, IsGroup(chat)))
        {
            await sender.SendAsync(
                new OutgoingMessage { ChatId = chat.Id, Content = content, ReplyTo = under, TopicId = callback.TopicId }, IsGroup(chat));
        }
    }

    private async Task<UpdateOutcome> AnswerInlineAsync(long id, TelegramInlineQuery query, Admission admission)
    {
        if (admission != Admission.Answer)
        {
            await sender.AnswerInlineAsync(new InlineAnswer(query.Id, [], TimeSpan.Zero, ""));
            return UpdateOutcome.Answered;
        }

        var outcome = UpdateOutcome.Answered;
        _ = int.TryParse(query.Offset, NumberStyles.None, CultureInfo.InvariantCulture, out var offset);
        InlineAnswer answer;
        try
        {
            answer = Measured(() =>
            {
                var page = bot.Search(query.Query, Today, offset, ArticlesPerPage);
                return new InlineAnswer(
                    query.Id,
                    [.. page.Hits.Select(hit => new InlineArticle(hit.Id, hit.Title, hit.Description, HtmlRenderer.Render(hit.Reply)))],
                    options.InlineCacheTime,
                    page.NextOffset?.ToString(CultureInfo.InvariantCulture) ?? "");
            });
        }
        catch (Exception e)
        {
            Log.CoreFailed(log, id, e);
            answer = new InlineAnswer(query.Id, [], TimeSpan.Zero, "");
            outcome = UpdateOutcome.Failed;
        }

        await sender.AnswerInlineAsync(answer);
        return outcome;
    }

    private static bool IsGroup(TelegramChat chat) => chat.Kind != TelegramChatKind.Private;

    private readonly record struct Shown(MessageContent Content, UpdateOutcome Outcome);
}
