using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Tests.Index;

public sealed class IndexBuilderTests : IDisposable
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly FactBase Facts = MadeUpIndex.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "made-up.yaml")));
    private readonly IndexFolder _folder = new();

    [Fact]
    public void OpenOrBuild_NoFile_BuildsAndLeavesNothingElse()
    {
        using var index = Build(Facts);

        Assert.Equal(Facts.Hash, index.FactsHash);
        Assert.Equal(["index.db"], _folder.Files);
    }

    [Fact]
    public void OpenOrBuild_SameFacts_LeavesTheFileAlone()
    {
        Build(Facts).Dispose();
        File.SetLastWriteTimeUtc(_folder.IndexPath, Old);

        Build(Facts).Dispose();

        Assert.Equal(Old, File.GetLastWriteTimeUtc(_folder.IndexPath));
    }

    [Fact]
    public void OpenOrBuild_OtherFacts_BuildsAnewWithoutAWarning()
    {
        Build(Facts).Dispose();
        File.SetLastWriteTimeUtc(_folder.IndexPath, Old);
        var warnings = new List<string>();

        using var index = Build(Changed(), warnings);

        Assert.NotEqual(Facts.Hash, index.FactsHash);
        Assert.NotEqual(Old, File.GetLastWriteTimeUtc(_folder.IndexPath));
        Assert.Empty(warnings);
    }

    [Fact]
    public void OpenOrBuild_OtherLanguageData_BuildsAnew()
    {
        Build(Facts).Dispose();
        File.SetLastWriteTimeUtc(_folder.IndexPath, Old);

        IndexBuilder.OpenOrBuild(Facts, Language.English with { Hash = "other" }, _folder.IndexPath).Dispose();

        Assert.NotEqual(Old, File.GetLastWriteTimeUtc(_folder.IndexPath));
        Assert.Equal(["other"], _folder.Query("SELECT value FROM meta WHERE name = 'language'"));
    }

    [Theory]
    [InlineData("this is no database at all, though it is long enough to look at: 0123456789012345678901234567890123456789")]
    [InlineData("")]
    [InlineData("SQLite format 3\0")]
    public void OpenOrBuild_CorruptFile_IsBuiltAnewWithAWarning(string content)
    {
        _folder.Write("index.db", content);
        var warnings = new List<string>();

        using var index = Build(Facts, warnings);

        Assert.Equal(Facts.Hash, index.FactsHash);
        Assert.Contains("It is built anew from the facts.", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void OpenOrBuild_CutFile_IsBuiltAnewWithAWarning()
    {
        Build(Facts).Dispose();
        using (var file = File.OpenWrite(_folder.IndexPath))
        {
            file.SetLength(5000);
        }

        var warnings = new List<string>();
        using var index = Build(Facts, warnings);

        Assert.Equal(Facts.Hash, index.FactsHash);
        Assert.Single(warnings);
    }

    [Fact]
    public void Build_FillFails_LeavesTheOldIndexAndNoOtherFile()
    {
        Build(Facts).Dispose();
        var before = File.ReadAllBytes(_folder.IndexPath);

        // What SQLite raises when the disk is full (SQLITE_FULL, 13).
        var raised = Assert.Throws<IndexException>(() => IndexFile.Build(_folder.IndexPath, connection =>
        {
            FactIndexer.Write(connection, Changed(), Language.English);
            throw new SqliteException("database or disk is full", 13);
        }));

        Assert.Contains("untouched", raised.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.IndexPath));
        Assert.Equal(["index.db"], _folder.Files);
    }

    [Fact]
    public void Build_FileMayNotGrow_LeavesTheOldIndex()
    {
        Build(Facts).Dispose();
        var before = File.ReadAllBytes(_folder.IndexPath);

        Assert.Throws<IndexException>(() => IndexFile.Build(_folder.IndexPath, connection =>
        {
            // The engine's own way to run out of space: a file of at most four pages.
            IndexFile.Execute(connection, "PRAGMA max_page_count=4");
            FactIndexer.Write(connection, Changed(), Language.English);
        }));

        Assert.Equal(before, File.ReadAllBytes(_folder.IndexPath));
        Assert.Equal(["index.db"], _folder.Files);
    }

    [Fact]
    public void Build_LeftOverOfAKilledProcess_IsDeletedOnceNobodyCanBeWritingIt()
    {
        _folder.Write("index.db.a.tmp", "half");
        File.SetLastWriteTimeUtc(_folder.Write("index.db.b.tmp", "half"), Old);
        File.SetLastWriteTimeUtc(_folder.Write("other.tmp", "not ours"), Old);

        Build(Facts).Dispose();

        Assert.Equal(["index.db", "index.db.a.tmp", "other.tmp"], _folder.Files);
    }

    [Fact]
    public void OpenOrBuild_PathIsNoFolder_RaisesWhatToDo()
    {
        var file = _folder.Write("file", "x");

        var raised = Assert.Throws<IndexException>(() => IndexBuilder.OpenOrBuild(Facts, Language.English, Path.Combine(file, "index.db")));

        Assert.Contains("could not be written", raised.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Missing_SaysSo() => Assert.Contains(
        "There is no index", Assert.Throws<IndexException>(() => TimelineIndex.Open(_folder.IndexPath)).Message, StringComparison.Ordinal);

    [Fact]
    public void Ask_AnotherIndexIsSwappedIn_AnswersFromTheFileItOpened()
    {
        using var index = Build(Facts);
        var bot = new TimelineBot(index, Language.English);
        var before = Text(bot);

        using var changed = Build(Changed());

        Assert.Equal(before, Text(bot));
        Assert.NotEqual(before, Text(new TimelineBot(changed, Language.English)));
    }

    [Fact]
    public void Build_EventWithAsks_FoundByTheirWordsButWithoutMarksOfThem()
    {
        using var plain = Build(Facts);
        var marks = Rows("marks");

        var questions = new EventQuestions(["who gave the 99 envoys of Chile the boot and shelled Uruguay"], ["gavotte"]);
        using var index = Build(Asking("peru-expels-12", questions));

        Assert.Equal(["1"], _folder.Query("SELECT count(*) FROM words WHERE words MATCH 'asks : boot AND asks : 99'"));
        Assert.Equal(["0"], _folder.Query("SELECT count(*) FROM words WHERE words MATCH 'gavotte OR {title aliases body names} : boot'"));
        Assert.Equal(marks, Rows("marks"));
        Assert.Equal(["1"], _folder.Query("SELECT count(*) FROM word WHERE form = 'boot'"));
    }

    [Fact]
    public void Ask_EventsThatFitAlike_TheOneThatIsAskedForSoIsTold()
    {
        using var index = Build(Asking("otero-visits-brazil-2003", new(["when did Otero travel to Brazil"], [])));

        var request = new ChatRequest { Text = "when did Otero travel to Brazil", Today = MadeUpIndex.Today };
        var report = new TimelineBot(index, Language.English).Ask(request);

        Assert.Equal("otero-visits-brazil-2003", report.Events[0]);
    }

    public void Dispose() => _folder.Dispose();

    private static FactBase Asking(string id, EventQuestions questions) => Facts with
    {
        Events = [.. Facts.Events.Select(e => e.Id == id ? e with { Questions = questions } : e)],
        Hash = id,
    };

    // The text index keeps no texts; what each term of a column occurs in can be listed all the same.
    private List<string> Rows(string column)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.IndexPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, instance)";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT term || ' ' || doc FROM terms WHERE col = $column ORDER BY 1";
        command.Parameters.AddWithValue("$column", column);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static FactBase Changed() =>
        MadeUpIndex.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "made-up.yaml"))
            .Replace("2001-05-04", "2001-05-03", StringComparison.Ordinal));

    private static string Text(TimelineBot bot) =>
        PlainText.Of(bot.Answer(new ChatRequest { Text = "when did Peru expel Chilean diplomats", Today = MadeUpIndex.Today }));

    private TimelineIndex Build(FactBase facts, List<string>? warnings = null) =>
        IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath, warnings is null ? null : warnings.Add);
}
