namespace Bot.Benchmarks;

/// <summary>The questions that are measured, one a kind.</summary>
internal static class QuestionCases
{
    private const string FirstMay = "{2010-05-01}";
    private const string LastMay = "{2010-05-31}";

    public static IReadOnlyList<QuestionCase> Dataset { get; } =
    [
        new("when", "When did Angela Merkel visit China?",
            "SELECT first, last FROM deed WHERE event = 0 AND type = {#042} AND source = {Angela Merkel} AND target = {China} "
            + "ORDER BY first",
            "angela AND merkel AND visit AND china"),
        new("which month, first", "In which month did China first host a visit from Japan?",
            "SELECT min(first) FROM deed WHERE event = 0 AND type = {#043} AND source = {China} AND target = {Japan}",
            "china AND host AND visit AND japan"),
        new("who, in a month", "Who visited China in May 2010?",
            $"SELECT DISTINCT a.name FROM deed d JOIN actor a ON a.id = d.source WHERE event = 0 AND type = {{#042}} "
            + $"AND target = {{China}} AND first >= {FirstMay} AND last <= {LastMay}",
            "visit AND china AND \"2010 05\""),
        new("who, on a day", "Who visited China on 3 May 2010?",
            $"SELECT DISTINCT a.name FROM deed d JOIN actor a ON a.id = d.source WHERE event = 0 AND type = {{#042}} "
            + $"AND target = {{China}} AND first >= {FirstMay} + 2 AND last <= {FirstMay} + 2",
            "visit AND china AND \"2010 05 03\""),
        new("whom, before a day", "Whom did Iraq criticize before 17 November 2005?",
            "SELECT DISTINCT a.name FROM deed d JOIN actor a ON a.id = d.target WHERE event = 0 AND type = {#111} AND source = {Iraq} "
            + "AND last < {2005-11-17}",
            "iraq AND criticize AND 2005"),
        new("first after an actor", "Who was the first to visit Ethiopia after Eimert van Middelkoop?",
            """
            SELECT a.name, d.first FROM deed d JOIN actor a ON a.id = d.source WHERE event = 0 AND type = {#042} AND target = {Ethiopia}
            AND first > (SELECT min(first) FROM deed
            WHERE event = 0 AND type = {#042} AND target = {Ethiopia} AND source = {Eimert van Middelkoop}) ORDER BY first LIMIT 1
            """,
            "visit AND ethiopia"),
        new("last before an actor", "Who was the last to visit Swaziland before Mswati III?",
            """
            SELECT a.name, d.first FROM deed d JOIN actor a ON a.id = d.source WHERE event = 0 AND type = {#042} AND target = {Swaziland}
            AND last < (SELECT max(first) FROM deed
            WHERE event = 0 AND type = {#042} AND target = {Swaziland} AND source = {Mswati III}) ORDER BY first DESC LIMIT 1
            """,
            "visit AND swaziland"),
        new("same month as", "With whom did China sign formal agreements in the same month as Raúl Castro?",
            """
            SELECT DISTINCT a.name FROM deed d JOIN actor a ON a.id = d.target
            JOIN deed r ON r.event = 0 AND r.type = {#057} AND r.source = {Raúl Castro} AND r.target = {China}
            WHERE d.event = 0 AND d.type = {#057} AND d.source = {China} AND d.first BETWEEN r.first - 31 AND r.first + 31
            AND strftime('%Y-%m', (d.first - {1970-01-01}) * 86400, 'unixepoch')
            = strftime('%Y-%m', (r.first - {1970-01-01}) * 86400, 'unixepoch')
            """,
            "china AND sign AND formal AND agreement"),
        new("how many times", "How many times did China host a visit in 2010?",
            "SELECT count(*) FROM deed WHERE event = 0 AND type = {#043} AND source = {China} "
            + "AND first >= {2010-01-01} AND last <= {2010-12-31}",
            "china AND host AND visit AND 2010"),
        new("most often", "Who visited China most often in 2010?",
            "SELECT a.name, count(*) FROM deed d JOIN actor a ON a.id = d.source WHERE event = 0 AND type = {#042} AND target = {China} "
            + "AND first >= {2010-01-01} AND last <= {2010-12-31} GROUP BY d.source ORDER BY 2 DESC",
            "visit AND china AND 2010"),
        new("who, over all years", "Who visited China?",
            "SELECT DISTINCT a.name FROM deed d JOIN actor a ON a.id = d.source WHERE event = 0 AND type = {#042} AND target = {China}",
            "visit AND china"),
        new("misspelt", "Who visited Ethiopa in May 2010?",
            $"SELECT DISTINCT a.name FROM deed d JOIN actor a ON a.id = d.source WHERE event = 0 AND type = {{#042}} "
            + $"AND target = {{Ethiopia}} AND first >= {FirstMay} AND last <= {LastMay}",
            "visit AND ethiopia AND \"2010 05\""),
    ];

    public static IReadOnlyList<QuestionCase> Seeds { get; } =
    [
        new("when", "When was the NATO office closed?", Assertions("nato-office-moscow-closed"), "nato AND offic AND close"),
        new("who", "Who suspended the mission to NATO?", Assertions("russia-suspends-nato-mission"), "suspend AND mission AND nato"),
        new("how many", "How many diplomats did Poland expel?", Assertions("poland-expels-45-2022"), "diplomat AND poland AND expel"),
        new("where", "Where did Putin meet Biden?", Assertions("putin-biden-meet-geneva-2021"), "putin AND biden AND meet"),
        new("list of a month", "What happened in October 2021?",
            "SELECT DISTINCT e.title FROM deed d JOIN event e ON e.id = d.event "
            + "WHERE d.event > 0 AND d.first BETWEEN {2021-10-01} AND {2021-10-31}",
            "nato OR russia"), // no text says the month: the widest words there are
        new("one event", "/event geneva summit", Assertions("putin-biden-meet-geneva-2021"), "geneva AND summit"),
    ];

    private static string Assertions(string key) =>
        "SELECT e.title, a.edtf, a.text, s.publisher, s.title FROM event e JOIN assertion a ON a.event = e.id "
        + $"JOIN source s ON s.id = a.source WHERE e.key = '{key}'";
}
