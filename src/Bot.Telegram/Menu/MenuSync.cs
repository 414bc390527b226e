using Bot.Core.Chat;
using Bot.TelegramAdapter.Api;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter.Menu;

/// <summary>Sets the command menus and the profile's texts where they differ from what is set.</summary>
/// <remarks>Asking first matters: Telegram allows reading often, but setting the name only a few times a day.</remarks>
internal sealed class MenuSync(TelegramApi api, TelegramOptions options, IChatBot bot, ILogger<MenuSync> log)
{
    private int _changes;

    /// <summary>Compares and sets, once. A failure is logged; the bot works without.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var language in TelegramTexts.Description.Keys)
            {
                await SyncCommandsAsync(language, cancel);
            }

            if ((options.Name ?? bot.Profile.Name) is { Length: > 0 } name)
            {
                await SyncNameAsync(name, cancel);
            }

            // What the host says of the bot is said in one language to everybody.
            var own = bot.Profile.Description;
            foreach (var (language, text) in TelegramTexts.Description)
            {
                await SyncDescriptionAsync(language, own ?? Default(TelegramTexts.Description, language, text), cancel);
            }

            foreach (var (language, text) in TelegramTexts.ShortDescription)
            {
                var isShort = own?.Length <= TelegramTexts.LongestShortDescription;
                var shown = isShort ? own! : Default(TelegramTexts.ShortDescription, language, text);
                await SyncShortDescriptionAsync(language, shown, cancel);
            }

            Log.MenuDone(log, _changes);
        }
        catch (Exception e) when (e is TelegramApiException or TelegramNetworkException)
        {
            Log.MenuFailed(log, e.Message);
        }
        catch (OperationCanceledException)
        {
            // The adapter stops; the next start goes on.
        }
    }

    // The empty language is everybody else's, and has the language of the facts' host.
    private string Default(IReadOnlyDictionary<string, string> texts, string language, string text) =>
        language.Length > 0 ? text : texts.GetValueOrDefault(bot.Profile.Language) ?? text;

    private async Task SyncCommandsAsync(string code, CancellationToken cancel)
    {
        var language = code.Length > 0 ? code : bot.Profile.Language;
        List<BotCommand> everywhere =
            [.. CommandCatalogue.Commands.Select(command => new BotCommand(command.Name, command.Descriptions[language]))];
        var alone = new BotCommand(TelegramTexts.AloneCommand, Default(TelegramTexts.Alone, code, TelegramTexts.Alone[code]))
        {
            IsEphemeral = true,
        };
        await SyncCommandsAsync(BotCommandScope.AllPrivateChats(), code, everywhere, cancel);
        await SyncCommandsAsync(BotCommandScope.AllGroupChats(), code, [.. everywhere, alone], cancel);
    }

    private async Task SyncCommandsAsync(BotCommandScope scope, string code, List<BotCommand> wanted, CancellationToken cancel)
    {
        var set = await api.AskAsync(new GetMyCommandsRequest { Scope = scope, LanguageCode = code }, cancel);
        if (!wanted.Select(Values).SequenceEqual(set.Select(Values)))
        {
            await SetAsync(new SetMyCommandsRequest { Commands = wanted, Scope = scope, LanguageCode = code }, cancel);
        }

        static (string, string, bool) Values(BotCommand command) => (command.Command, command.Description, command.IsEphemeral);
    }

    private async Task SyncNameAsync(string name, CancellationToken cancel)
    {
        var set = await api.AskAsync(new GetMyNameRequest(), cancel);
        if (set.Name != name)
        {
            await SetAsync(new SetMyNameRequest { Name = name }, cancel);
        }
    }

    private async Task SyncDescriptionAsync(string language, string text, CancellationToken cancel)
    {
        var set = await api.AskAsync(new GetMyDescriptionRequest { LanguageCode = language }, cancel);
        if (set.Description != text)
        {
            await SetAsync(new SetMyDescriptionRequest { Description = text, LanguageCode = language }, cancel);
        }
    }

    private async Task SyncShortDescriptionAsync(string language, string text, CancellationToken cancel)
    {
        var set = await api.AskAsync(new GetMyShortDescriptionRequest { LanguageCode = language }, cancel);
        if (set.ShortDescription != text)
        {
            await SetAsync(new SetMyShortDescriptionRequest { ShortDescription = text, LanguageCode = language }, cancel);
        }
    }

    private async Task SetAsync(RequestBase<bool> request, CancellationToken cancel)
    {
        await api.TellAsync(request, cancel);
        _changes++;
    }
}
