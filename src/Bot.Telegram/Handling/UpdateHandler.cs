using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Dispatch;
using Bot.TelegramAdapter.Rendering;
using Bot.TelegramAdapter.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

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
        PressIntent press => PressAsync(id, press.Query, admission),
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

    private async Task<UpdateOutcome> SendAsync(Message asked, Shown shown)
    {
        await sender.SendAsync(shown.Content.Send(asked.Chat.Id, Topic(asked), asked.Id), IsGroup(asked.Chat));
        return shown.Outcome;
    }

    private async Task<UpdateOutcome> AnswerGuestAsync(long id, GuestIntent guest, Admission admission)
    {
        var shown = Reply(id, admission, () => bot.Answer(Request(guest.Text)));
        var article = shown.Content.Article("answer", TelegramTexts.GuestTitle, description: null);
        await sender.AnswerAsync(new AnswerGuestQueryRequest { GuestQueryId = guest.QueryId, Result = article });
        return shown.Outcome;
    }

    private async Task<UpdateOutcome> PressAsync(long id, CallbackQuery query, Admission admission)
    {
        if (admission != Admission.Answer)
        {
            await AnswerAsync(query, TelegramTexts.Refusal(admission));
            return UpdateOutcome.Answered;
        }

        var data = ButtonData.Read(query.Data);
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
            await AnswerAsync(query, Failure(id, e));
            return UpdateOutcome.Failed;
        }

        // A button of a former fact base leaves the message as it is; the sentence about it comes in a box of its own.
        var stale = reply.Outcome == Outcome.NotUnderstood;
        await AnswerAsync(query, stale ? HtmlRenderer.Alert(reply) : null);
        if (!stale)
        {
            await ShowAsync(query, content, data.InPlace);
        }

        return UpdateOutcome.Answered;
    }

    // Every pressed button waits for its answer: a sentence in a box, at most 200 characters, or null for none.
    private Task AnswerAsync(CallbackQuery query, string? alert) => sender.AnswerAsync(
        new AnswerCallbackQueryRequest { CallbackQueryId = query.Id, Text = alert, ShowAlert = alert is not null });

    private async Task ShowAsync(CallbackQuery query, MessageContent content, bool inPlace)
    {
        if (query.Message is not { } under)
        {
            // Messages sent by inline or guest mode can only be changed: the bot is not in that chat.
            await sender.EditAsync(content.Edit(query.InlineMessageId!));
        }
        else if (!inPlace || !await sender.EditAsync(content.Edit(under.Chat.Id, under.Id), IsGroup(under.Chat)))
        {
            await sender.SendAsync(content.Send(under.Chat.Id, Topic(under), under.Id), IsGroup(under.Chat));
        }
    }

    private async Task<UpdateOutcome> AnswerInlineAsync(long id, InlineQuery query, Admission admission)
    {
        if (admission != Admission.Answer)
        {
            await sender.AnswerAsync(NoResults(query));
            return UpdateOutcome.Answered;
        }

        var outcome = UpdateOutcome.Answered;
        _ = int.TryParse(query.Offset, NumberStyles.None, CultureInfo.InvariantCulture, out var offset);
        AnswerInlineQueryRequest answer;
        try
        {
            answer = Measured(() =>
            {
                var page = bot.Search(query.Query, Today, offset, ArticlesPerPage);
                return new AnswerInlineQueryRequest
                {
                    InlineQueryId = query.Id,
                    Results = [.. page.Hits.Select(hit => HtmlRenderer.Render(hit.Reply).Article(hit.Id, hit.Title, hit.Description))],
                    CacheTime = (int)options.InlineCacheTime.TotalSeconds,
                    NextOffset = page.NextOffset?.ToString(CultureInfo.InvariantCulture) ?? "",
                };
            });
        }
        catch (Exception e)
        {
            Log.CoreFailed(log, id, e);
            answer = NoResults(query);
            outcome = UpdateOutcome.Failed;
        }

        await sender.AnswerAsync(answer);
        return outcome;
    }

    private static AnswerInlineQueryRequest NoResults(InlineQuery query) =>
        new() { InlineQueryId = query.Id, Results = [], CacheTime = 0, NextOffset = "" };

    private static bool IsGroup(Chat chat) => chat.Type != ChatType.Private;

    // Replies outside forums carry a thread id too, which sendMessage refuses; only a topic's id may be sent back.
    private static int? Topic(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;

    private readonly record struct Shown(MessageContent Content, UpdateOutcome Outcome);
}
