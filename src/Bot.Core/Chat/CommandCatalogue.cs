using Bot.Core.Facts;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Every command, once. Discord's registration, Telegram's menu, the console's help and the docs come from here.</summary>
public static class CommandCatalogue
{
    private const int MostLike = 3;
    private const int ShortestStart = 3;

    /// <summary>Languages that every description has: English first, then Russian, Ukrainian, German, French, Spanish.</summary>
    public static IReadOnlyList<string> Languages => BotProfile.Languages;

    /// <summary>The commands in the order of the help text.</summary>
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        Command(
            "ask",
            Texts(
                "Ask anything about the timeline",
                "Задать вопрос о хронологии",
                "Поставити запитання про хронологію",
                "Eine Frage zur Chronik stellen",
                "Poser une question sur la chronologie",
                "Preguntar sobre la cronología"),
            Question()),
        Command(
            "when",
            Texts(
                "When something happened",
                "Когда что-то произошло",
                "Коли щось сталося",
                "Wann etwas geschah",
                "Quand un événement a eu lieu",
                "Cuándo ocurrió algo"),
            Question()),
        Command(
            "who",
            Texts(
                "Who did or said something",
                "Кто что-то сделал или сказал",
                "Хто щось зробив або сказав",
                "Wer etwas tat oder sagte",
                "Qui a fait ou dit quelque chose",
                "Quién hizo o dijo algo"),
            Question()),
        Command(
            "timeline",
            Texts(
                "Events in order, for an actor or a period",
                "События по порядку: участник или период",
                "Події за порядком: учасник або період",
                "Ereignisse der Reihe nach, je Akteur oder Zeitraum",
                "Événements dans l'ordre, par acteur ou période",
                "Sucesos en orden, por actor o periodo"),
            [
                new()
                {
                    Name = "actor",
                    Descriptions = Texts(
                        "Country, organisation or person",
                        "Страна, организация или лицо",
                        "Країна, організація або особа",
                        "Land, Organisation oder Person",
                        "Pays, organisation ou personne",
                        "País, organización o persona"),
                    Completes = true,
                },
                new()
                {
                    Name = "from",
                    Descriptions = Texts(
                        "First date, such as 2021-10 or March 2022",
                        "Начальная дата, например 2021-10",
                        "Початкова дата, наприклад 2021-10",
                        "Erstes Datum, etwa 2021-10",
                        "Première date, par exemple 2021-10",
                        "Primera fecha, por ejemplo 2021-10"),
                },
                new()
                {
                    Name = "to",
                    Descriptions = Texts(
                        "Last date, included",
                        "Конечная дата, включительно",
                        "Кінцева дата, включно",
                        "Letztes Datum, einschließlich",
                        "Dernière date, incluse",
                        "Última fecha, incluida"),
                },
            ]),
        Command(
            "onthisday",
            Texts(
                "What happened on this day of the year",
                "Что произошло в этот день",
                "Що сталося цього дня",
                "Was an diesem Tag geschah",
                "Ce qui s'est passé ce jour-là",
                "Qué ocurrió en este día"),
            [
                new()
                {
                    Name = "date",
                    Descriptions = Texts(
                        "Another day, such as 18 October",
                        "Другой день, например 18 October",
                        "Інший день, наприклад 18 October",
                        "Ein anderer Tag, etwa 18 October",
                        "Un autre jour, par exemple 18 October",
                        "Otro día, por ejemplo 18 October"),
                },
            ]),
        Command(
            "event",
            Texts(
                "Everything the sources say about one event",
                "Всё об одном событии",
                "Усе про одну подію",
                "Alles zu einem Ereignis",
                "Tout sur un événement",
                "Todo sobre un suceso"),
            [
                new()
                {
                    Name = "event",
                    Descriptions = Texts(
                        "The event, in a few words",
                        "Событие, в нескольких словах",
                        "Подія, кількома словами",
                        "Das Ereignis in wenigen Worten",
                        "L'événement, en quelques mots",
                        "El suceso, en pocas palabras"),
                    Required = true,
                    Completes = true,
                },
            ]),
        Command(
            "sources",
            Texts(
                "The sources behind the facts",
                "Источники фактов",
                "Джерела фактів",
                "Die Quellen der Fakten",
                "Les sources des faits",
                "Las fuentes de los hechos"),
            []),
        Command(
            "help",
            Texts(
                "What can be asked, with examples",
                "Что можно спросить, с примерами",
                "Що можна запитати, з прикладами",
                "Was man fragen kann, mit Beispielen",
                "Ce qu'on peut demander, avec exemples",
                "Qué se puede preguntar, con ejemplos"),
            []),
        Command(
            "about",
            Texts(
                "What this bot is and the state of its facts",
                "Об этом боте и его фактах",
                "Про цього бота та його факти",
                "Was dieser Bot ist, Stand der Fakten",
                "Ce qu'est ce bot et l'état de ses faits",
                "Qué es este bot y el estado de sus datos"),
            []),
        Command(
            "privacy",
            Texts(
                "What is stored of your questions: nothing",
                "Что хранится о вопросах: ничего",
                "Що зберігається про запитання: нічого",
                "Was von Fragen bleibt: nichts",
                "Ce qui est conservé : rien",
                "Qué se guarda: nada"),
            []),
    ];

    /// <summary>The command of that name; null where there is none.</summary>
    /// <param name="name">Without the slash; case does not matter.</param>
    public static CommandSpec? Find(string name) =>
        Commands.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The commands that a misspelt name may mean, likeliest first: one slip for each three letters, or the start of a name.
    /// </summary>
    /// <param name="name">Without the slash, lower case; no command's own.</param>
    public static IReadOnlyList<CommandSpec> Like(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
        [
            .. Commands.Select(c => (Command: c, Slips: Slips(name, c.Name))).Where(c => c.Slips <= Math.Max(1, c.Command.Name.Length / 3))
                .OrderBy(c => c.Slips).Take(MostLike).Select(c => c.Command),
        ];
    }

    // "/time" begins a name, which is as good as one slip.
    private static int Slips(string name, string command) =>
        name.Length >= ShortestStart && command.StartsWith(name, StringComparison.Ordinal)
            ? 1
            : EditDistance.Between(name, command, command.Length);

    private static CommandSpec Command(
        string name,
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyList<CommandOption> options) =>
        new() { Name = name, Descriptions = texts, Options = options };

    private static IReadOnlyList<CommandOption> Question() =>
    [
        new()
        {
            Name = "question",
            Descriptions = Texts(
                "In your own words",
                "Своими словами",
                "Своїми словами",
                "In eigenen Worten",
                "Avec vos mots",
                "Con tus palabras"),
            Required = true,
            Completes = true,
        },
    ];

    private static Dictionary<string, string> Texts(string en, string ru, string uk, string de, string fr, string es) =>
        new(StringComparer.Ordinal) { ["en"] = en, ["ru"] = ru, ["uk"] = uk, ["de"] = de, ["fr"] = fr, ["es"] = es };
}
