using System.Text.RegularExpressions;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Tests.Index;

/// <summary>
/// Asks questions of every kind, and asks SQLite how it runs each statement that they come to: none may walk through a whole table or
/// index. A new kind of question needs a line in plan_questions.tsv, no more.
/// </summary>
public sealed partial class QueryPlanTests(QueryPlanTests.Dataset dataset) : IClassFixture<QueryPlanTests.Dataset>
{
    private static readonly DateOnly Today = new(2024, 10, 18);

    // Statements that read a whole table on purpose, and why that is no harm.
    private static readonly Dictionary<string, string> Deliberate = new(StringComparer.Ordinal)
    {
        ["SELECT stem, form, weight FROM word"] =
            "a misspelt word is held against every word; the table has some thousand, read only when a word is unknown",
        ["SELECT form FROM word ORDER BY stem LIMIT 1 OFFSET $1"] =
            "a long list's button names words by their rank; the same table, read only when such a button is pressed",
    };

    [Fact]
    public void Ask_DatasetQuestionsOfEveryKind_UsesAnIndexForEveryStatement()
    {
        using var index = TimelineIndex.Open(dataset.Path);

        var statements = Ask(index, "dataset");

        var plans = index.Read(session => statements.SelectMany(s => Plan(session.Connection, s)).ToList());
        Assert.Contains(plans, p => p.Contains("COVERING INDEX deed_source", StringComparison.Ordinal));
        Assert.Contains(plans, p => p.Contains("COVERING INDEX deed_target", StringComparison.Ordinal));
        Assert.Contains("SELECT stem, form, weight FROM word", statements);
        AssertNoScan(index, statements);
    }

    [Fact]
    public void Ask_CuratedQuestionsOfEveryKind_UsesAnIndexForEveryStatement()
    {
        using var folder = new IndexFolder();
        var facts = SeedReader.Read(Path.Combine(FactFolder.Checkout("Bots.sln"), "seeds")).Facts!;
        using var index = IndexBuilder.OpenOrBuild(facts, Language.English, folder.IndexPath);

        var statements = Ask(index, "curated");

        Assert.Contains(statements, s => s.Contains("words MATCH", StringComparison.Ordinal));
        Assert.Contains(statements, s => s.Contains("FROM assertion", StringComparison.Ordinal));
        AssertNoScan(index, statements);
    }

    [Theory]
    [InlineData("SELECT id FROM deed WHERE last = 5", "SCAN deed USING COVERING INDEX deed_type")]
    [InlineData("SELECT citation FROM deed", "SCAN deed")]
    [InlineData("SELECT rowid FROM words", "SCAN words VIRTUAL TABLE INDEX 0:")]
    [InlineData("SELECT doc FROM vocabulary", "SCAN vocabulary VIRTUAL TABLE INDEX 2:")]
    [InlineData("SELECT d.id FROM event e JOIN deed d ON d.last = e.last WHERE e.id = 1", "SCAN d USING COVERING INDEX deed_type")]
    public void Scans_StatementThatWalksThroughATable_IsFound(string sql, string scan)
    {
        using var index = TimelineIndex.Open(dataset.Path);

        Assert.Equal([scan], index.Read(session => Scans(session.Connection, sql)));
    }

    private static HashSet<string> Ask(TimelineIndex index, string kind)
    {
        var statements = new HashSet<string>(StringComparer.Ordinal);
        Watch(index, sql => statements.Add(sql), sessions: 4);
        var bot = new TimelineBot(index, Language.English);
        foreach (var question in Questions(kind))
        {
            var report = bot.Ask(new ChatRequest { Text = question, Today = Today });
            Assert.True(report.Reply.Outcome != Outcome.NotUnderstood, $"Not understood: {question}");
        }

        return statements;
    }

    private static IEnumerable<string> Questions(string kind) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Index", "plan_questions.tsv"))
            .Select(l => l.Split('\t')).Where(f => f[0] == kind).Select(f => f[1]);

    // Sessions are handed out one at a time and given back, so reads inside each other reach that many of them.
    internal static void Watch(TimelineIndex index, Action<string> observer, int sessions) => index.Read(session =>
    {
        session.Observer = observer;
        if (sessions > 1)
        {
            Watch(index, observer, sessions - 1);
        }

        return true;
    });

    private static void AssertNoScan(TimelineIndex index, IEnumerable<string> statements) => index.Read(session =>
    {
        var scans = statements.Where(s => !Deliberate.ContainsKey(s))
            .SelectMany(s => Scans(session.Connection, s).Select(step => $"{step}: {s}")).ToList();
        Assert.True(scans.Count == 0, string.Join('\n', scans));
        return true;
    });

    private static List<string> Scans(SqliteConnection connection, string sql) =>
        Plan(connection, sql).Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsHarmless(step)).ToList();

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var parameter in Parameter().Matches(sql).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    // Full-text search calls itself a scan; a plan with M in it follows a MATCH, one with = a rowid. The vocabulary's plan says
    // by 256 that it looks a term up. Rows without a table are no scan either.
    private static bool IsHarmless(string step) =>
        FullTextSearch().IsMatch(step) || step is "SCAN CONSTANT ROW"
        || step.StartsWith("SCAN vocabulary VIRTUAL TABLE INDEX 259:", StringComparison.Ordinal)
        || step.StartsWith("SCAN (subquery", StringComparison.Ordinal);

    /// <summary>The made-up dataset, imported once for all tests.</summary>
    public sealed class Dataset : IDisposable
    {
        private readonly IndexFolder _folder = new();

        public Dataset() => MadeUpDataset.Import(_folder);

        public string Path => _folder.IndexPath;

        public void Dispose() => _folder.Dispose();
    }

    [GeneratedRegex(@"\$\d+", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"VIRTUAL TABLE INDEX \d+:[^ ]*[M=]", RegexOptions.None, 1000)]
    private static partial Regex FullTextSearch();
}
