using System.Text.Json;
using Bot.Core.Chat;
using Bot.DiscordAdapter.Registration;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Answers slash commands and the message command.</summary>
internal sealed class CommandHandler(IChatBot bot)
{
    private const int MessageCommand = 3;

    /// <summary>Answers.</summary>
    public Task HandleAsync(Responder responder)
    {
        var data = responder.Interaction.Data;
        if (data?.Type == MessageCommand)
        {
            return data.Name == CommandTranslations.CheckDates ? CheckAsync(responder, data) : responder.SayAsync(DiscordTexts.OldCommand);
        }

        return CommandCatalogue.Find(data?.Name ?? "") is { } command
            ? AnswerAsync(responder, command, data!.Options ?? [])
            : responder.SayAsync(DiscordTexts.OldCommand);
    }

    private Task AnswerAsync(Responder responder, CommandSpec command, List<InteractionOption> options)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var isPrivate = false;
        foreach (var option in options)
        {
            if (option.Text is { } text)
            {
                texts[option.Name] = text;
            }

            isPrivate |= option.Name == CommandTranslations.Private && option.Value.ValueKind == JsonValueKind.True;
        }

        var forced = Place.ForcesPrivate(responder.Interaction);
        var request = new ChatRequest
        {
            Text = CommandText.Compose(command, texts),
            Today = responder.Today,
            Conversation = Place.Conversation(responder.Interaction),
            ButtonBytes = ButtonId.LongestState,
        };
        return responder.AnswerAsync(
            () => ReplyMessage.Of(bot.Answer(request), responder.Interaction.UserId, isPrivate || forced, canShare: !forced),
            isPrivate || forced);
    }

    private Task CheckAsync(Responder responder, InteractionData data)
    {
        var message = data.TargetId is { } id ? data.Resolved?.Messages?.GetValueOrDefault(id) : null;
        var text = MessageText.Of(message);
        var day = MessageText.WrittenOn(message, data.TargetId) ?? responder.Today;
        return responder.AnswerAsync(
            () => ReplyMessage.Of(
                bot.CheckDates(text, day), responder.Interaction.UserId,
                isPrivate: true, canShare: !Place.ForcesPrivate(responder.Interaction)),
            ephemeral: true);
    }
}
