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
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramAdapter.Handling;

/// <summary>Gets the answer to what somebody wants from the core and delivers it.</summary>
internal sealed class UpdateHandler(
    IChatBot bot, Conversations conversations, TelegramSender sender, TelegramMetrics metrics, TelegramOptions options, TimeProvider time,
    ILogger<UpdateHandler> log)
{
    // As many as make a list that is still looked through; Telegram allows 50.
    private const int ArticlesPerPage = 20;

    // Bot API: ForceReply.input_field_placeholder.
    private const int LongestPlaceholder = 64;

    // What is said to whoever only names the bot.
    private const string Hint = "/ask";

    // Where the answers of the last days stand, to be changed when their questions are. What a restart forgets stays as it is.
    private readonly RecentTable<(long Chat, int Question), (long Chat, int Answer)> _answers = new(capacity: 4_096);

    /// <summary>
    /// Handles an intent; afterwards it is answered, or given up for good. Failed where the core did, which the person was told.
    /// </summary>
    /// <exception cref="OperationCanceledException">The adapter stops; it is not answered.</exception>
    /// <exception cref="TelegramApiException">The token is refused.</exception>
    public Task<UpdateOutcome> HandleAsync(long id, Intent intent, Admission admission) => intent switch
    {
        MessageIntent wish => AnswerAsync(id, wish, admission),
        GuestIntent guest => AnswerGuestAsync(id, guest, admission),
        PressIntent press => PressAsync(id, press, admission),
        InlineIntent inline => AnswerInlineAsync(id, inline.Query, admission),
        _ => throw new InvalidOperationException("An intent without a handler."),
    };

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private ChatReply Answer(long id, MessageIntent wish) => wish switch
    {
        AskIntent ask => bot.Answer(conversations.Ask(id, ask, Today)),
        CheckIntent check => Check(check),
        OpenIntent open => Open(id, open),
        HintIntent => bot.Answer(new ChatRequest { Text = Hint, Today = Today }),
        _ => throw new InvalidOperationException("A wish without an answer."),
    };

    private ChatReply Check(CheckIntent check)
    {
        conversations.End(check);
        return bot.CheckPasted(check.Text, check.Written, Today);
    }

    private ChatReply Open(long id, OpenIntent open)
    {
        var press = conversations.Press(id, open.Message, open.Person, open.Payload, Today);
        var reply = bot.Press(press);
        return reply.Outcome == Outcome.NotUnderstood && DeepLink.Decode(open.Payload) is { } state
            ? bot.Press(press with { State = state })
            : reply;
    }

    // What is shown: the answer, the sentence about too many questions, or the one about a failure. Never an exception.
    private Shown Reply(long id, Admission admission, MessageIntent wish, string? owner = null)
    {
        if (admission != Admission.Answer)
        {
            return new Shown(HtmlRenderer.Sentence(TelegramTexts.Refusal(admission)!), UpdateOutcome.Answered);
        }

        try
        {
            return wish is NoTextIntent
                ? new Shown(HtmlRenderer.Sentence(TelegramTexts.TextOnly), UpdateOutcome.Answered)
                : Measured(() => Rendered(id, wish, owner));
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

    private Shown Rendered(long id, MessageIntent wish, string? owner)
    {
        var reply = Answer(id, wish);
        var content = HtmlRenderer.Render(reply, owner) with { Prompt = reply.Prompt };
        if (wish is HintIntent hint)
        {
            content = content with { Keyboard = new(InlineKeyboardButton.WithUrl(TelegramTexts.AllHelp, hint.HelpUrl)) };
        }

        return new Shown(content, UpdateOutcome.Answered, TellsEvents: reply.Outcome != Outcome.NotUnderstood);
    }

    private async Task<UpdateOutcome> AnswerAsync(long id, MessageIntent wish, Admission admission)
    {
        var asked = wish.Message;
        var isEdited = asked.EditDate is not null;
        var question = (asked.Chat.Id, asked.Id);
        (long Chat, int Id) answer = default;
        if (isEdited && !_answers.TryGet(question, out answer))
        {
            // Not answered before, or too long ago to know where.
            return UpdateOutcome.Ignored;
        }

        var shown = Reply(id, admission, wish);
        if (!isEdited || !await sender.EditAsync(shown.Content.Edit(answer.Chat, answer.Id), IsGroup(asked.Chat)))
        {
            var request = shown.Content.Send(asked.Chat.Id, Topic(asked), asked.Id);
            request.ReplyMarkup ??= Prompt(shown.Content.Prompt);
            if (asked.EphemeralMessageId is { } seenByOne)
            {
                // Asked so that nobody else sees it, and so answered.
                request.EphemeralMessageParameters = wish.UserId;
                request.ReplyParameters = new ReplyParameters { EphemeralMessageId = seenByOne };
            }
            else if (wish.AloneOrIn is not null)
            {
                request.EphemeralMessageParameters = wish.UserId;
            }

            if (await sender.SendAsync(request, IsGroup(asked.Chat), wish.AloneOrIn is { } chat ? SentTo(chat) : null) is { Id: > 0 } sent)
            {
                _answers.Set(question, (sent.Chat.Id, sent.Id));
                conversations.Answered(wish, shown.TellsEvents ? sent.Id : 0);
            }
        }

        return shown.Outcome;
    }

    private static MessageContent SentTo(string chat) => HtmlRenderer.Sentence(TelegramTexts.NotAlone) with
    {
        Keyboard = new(InlineKeyboardButton.WithUrl(TelegramTexts.AskMe, chat)),
    };

    // To a bare command the question can be sent at once: the field opens, with an example in it.
    private static ForceReplyMarkup? Prompt(string? example) => example is null ? null
        : new ForceReplyMarkup { Selective = true, InputFieldPlaceholder = HtmlText.Cut(example, LongestPlaceholder) };

    private async Task<UpdateOutcome> AnswerGuestAsync(long id, GuestIntent guest, Admission admission)
    {
        var shown = Reply(id, admission, guest.Wish, ButtonData.OwnerOf(guest.UserId));
        var article = shown.Content.Article("answer", TelegramTexts.GuestTitle, description: null);
        await sender.AnswerAsync(new AnswerGuestQueryRequest { GuestQueryId = guest.QueryId, Result = article });
        return shown.Outcome;
    }

    private async Task<UpdateOutcome> PressAsync(long id, PressIntent press, Admission admission)
    {
        var query = press.Query;
        if (admission != Admission.Answer)
        {
            await AnswerAsync(query, TelegramTexts.Refusal(admission));
            return UpdateOutcome.Answered;
        }

        var data = ButtonData.Read(query.Data);
        var person = ButtonData.OwnerOf(query.From.Id);
        ChatReply reply;
        MessageContent content;
        try
        {
            (reply, content) = Measured(() =>
            {
                var pressed = bot.Press(conversations.Press(id, query.Message, query.From.Id, data.State, Today));
                return (pressed, HtmlRenderer.Render(pressed, query.Message is null ? person : null));
            });
        }
        catch (Exception e)
        {
            await AnswerAsync(query, Failure(id, e));
            return UpdateOutcome.Failed;
        }

        // What is no answer, as after a change of the facts, leaves the message as it is and comes in a box of its own.
        var stale = reply.Outcome == Outcome.NotUnderstood || (data.InPlace && !reply.IsAnswer);
        if (!stale && query.Message is null && data.Owner is { } owner && owner != person)
        {
            await ShowApartAsync(press, reply, data.State);
            return UpdateOutcome.Answered;
        }

        await AnswerAsync(query, stale ? HtmlRenderer.Alert(reply).Text : null);
        if (!stale)
        {
            await ShowAsync(query, content, data.InPlace);
        }

        return UpdateOutcome.Answered;
    }

    // Where the bot can send nothing, what somebody else asked stays as it is: what fits a box is shown in one, and what does not in the
    // chat with the bot, which the link opens.
    private Task ShowApartAsync(PressIntent press, ChatReply reply, string state)
    {
        var (text, isAll) = HtmlRenderer.Alert(reply);
        return isAll || DeepLink.Encode(state) is not { } payload
            ? AnswerAsync(press.Query, text)
            : sender.AnswerAsync(new AnswerCallbackQueryRequest { CallbackQueryId = press.Query.Id, Url = press.Start + payload });
    }

    // Every pressed button waits for its answer: a sentence in a box, at most 200 characters, or null for none.
    private Task AnswerAsync(CallbackQuery query, string? alert) => sender.AnswerAsync(
        new AnswerCallbackQueryRequest { CallbackQueryId = query.Id, Text = alert, ShowAlert = alert is not null });

    // In a group what one person leafs to is for that person: the answer stays as it is for all others.
    private async Task ShowAsync(CallbackQuery query, MessageContent content, bool inPlace)
    {
        if (query.Message is not { } under)
        {
            // Messages sent by inline or guest mode can only be changed: the bot is not in that chat.
            await sender.EditAsync(content.Edit(query.InlineMessageId!));
        }
        else if (under.EphemeralMessageId is { } seenByOne)
        {
            if (!inPlace || !await sender.EditAsync(content.Edit(under.Chat.Id, query.From.Id, seenByOne)))
            {
                await sender.SendAsync(content.SendPrivately(query, Topic(under), inPlace: false), IsGroup(under.Chat));
            }
        }
        else if (IsGroup(under.Chat))
        {
            await sender.SendAsync(content.SendPrivately(query, Topic(under), inPlace), isGroup: true);
        }
        else if (!inPlace || !await sender.EditAsync(content.Edit(under.Chat.Id, under.Id), isGroup: false))
        {
            await sender.SendAsync(content.Send(under.Chat.Id, Topic(under), under.Id), isGroup: false);
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
                var owner = ButtonData.OwnerOf(query.From.Id);
                var page = bot.Search(query.Query, Today, offset, ArticlesPerPage);
                return new AnswerInlineQueryRequest
                {
                    InlineQueryId = query.Id,
                    Results = [.. page.Hits.Select(hit => Article(hit, owner))],
                    // The buttons say whose they are.
                    IsPersonal = true,
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

    private static InlineQueryResultArticle Article(SearchHit hit, string owner) =>
        HtmlRenderer.Render(hit.Reply, owner).Article(hit.Id, hit.Title, hit.Description);

    private static AnswerInlineQueryRequest NoResults(InlineQuery query) =>
        new() { InlineQueryId = query.Id, Results = [], CacheTime = 0, NextOffset = "" };

    private static bool IsGroup(Chat chat) => chat.Type != ChatType.Private;

    // Replies outside forums carry a thread id too, which sendMessage refuses; only a topic's id may be sent back.
    private static int? Topic(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;

    private readonly record struct Shown(MessageContent Content, UpdateOutcome Outcome, bool TellsEvents = false);
}
