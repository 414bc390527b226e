using System.Text;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;

namespace Bot.TelegramAdapter.Handling;

/// <summary>Decides whether an update is meant for the bot, and what is wanted.</summary>
internal sealed class UpdateReader
{
    private const string Help = "/help";

    // Known once the adapter has connected, before the first update.
    private BotIdentity _bot = new(0, "", SupportsInline: false, SupportsGuest: false);

    /// <summary>Sets who the bot is.</summary>
    public void Become(BotIdentity bot) => _bot = bot;

    /// <summary>What is wanted; null where the update is not for the bot.</summary>
    public Intent? Read(TelegramUpdate update)
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
            { Callback: { } callback } => new PressIntent(callback),
            { InlineQuery: { } query } => new InlineIntent(query),
            _ => null,
        };
    }

    private Intent? ReadMessage(TelegramMessage message)
    {
        // Other bots would be answered for ever; anonymous administrators only look like bots. What came through the bot's own inline
        // mode is its own answer.
        var byBot = message.From is { IsBot: true } && !message.OnBehalfOfChat;
        if (string.IsNullOrEmpty(message.Text) || byBot || message.IsAutomaticForward
            || message.ViaBotId == _bot.Id || message.Chat.Kind == TelegramChatKind.Other)
        {
            return null;
        }

        if (message.Text[0] == '/' && Command.TryRead(message.Text, out var command))
        {
            return ReadCommand(message, command);
        }

        var addressed = message.Chat.Kind == TelegramChatKind.Private
            || message.ReplyToUserId == _bot.Id || message.Mentions.Any(m => IsMe(m, message.Text));
        return addressed ? new AskIntent(message, QuestionOrHelp(message)) : null;
    }

    private Intent? ReadCommand(TelegramMessage message, Command command)
    {
        if (command.Bot is not null)
        {
            if (!command.Bot.Equals(_bot.Username, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }
        else if (message.Chat.Kind == TelegramChatKind.Group && !IsOurs(command.Name) && message.ReplyToUserId != _bot.Id)
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

    private string QuestionOrHelp(TelegramMessage message)
    {
        var text = WithoutMe(message).Trim();
        return text.Length == 0 ? Help : text;
    }

    // The bot's name is how it is called, not a part of the question.
    private string WithoutMe(TelegramMessage message)
    {
        var text = message.Text ?? "";
        StringBuilder? shorter = null;
        var from = 0;
        foreach (var mention in message.Mentions.Where(m => IsMe(m, text)).OrderBy(m => m.Offset))
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

    private bool IsMe(TelegramMention mention, string text)
    {
        if (mention.UserId is { } id)
        {
            return id == _bot.Id && IsInside(mention, text);
        }

        return IsInside(mention, text)
            && mention.Length > 1
            && text.AsSpan(mention.Offset + 1, mention.Length - 1).Equals(_bot.Username, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsInside(TelegramMention mention, string text) =>
        mention.Offset >= 0 && mention.Length > 0 && mention.Offset <= text.Length - mention.Length;
}
