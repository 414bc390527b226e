using System.Collections;
using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramAdapter.Api;

/// <summary>
/// How what the bot sends is written: the fields that it sets, by the Bot API's names. One that is null or false is left out.
/// </summary>
internal static class SentJson
{
    /// <summary>Writes a request or a part of one.</summary>
    /// <exception cref="NotSupportedException">It is of a type that stands below nowhere.</exception>
    public static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case ParseMode mode:
                json.WriteStringValue(mode.ToString());
                break;
            case Enum name:
                json.WriteStringValue(JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString()));
                break;
            case ChatId chat:
                json.WriteNumberValue(chat.Identifier!.Value);
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                WriteObject(json, value);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        foreach (var (name, field) in Request(value) ?? Part(value) ?? throw new NotSupportedException($"{value.GetType()} is not sent."))
        {
            if (field is not (null or false))
            {
                json.WritePropertyName(name);
                Write(json, field);
            }
        }

        json.WriteEndObject();
    }

    private static (string Name, object? Value)[]? Request(object request) => request switch
    {
        SendMessageRequest send =>
        [
            ("chat_id", send.ChatId), ("message_thread_id", send.MessageThreadId), .. Content(send.Text, send.ParseMode),
            ("link_preview_options", send.LinkPreviewOptions), ("reply_parameters", send.ReplyParameters),
            ("ephemeral_message_parameters", send.EphemeralMessageParameters), ("reply_markup", send.ReplyMarkup),
        ],
        EditMessageTextRequest edit =>
        [
            ("chat_id", edit.ChatId), ("message_id", edit.MessageId), .. Content(edit.Text, edit.ParseMode),
            ("link_preview_options", edit.LinkPreviewOptions), ("reply_markup", edit.ReplyMarkup),
        ],
        EditEphemeralMessageTextRequest edit =>
        [
            ("chat_id", edit.ChatId), ("receiver_user_id", edit.ReceiverUserId), ("ephemeral_message_id", edit.EphemeralMessageId),
            .. Content(edit.Text, edit.ParseMode),
            ("link_preview_options", edit.LinkPreviewOptions), ("reply_markup", edit.ReplyMarkup),
        ],
        EditInlineMessageTextRequest edit =>
        [
            ("inline_message_id", edit.InlineMessageId), .. Content(edit.Text, edit.ParseMode),
            ("link_preview_options", edit.LinkPreviewOptions), ("reply_markup", edit.ReplyMarkup),
        ],
        AnswerCallbackQueryRequest answer =>
        [
            ("callback_query_id", answer.CallbackQueryId), ("text", answer.Text), ("show_alert", answer.ShowAlert), ("url", answer.Url),
        ],
        AnswerInlineQueryRequest answer =>
        [
            ("inline_query_id", answer.InlineQueryId), ("results", answer.Results), ("cache_time", answer.CacheTime),
            ("is_personal", answer.IsPersonal), ("next_offset", answer.NextOffset),
        ],
        AnswerGuestQueryRequest answer => [("guest_query_id", answer.GuestQueryId), ("result", answer.Result)],
        GetUpdatesRequest get =>
        [
            ("offset", get.Offset), ("limit", get.Limit), ("timeout", get.Timeout), ("allowed_updates", get.AllowedUpdates),
        ],
        SetWebhookRequest set => [("url", set.Url), ("secret_token", set.SecretToken), ("allowed_updates", set.AllowedUpdates)],
        DeleteWebhookRequest => [],
        GetMyCommandsRequest get => [("scope", get.Scope), ("language_code", get.LanguageCode)],
        SetMyCommandsRequest set => [("commands", set.Commands), ("scope", set.Scope), ("language_code", set.LanguageCode)],
        GetMyNameRequest => [],
        SetMyNameRequest set => [("name", set.Name)],
        GetMyDescriptionRequest get => [("language_code", get.LanguageCode)],
        SetMyDescriptionRequest set => [("description", set.Description), ("language_code", set.LanguageCode)],
        GetMyShortDescriptionRequest get => [("language_code", get.LanguageCode)],
        SetMyShortDescriptionRequest set => [("short_description", set.ShortDescription), ("language_code", set.LanguageCode)],
        _ => null,
    };

    private static (string Name, object? Value)[]? Part(object part) => part switch
    {
        LinkPreviewOptions options => [("is_disabled", options.IsDisabled)],
        ReplyParameters reply =>
        [
            ("message_id", reply.MessageId), ("ephemeral_message_id", reply.EphemeralMessageId),
            ("allow_sending_without_reply", reply.AllowSendingWithoutReply),
        ],
        EphemeralMessageParameters alone =>
        [
            ("receiver_user_id", alone.ReceiverUserId), ("callback_query_id", alone.CallbackQueryId),
            ("replace_callback_query_message", alone.ReplaceCallbackQueryMessage),
        ],
        InlineKeyboardMarkup markup => [("inline_keyboard", markup.InlineKeyboard)],
        InlineKeyboardButton button =>
        [
            ("text", button.Text), ("callback_data", button.CallbackData), ("url", button.Url), ("copy_text", button.CopyText),
        ],
        CopyTextButton copy => [("text", copy.Text)],
        ForceReplyMarkup prompt =>
        [
            ("force_reply", true), ("input_field_placeholder", prompt.InputFieldPlaceholder), ("selective", prompt.Selective),
        ],
        InlineQueryResultArticle article =>
        [
            ("type", article.Type), ("id", article.Id), ("title", article.Title), ("description", article.Description),
            ("input_message_content", article.InputMessageContent), ("reply_markup", article.ReplyMarkup),
        ],
        InputTextMessageContent content =>
        [
            ("message_text", content.MessageText), ("parse_mode", content.ParseMode), ("link_preview_options", content.LinkPreviewOptions),
        ],
        BotCommand command =>
        [
            ("command", command.Command), ("description", command.Description), ("is_ephemeral", command.IsEphemeral),
        ],
        BotCommandScope scope => [("type", scope.Type)],
        _ => null,
    };

    private static (string Name, object? Value)[] Content(string? text, ParseMode mode) => [("text", text), ("parse_mode", mode)];
}
