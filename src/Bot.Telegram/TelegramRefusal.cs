namespace Bot.TelegramAdapter;

/// <summary>Why Telegram refused a request, as far as the bot treats refusals differently.</summary>
public enum TelegramRefusal
{
    /// <summary>Anything not named below; trying again does not help.</summary>
    Other,

    /// <summary>401, and 404 for a token that is not even well-formed: the token is not, or no longer, a bot's.</summary>
    TokenRefused,

    /// <summary>403: the person blocked the bot, or it was removed from the chat.</summary>
    NotAllowed,

    /// <summary>400 "not enough rights", "chat not found" and their kin: what the chat's administrators have set.</summary>
    NoRights,

    /// <summary>409: another process polls with the same token.</summary>
    SecondPoller,

    /// <summary>409: a webhook is set, so polling is refused.</summary>
    WebhookActive,

    /// <summary>429: too many requests; see <see cref="TelegramApiException.RetryAfter"/>.</summary>
    TooMany,

    /// <summary>400 "message is not modified": it already shows what was asked for.</summary>
    NotModified,

    /// <summary>400 "query is too old" or its id was used: nobody waits for that answer any more.</summary>
    QueryTooOld,

    /// <summary>400 "message to be replied not found".</summary>
    ReplyNotFound,

    /// <summary>400 "message thread not found" and its kin: the topic was deleted or closed.</summary>
    TopicGone,

    /// <summary>400 "message to edit not found" or "message can't be edited".</summary>
    MessageGone,

    /// <summary>
    /// 400 with the id of the supergroup that the group has become; see <see cref="TelegramApiException.MigrateToChatId"/>.
    /// </summary>
    Migrated,

    /// <summary>5xx: Telegram's own trouble; trying again helps.</summary>
    ServerTrouble,
}
