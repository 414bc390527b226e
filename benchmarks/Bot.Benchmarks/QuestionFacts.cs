using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Index.Import;
using Bot.Core.Questions;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>
/// An index to ask, made once for all benchmarks: the bot over it, a connection for raw SQL, and one for full-text search.
/// </summary>
internal sealed partial class QuestionFacts : IDisposable
{
    private static readonly Lazy<QuestionFacts> OfDataset = new(() => new QuestionFacts(ImportDataset, MakeTexts));
    private static readonly Lazy<QuestionFacts> OfSeeds = new(
        () => new QuestionFacts(BuildSeeds, (index, _) => IndexFile.OpenForReading(index)));

    private readonly string _folder = Directory.CreateTempSubdirectory("questions").FullName;
    private readonly TimelineIndex _index;

    private QuestionFacts(Action<string> make, Func<string, string, SqliteConnection> openTexts)
    {
        var path = Path.Combine(_folder, "index.db");
        make(path);
        _index = TimelineIndex.Open(path);
        Bot = new TimelineBot(_index, Language.English);
        Rows = IndexFile.OpenForReading(path);
        Texts = openTexts(path, Path.Combine(_folder, "texts.db"));
    }

    public static QuestionFacts Dataset => OfDataset.Value;

    public static QuestionFacts Seeds => OfSeeds.Value;

    public TimelineBot Bot { get; }

    public SqliteConnection Rows { get; }

    public SqliteConnection Texts { get; }

    /// <summary>Removes what was made.</summary>
    public static void CleanUp()
    {
        foreach (var facts in new[] { OfDataset, OfSeeds }.Where(f => f.IsValueCreated))
        {
            facts.Value.Dispose();
        }
    }

    /// <summary>The SQL of a question with ids and day numbers in place of the names and days.</summary>
    public string Sql(QuestionCase question) => Name().Replace(question.Sql, m => Id(m.Groups["name"].Value));

    public void Dispose()
    {
        Rows.Dispose();
        Texts.Dispose();
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void ImportDataset(string path)
    {
        var dataset = BenchmarkData.Dataset!;
        DatasetImporter.Import(dataset, path, new DatasetOptions { Relations = RelationTable.Beside(dataset) }, Language.English);
    }

    private static void BuildSeeds(string path) =>
        IndexBuilder.OpenOrBuild(SeedReader.Read(BenchmarkData.Seeds).Facts!, Language.English, path).Dispose();

    // Every row as a line of text: what a bot would search that knows words alone.
    private static SqliteConnection MakeTexts(string index, string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        IndexFile.Execute(connection, $"""
            ATTACH '{index}' AS i;
            CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 2');
            INSERT INTO texts(rowid, text)
                SELECT d.id, s.name || ' ' || t.name || ' ' || g.name
                    || ' ' || date((d.first - {new CalendarDay(1970, 1, 1).DayNumber}) * 86400, 'unixepoch')
                FROM i.deed d JOIN i.actor s ON s.id = d.source JOIN i.actor g ON g.id = d.target JOIN i.type t ON t.id = d.type;
            INSERT INTO texts(texts) VALUES ('optimize');
            """);
        return connection;
    }

    // A day, a type by its code, or an actor.
    private string Id(string name)
    {
        if (DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new CalendarDay(day.Year, day.Month, day.Day).DayNumber.ToString(CultureInfo.InvariantCulture);
        }

        using var command = Rows.CreateCommand();
        command.CommandText = name.StartsWith('#') ? "SELECT id FROM type WHERE code = $1" : "SELECT id FROM actor WHERE name = $1";
        command.Parameters.AddWithValue("$1", name.TrimStart('#'));
        return command.ExecuteScalar()?.ToString() ?? throw new InvalidOperationException($"The facts have no {name}.");
    }

    [GeneratedRegex(@"\{(?<name>[^}]+)\}", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
