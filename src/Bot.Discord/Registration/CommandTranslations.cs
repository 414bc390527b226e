namespace Bot.DiscordAdapter.Registration;

/// <summary>
/// Names that Discord shows in a person's language, and the two things that only Discord has: the option for a private answer and the
/// message command. Descriptions of everything else come from Core. By Core's language tags; English is the name itself.
/// </summary>
internal static class CommandTranslations
{
    /// <summary>Name of the option that makes an answer visible to the one who asks only.</summary>
    public const string Private = "private";

    /// <summary>Name of the message command.</summary>
    public const string CheckDates = "Check dates";

    /// <summary>Discord's locales, each with Core's language for it.</summary>
    public static IReadOnlyDictionary<string, string> Locales { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["de"] = "de",
        ["en-GB"] = "en",
        ["en-US"] = "en",
        ["es-419"] = "es",
        ["es-ES"] = "es",
        ["fr"] = "fr",
        ["ru"] = "ru",
        ["uk"] = "uk",
    };

    /// <summary>Description of <see cref="Private"/>.</summary>
    public static IReadOnlyDictionary<string, string> PrivateDescription { get; } = Texts(
        "Only you see the answer", "Ответ увидите только вы", "Відповідь побачите лише ви",
        "Nur Sie sehen die Antwort", "Vous seul verrez la réponse", "Solo tú verás la respuesta");

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Names = new(StringComparer.Ordinal)
    {
        ["ask"] = Texts("ask", "спросить", "запитати", "fragen", "demander", "preguntar"),
        ["when"] = Texts("when", "когда", "коли", "wann", "quand", "cuándo"),
        ["who"] = Texts("who", "кто", "хто", "wer", "qui", "quién"),
        ["timeline"] = Texts("timeline", "хронология", "хронологія", "chronik", "chronologie", "cronología"),
        ["onthisday"] = Texts("onthisday", "в-этот-день", "цього-дня", "an-diesem-tag", "ce-jour-là", "en-este-día"),
        ["event"] = Texts("event", "событие", "подія", "ereignis", "événement", "suceso"),
        ["sources"] = Texts("sources", "источники", "джерела", "quellen", "sources", "fuentes"),
        ["help"] = Texts("help", "помощь", "допомога", "hilfe", "aide", "ayuda"),
        ["about"] = Texts("about", "о-боте", "про-бота", "über", "à-propos", "acerca-de"),
        ["privacy"] = Texts("privacy", "приватность", "приватність", "datenschutz", "confidentialité", "privacidad"),
        ["question"] = Texts("question", "вопрос", "запитання", "frage", "question", "pregunta"),
        ["actor"] = Texts("actor", "участник", "учасник", "akteur", "acteur", "actor"),
        ["from"] = Texts("from", "от", "від", "von", "du", "desde"),
        ["to"] = Texts("to", "до", "до", "bis", "au", "hasta"),
        ["date"] = Texts("date", "дата", "дата", "datum", "date", "fecha"),
        [Private] = Texts(Private, "приватно", "приватно", "privat", "privé", "privado"),
        [CheckDates] = Texts(CheckDates, "Проверить даты", "Перевірити дати", "Daten prüfen", "Vérifier les dates", "Comprobar fechas"),
    };

    /// <summary>The name of a command or option by Core's language; null where it has no translation yet.</summary>
    public static IReadOnlyDictionary<string, string>? NameOf(string name) => Names.GetValueOrDefault(name);

    private static Dictionary<string, string> Texts(string en, string ru, string uk, string de, string fr, string es) =>
        new(StringComparer.Ordinal) { ["en"] = en, ["ru"] = ru, ["uk"] = uk, ["de"] = de, ["fr"] = fr, ["es"] = es };
}
