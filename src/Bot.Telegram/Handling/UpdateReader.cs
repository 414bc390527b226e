using System.Text;
using Bot.Core.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramAdapter.Handling;

/// <summary>Decides whether an update is meant for the bot, and what is wanted.</summary>
internal sealed class UpdateReader
{
    private const string Help = "/help";

    // Known once the adapter has connected, before the first update.
    private User _bot = new();

    /// <summary>Sets who the bot is.</summary>
    public void Become(User bot) => _bot = bot;

    /// <summary>What is wanted; null where the update is not for the bot.</summary>
    public Intent? Read(Update update)
    {
        if (update.Message is { } message)
        {
            return ReadMessage(message);
        }

        if (update.GuestMessage is { GuestQueryId: { } guestQuery } guest)
        {
            return new GuestIntent(guest, guestQuery, QuestionOrHelp(guest));
        }

        return update switch
        {
            { CallbackQuery: { } query } => new PressIntent(query),
            { InlineQuery: { } query } => new InlineIntent(query),
            _ => null,
        };
    }

    private Intent? ReadMessage(Message message)
    {
        var text = Text(message);
        // Other bots would be answered for ever; anonymous administrators only look like bots. What came through the bot's own inline
        // mode is its own answer.
        var byBot = message.From is { IsBot: true } && message.SenderChat is null;
        if (string.IsNullOrEmpty(text) || byBot || message.IsAutomaticForward
            || message.ViaBot?.Id == _bot.Id || message.Chat.Type is not (ChatType.Private or ChatType.Group or ChatType.Supergroup))
        {
            return null;
        }

        if (text[0] == '/' && Command.TryRead(text, out var command))
        {
            return ReadCommand(message, command);
        }

        var addressed = message.Chat.Type == ChatType.Private
            || IsReplyToMe(message) || Entities(message).Any(entity => IsMe(entity, text));
        return addressed ? new AskIntent(message, QuestionOrHelp(message)) : null;
    }

    private Intent? ReadCommand(Message message, Command command)
    {
        if (command.Bot is not null)
        {
            if (!command.Bot.Equals(_bot.Username, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }
        else if (message.Chat.Type != ChatType.Private && !IsOurs(command.Name) && !IsReplyToMe(message))
        {
            // In a group, a command that the bot does not have is most likely meant for another bot.
            return null;
        }

        if (command.Name.Equals("start", StringComparison.OrdinalIgnoreCase))
        {
            return command.Argument.Length == 0 ? new AskIntent(message, Help) : new OpenIntent(message, command.Argument);
        }

        return new AskIntent(message, command.Argument.Length == 0 ? $"/{command.Name}" : $"/{command.Name} {command.Argument}");
    }

    private static bool IsOurs(string name) =>
        CommandCatalogue.Find(name) is not null || name.Equals("start", StringComparison.OrdinalIgnoreCase);

    private string QuestionOrHelp(Message message)
    {
        var text = WithoutMe(message).Trim();
        return text.Length == 0 ? Help : text;
    }

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

    private static string Text(Message message) => message.Text ?? message.Caption ?? "";

    private static MessageEntity[] Entities(Message message) =>
        (message.Text is null ? message.CaptionEntities : message.Entities) ?? [];

    private static bool IsInside(MessageEntity entity, string text) =>
        entity.Offset >= 0 && entity.Length > 0 && entity.Offset <= text.Length - entity.Length;
}
