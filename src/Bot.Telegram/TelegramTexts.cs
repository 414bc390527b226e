using System.Globalization;
using Bot.Core.Chat;
using Bot.TelegramAdapter.Sending;

namespace Bot.TelegramAdapter;

/// <summary>The sentences that the adapter itself says; everything else comes from the core.</summary>
internal static class TelegramTexts
{
    /// <summary>Once to whoever asks too often.</summary>
    public const string TooMany = "That was a lot at once. I will answer again in a minute.";

    /// <summary>To a voice message, a sticker, a picture without a caption.</summary>
    public const string TextOnly = "I read text only. Write your question, or pass on a message to have its claims checked.";

    /// <summary>The button that leads from a group to the whole help.</summary>
    public const string AllHelp = "All I can do";

    /// <summary>Where somebody asked to be answered alone, and Telegram does not let the bot.</summary>
    public const string NotAlone = "Telegram does not let me answer you alone in this chat. Nobody sees what you ask me in private.";

    /// <summary>The button that leads to the chat with the bot.</summary>
    public const string AskMe = "Ask me in private";

    /// <summary>The command of groups that asks so that nobody else sees it, for Telegram's menu.</summary>
    public const string AloneCommand = "private";

    /// <summary>The button that copies the first citation.</summary>
    public const string CopyCitation = "Copy citation";

    /// <summary>The title of a guest answer, which no client shows but Telegram asks for.</summary>
    public const string GuestTitle = "Answer";

    /// <summary>Longest text of the profile page.</summary>
    public const int LongestShortDescription = 120;

    /// <summary>What <see cref="AloneCommand"/> does, by language; the empty language is everybody else's.</summary>
    public static IReadOnlyDictionary<string, string> Alone { get; } = Texts(
        "Ask so that only you see it and the answer",
        "Спросить так, чтобы видели только вы",
        "Запитати так, щоб бачили лише ви",
        "Fragen, ohne dass andere es sehen",
        "Demander sans que les autres le voient",
        "Preguntar sin que los demás lo vean");

    /// <summary>What an empty chat shows, by language; the empty language is everybody else's. At most 512 characters.</summary>
    public static IReadOnlyDictionary<string, string> Description { get; } = Texts(
        "Ask when something happened between states, who did it, and where it is written. Every answer is dated and names its sources; "
        + "where no source says it, that is the answer. Nothing of your questions is stored.",
        "Спросите, когда что-то произошло между государствами, кто это сделал и где об этом написано. Каждый ответ с датой и источниками; "
        + "если источника нет, так и будет сказано. Ваши вопросы не сохраняются.",
        "Запитайте, коли щось сталося між державами, хто це зробив і де про це написано. Кожна відповідь із датою та джерелами; "
        + "якщо джерела немає, так і буде сказано. Ваші запитання не зберігаються.",
        "Fragen Sie, wann etwas zwischen Staaten geschah, wer es tat und wo es steht. Jede Antwort ist datiert und nennt ihre Quellen; "
        + "sagt es keine Quelle, ist das die Antwort. Von Ihren Fragen bleibt nichts.",
        "Demandez quand un fait s'est produit entre États, qui l'a accompli et où c'est écrit. "
        + "Chaque réponse est datée et cite ses sources ; si aucune ne le dit, c'est la réponse. Rien de vos questions n'est conservé.",
        "Pregunte cuándo ocurrió algo entre Estados, quién lo hizo y dónde está escrito. Cada respuesta lleva fecha y fuentes; "
        + "si ninguna lo dice, esa es la respuesta. No se guarda nada de sus preguntas.");

    /// <summary>What the profile page shows, by language; the empty language is everybody else's. At most 120 characters.</summary>
    public static IReadOnlyDictionary<string, string> ShortDescription { get; } = Texts(
        "Dated answers about diplomatic events, each with its sources.",
        "Ответы о дипломатических событиях: с датами и источниками.",
        "Відповіді про дипломатичні події: з датами та джерелами.",
        "Datierte Antworten zu diplomatischen Ereignissen, jede mit Quellen.",
        "Réponses datées sur les événements diplomatiques, avec leurs sources.",
        "Respuestas con fecha sobre hechos diplomáticos, con sus fuentes.");

    /// <summary>Below a page of several.</summary>
    public static string Footer(ReplyPage page) => string.Create(CultureInfo.InvariantCulture, $"{page.Number}/{page.Of}");

    /// <summary>What is said in place of an answer; null where nothing is.</summary>
    public static string? Refusal(Admission admission) => admission switch
    {
        Admission.SayNotHere => PlaceRules.Refusal,
        Admission.SayTooMany => TooMany,
        _ => null,
    };

    /// <summary>When something went wrong inside; at most 200 characters.</summary>
    /// <param name="id">What the log has the details under.</param>
    public static string Failure(string id) =>
        $"Something went wrong on my side. If it happens again, please tell whoever runs this bot: {id}.";

    private static Dictionary<string, string> Texts(string en, string ru, string uk, string de, string fr, string es) =>
        new(StringComparer.Ordinal) { [""] = en, ["ru"] = ru, ["uk"] = uk, ["de"] = de, ["fr"] = fr, ["es"] = es };
}
