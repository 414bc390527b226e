using Bot.Core.Chat;
using Bot.TelegramAdapter.Requests;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramAdapter.Menu;

/// <summary>Sets the command menus and the profile's texts where they differ from what is set.</summary>
/// <remarks>Asking first matters: Telegram allows reading often, but setting the name only a few times a day.</remarks>
internal sealed class MenuSync(ITelegramApi api, TelegramOptions options, ILogger<MenuSync> log)
{
    private int _changes;

    /// <summary>Compares and sets, once. A failure is logged; the bot works without.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var language in CommandCatalogue.Languages)
            {
                await SyncCommandsAsync(language, cancel);
            }

            await SyncTextAsync(ProfileText.Name, "", options.Name, cancel);
            await SyncTextsAsync(ProfileText.Description, TelegramTexts.Description, cancel);
            await SyncTextsAsync(ProfileText.ShortDescription, TelegramTexts.ShortDescription, cancel);
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

    private async Task SyncCommandsAsync(string language, CancellationToken cancel)
    {
        // English is what everybody sees whose language has no menu of its own.
        var code = language == "en" ? "" : language;
        List<MenuCommand> wanted =
            [.. CommandCatalogue.Commands.Select(command => new MenuCommand(command.Name, command.Descriptions[language]))];
        foreach (var scope in (MenuScope[])[MenuScope.PrivateChats, MenuScope.Groups])
        {
            if (!wanted.SequenceEqual(await api.GetCommandsAsync(scope, code, cancel)))
            {
                await api.SetCommandsAsync(scope, code, wanted, cancel);
                _changes++;
            }
        }
    }

    private async Task SyncTextsAsync(ProfileText text, IReadOnlyDictionary<string, string> wanted, CancellationToken cancel)
    {
        foreach (var (language, value) in wanted)
        {
            await SyncTextAsync(text, language, value, cancel);
        }
    }

    private async Task SyncTextAsync(ProfileText text, string language, string wanted, CancellationToken cancel)
    {
        if (wanted.Length > 0 && await api.GetProfileAsync(text, language, cancel) != wanted)
        {
            await api.SetProfileAsync(text, language, wanted, cancel);
            _changes++;
        }
    }
}
