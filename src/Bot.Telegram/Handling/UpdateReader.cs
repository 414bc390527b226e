using System.Text;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Rendering;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramAdapter.Handling;

/// <summary>Decides whether an update is meant for the bot, and what is wanted.</summary>
internal sealed class UpdateReader
{
    private const string Help = "/help";
    private const string HelpPayload = "help";
    private const string Ask = "/ask";

    // Known once the adapter has connected, before the first update.
    private User _bot = new();

    /// <summary>Sets who the bot is.</summary>
    public void Become(User bot) => _bot = bot;

    /// <summary>What is wanted; null where the update is not for the bot.</summary>
    public Intent? Read(Update update) => update switch
    {
        { Message: { } message } => ReadMessage(message),
        { EditedMessage: { } edited } => ReadMessage(edited),
        { GuestMessage: { GuestQueryId: { } query } guest } => new GuestIntent(query, Wish(guest)),
        { CallbackQuery: { } query } => new PressIntent(query, Start),
        { InlineQuery: { } query } => new InlineIntent(query),
        _ => null,
    };

    private MessageIntent? ReadMessage(Message message)
    {
        // Other bots would be answered for ever; anonymous administrators only look like bots. What came through the bot's own inline
        // mode is its own answer.
        var byBot = message.From is { IsBot: true } && message.SenderChat is null;
        if (byBot || message.IsAutomaticForward || message.ViaBot?.Id == _bot.Id
            || message.Chat.Type is not (ChatType.Private or ChatType.Group or ChatType.Supergroup))
        {
            return null;
        }

        var text = Text(message);
        var isPrivate = message.Chat.Type == ChatType.Private;
        if (text.Length == 0)
        {
            return isPrivate && HasNoText(message) ? new NoTextIntent(message) : null;
        }

        if (isPrivate && message.ForwardOrigin is { } origin)
        {
            return new CheckIntent(message, text, Day(origin.Date));
        }

        if (text[0] == '/' && Command.TryRead(text, out var command))
        {
            return ReadCommand(message, command);
        }

        if (isPrivate && message.ReplyToMessage is null && PastedMessage.LooksPasted(text))
        {
            return new CheckIntent(message, text, Day(message.Date));
        }

        // What one person alone sees of a group is for the bot, whatever Telegram leaves out of it.
        var isAddressed = isPrivate || message.EphemeralMessageId is not null || IsReplyToMe(message)
            || Entities(message).Any(entity => IsMe(entity, text));
        return isAddressed ? Wish(message) : null;
    }

    private MessageIntent? ReadCommand(Message message, Command command)
    {
        if (command.Bot is not null)
        {
            if (!command.Bot.Equals(_bot.Username, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }
        else if (message.Chat.Type != ChatType.Private && message.EphemeralMessageId is null && !IsOurs(command.Name)
            && !IsReplyToMe(message))
        {
            // In a group, a command that the bot does not have is most likely meant for another bot.
            return null;
        }

        if (command.Name.Equals("start", StringComparison.OrdinalIgnoreCase) && command.Argument is not ("" or HelpPayload))
        {
            return new OpenIntent(message, command.Argument);
        }

        if (command.Name.ToLowerInvariant() is "start" or "help")
        {
            return Helped(message);
        }

        if (command.Name.Equals(TelegramTexts.AloneCommand, StringComparison.OrdinalIgnoreCase))
        {
            MessageIntent alone = command.Argument.Length > 0
                ? Question(message, command.Argument)
                : Passed(message) ?? (MessageIntent)Question(message, Ask);
            return alone with { AloneOrIn = message.Chat.Type == ChatType.Private ? null : Home };
        }

        if (command.Argument.Length > 0)
        {
            return Question(message, $"/{command.Name} {command.Argument}");
        }

        MessageIntent? passed = NeedsArgument(command.Name) ? Passed(message) : null;
        return passed ?? Question(message, $"/{command.Name}");
    }

    private string Home => $"https://t.me/{_bot.Username}";

    private string Start => $"{Home}?start=";

    private static bool IsOurs(string name) =>
        CommandCatalogue.Find(name) is not null || name.ToLowerInvariant() is "start" or TelegramTexts.AloneCommand;

    private static bool NeedsArgument(string name) => CommandCatalogue.Find(name)?.Options.Any(option => option.Required) == true;

    // What is wanted by a message that is no command: the bot's name may be all there is in it.
    private MessageIntent Wish(Message message)
    {
        var text = WithoutMe(message).Trim();
        if (!text.Any(char.IsLetterOrDigit))
        {
            return Passed(message) ?? (text.Length == 0 ? Helped(message) : Question(message, text));
        }

        if (PastedMessage.IsDoubt(text) && Passed(message) is { } doubted)
        {
            return doubted;
        }

        // "/when: …", which the bot said to a bare command, is what this one goes on.
        var prompt = IsReplyToMe(message) ? Text(message.ReplyToMessage!) : "";
        var name = prompt.StartsWith('/') ? prompt[1..].Split(':', 2)[0] : "";
        return Question(message, NeedsArgument(name) ? $"/{name} {text}" : text);
    }

    private AskIntent Question(Message message, string text)
    {
        // In a topic what replies to nothing replies to the message that opened it.
        var replied = message is { IsTopicMessage: true, ReplyToMessage.Id: var id } && id == message.MessageThreadId
            ? null
            : message.ReplyToMessage;
        var isMine = replied?.From?.Id == _bot.Id || replied?.ViaBot?.Id == _bot.Id;
        return new AskIntent(message, text)
        {
            RepliesTo = replied is null ? null : new RepliedTo(replied.Id, isMine ? States(replied) : []),
        };
    }

    private static string[] States(Message message) => message.ReplyMarkup is not { } markup ? []
        : [.. markup.InlineKeyboard.SelectMany(row => row).Select(button => ButtonData.Read(button.CallbackData).State)];

    // Somebody else's message that this one replies to, or the part of it that is quoted.
    private CheckIntent? Passed(Message message)
    {
        var replied = IsReplyToMe(message) ? null : message.ReplyToMessage;
        var text = message.Quote?.Text ?? (replied is null ? "" : Text(replied));
        var written = replied?.ForwardOrigin?.Date ?? replied?.Date ?? message.ExternalReply?.Origin.Date ?? message.Date;
        return text.Length == 0 || IsReplyToMe(message) ? null : new CheckIntent(message, text, Day(written));
    }

    // The whole help is for whoever wants it, not for a group.
    private MessageIntent Helped(Message message) => message.Chat.Type == ChatType.Private
        ? new AskIntent(message, Help)
        : new HintIntent(message, Start + HelpPayload);

    // The bot's name is how it is called, not a part of the question.
    private string WithoutMe(Message message)
    {
        var text = Text(message);
        StringBuilder? shorter = null;
        var from = 0;
        foreach (var mention in Entities(message).Where(entity => IsMe(entity, text)).OrderBy(entity => entity.Offset))
        {
            if (mention.Offset >= from)
            {
                shorter ??= new StringBuilder(text.Length);
                shorter.Append(text, from, mention.Offset - from);
                from = mention.Offset + mention.Length;
                from += from < text.Length && text[from] == ' ' ? 1 : 0;
            }
        }

        return shorter is null ? text : shorter.Append(text, from, text.Length - from).ToString();
    }

    private bool IsReplyToMe(Message message) => message.ReplyToMessage?.From?.Id == _bot.Id;

    private bool IsMe(MessageEntity entity, string text) => IsInside(entity, text) && entity.Type switch
    {
        MessageEntityType.TextMention => entity.User?.Id == _bot.Id,
        MessageEntityType.Mention => entity.Length > 1
            && text.AsSpan(entity.Offset + 1, entity.Length - 1).Equals(_bot.Username, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // Not what the chat itself says, such as that something was pinned.
    private static bool HasNoText(Message message) => message is { Voice: not null } or { Sticker: not null } or { Photo: not null }
        or { Video: not null } or { VideoNote: not null } or { Animation: not null } or { Audio: not null } or { Document: not null }
        or { Location: not null } or { Contact: not null } or { Story: not null } or { RichMessage: not null } or { Poll: not null }
        or { Dice: not null } or { PaidMedia: not null } or { Checklist: not null };

    private static DateOnly Day(DateTime time) => DateOnly.FromDateTime(time.ToUniversalTime());

    private static string Text(Message message) => message.Text ?? message.Caption ?? "";

    private static MessageEntity[] Entities(Message message) =>
        (message.Text is null ? message.CaptionEntities : message.Entities) ?? [];

    private static bool IsInside(MessageEntity entity, string text) =>
        entity.Offset >= 0 && entity.Length > 0 && entity.Offset <= text.Length - entity.Length;
}
