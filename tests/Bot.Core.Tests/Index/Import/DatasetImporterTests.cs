using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Index.Import;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Index.Import;

public sealed class DatasetImporterTests : IDisposable
{
    private const string AllDeeds = """
        SELECT d.id, s.name, t.code, g.name, d.first, d.last, d.event, c.key FROM deed d
        JOIN actor s ON s.id = d.source JOIN actor g ON g.id = d.target JOIN type t ON t.id = d.type
        JOIN source c ON c.id = d.citation ORDER BY d.id
        """;

    private readonly IndexFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_GoodLines_WritesOneDeedEachNumberedByLine()
    {
        var report = Import(
            "Iran\tMake_a_visit\tForeign_Affairs_(South_Korea)\t2010-05-03\nForeign_Affairs_(South_Korea)\t046\tIran\t2010-06\n");

        Assert.Equal(
            [
                $"1|Iran|042|Foreign Affairs (South Korea)|{Day("2010-05-03")}|{Day("2010-05-03")}|0|facts",
                $"2|Foreign Affairs (South Korea)|046|Iran|{Day("2010-06-01")}|{Day("2010-06-30")}|0|facts",
            ],
            _folder.Query(AllDeeds));
        Assert.Equal(
            (true, 2, 0, 2, 2, new DateOnly(2010, 5, 3), new DateOnly(2010, 6, 30)),
            (report.IsWritten, report.Deeds, report.BadLines, report.Actors, report.Types, report.First, report.Last));
    }

    [Theory]
    [InlineData("2010", "2010-01-01", "2010-12-31")]
    [InlineData("2010-21", "2010-03-01", "2010-05-31")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("2010-05-30/2010-06-02", "2010-05-30", "2010-06-02")]
    public void Import_DateOfAnyPrecision_KeepsItsFirstAndLastDay(string date, string first, string last)
    {
        Import($"Iran\t042\tIraq\t{date}\n");

        Assert.Equal([$"{Day(first)}|{Day(last)}"], _folder.Query("SELECT first, last FROM deed"));
    }

    [Theory]
    [InlineData("20170113", "2017-01-13")]
    [InlineData("1/13/2017", "2017-01-13")]
    [InlineData("13/1/2017", "2017-01-13")]
    [InlineData("13.01.2017", "2017-01-13")]
    [InlineData("2017-01-13", "2017-01-13")]
    public void Import_DateThatCanBeReadOneWay_IsReadWithoutBeingTold(string date, string day)
    {
        Import($"Iran\t042\tIraq\t{date}\n");

        Assert.Equal([$"{Day(day)}|{Day(day)}"], _folder.Query("SELECT first, last FROM deed"));
    }

    [Theory]
    [InlineData("1/13/2017", null, "2017-02-01")]
    [InlineData("13/1/2017", null, "2017-01-02")]
    [InlineData("2017-01-13", DayMonthOrder.MonthFirst, "2017-02-01")]
    [InlineData("1/2/2017", DayMonthOrder.DayFirst, "2017-01-02")]
    public void Import_DateThatCanBeReadBothWays_FollowsTheFileOrTheOption(string other, DayMonthOrder? order, string day)
    {
        Import($"Iran\t042\tIraq\t2/1/2017\nIran\t042\tIraq\t{other}\n", new DatasetOptions { DayMonth = order });

        Assert.Equal([$"{Day(day)}"], _folder.Query("SELECT first FROM deed WHERE id = 1"));
    }

    [Fact]
    public void Import_DatesThatTurnRound_AreBadLines()
    {
        var report = Import("Iran\t042\tIraq\t13/1/2017\nIran\t042\tIraq\t1/13/2017\n");

        Assert.Equal([2], report.Problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("None")]
    [InlineData("NULL")]
    [InlineData("---")]
    [InlineData("___")]
    [InlineData(" ")]
    [InlineData("")]
    public void Import_NobodyAsAnActor_IsCountedAndBecomesNoOne(string nobody)
    {
        var report = Import(
            $"Iran\t042\tIraq\t2010-05-03\n{nobody}\t042\tIraq\t2010-05-03\nIran\t042\t{nobody}\t2010-05-03\n",
            new DatasetOptions { Strict = true });

        Assert.Equal((true, 1, 2, 0), (report.IsWritten, report.Deeds, report.Nameless, report.BadLines));
        Assert.Equal(["Iran", "Iraq"], _folder.Query("SELECT name FROM actor ORDER BY id"));
    }

    [Fact]
    public void Import_ActorsWhoseNamesOnlyBeginSo_AreActors()
    {
        var report = Import("Nonette\t042\tNA\t2010-05-03\n");

        Assert.Equal((1, 0), (report.Deeds, report.Nameless));
    }

    [Fact]
    public void Import_ActorsAndTypes_AreNamedWithSpacesAndKeepTheirOwnKeys()
    {
        Import("Foreign_Affairs_(South_Korea)\tMake_a_visit\tCélestin_Gaombalet\t2010-05-03\nIran\tMake_a_visit\tIran\t2010-05-04\n");

        Assert.Equal(
            [
                "Foreign_Affairs_(South_Korea)|Foreign Affairs (South Korea)|Group",
                "Célestin_Gaombalet|Célestin Gaombalet|Person", "Iran|Iran|Country",
            ],
            _folder.Query(
                "SELECT key, name, CASE kind WHEN 0 THEN 'Country' WHEN 2 THEN 'Person' WHEN 3 THEN 'Group' END FROM actor ORDER BY id"));
        Assert.Equal(["042|Make a visit"], _folder.Query("SELECT code, name FROM type"));
    }

    [Fact]
    public void Import_Names_CanBeLinkedCompletedAndCorrected()
    {
        Import("Foreign_Affairs_(South_Korea)\t042\tCélestin_Gaombalet\t2010-05-03\nIran\t042\tCélestin_Gaombalet\t2010-05-03\n");
        using var index = TimelineIndex.Open(_folder.IndexPath);

        var expected = new ActorKeys(Language.English).Of("Foreign Affairs (South Korea)");
        Assert.NotEmpty(expected);
        Assert.All(expected, key => Assert.Equal([1], index.Keys.Find(key.Key).Actors));
        Assert.Equal(
            ["celestin", "gaombalet"],
            _folder.Query("SELECT w.form FROM actor_word a JOIN word w ON w.stem = a.stem WHERE a.actor = 2 ORDER BY 1"));
        Assert.Equal(["2"], _folder.Query("SELECT weight FROM word WHERE form = 'gaombalet'"));
    }

    [Fact]
    public void Import_QuotedNames_LosesTheQuotesAndUndoublesThoseInside()
    {
        Import("\"Antony_\"\"Tony\"\"_Windsor\"\tMake_a_visit\tIran\t2010-05-03\nO\"Neil\tMake_a_visit\tIran\t2010-05-03\n");

        Assert.Equal(["Antony \"Tony\" Windsor", "Iran", "O\"Neil"], _folder.Query("SELECT name FROM actor ORDER BY name"));
    }

    [Fact]
    public void Import_CarriageReturnsByteOrderMarkEmptyLinesAndNoLastLineEnd_ReadsTheSameRows()
    {
        Import("Iran\t042\tIraq\t2010-05-03\nIraq\t043\tIran\t2010-05-03\n");
        var plain = _folder.Query(AllDeeds);

        var report = Import("\uFEFFIran\t042\tIraq\t2010-05-03\r\nIraq\t043\tIran\t2010-05-03\r\n\r\n\n");
        Assert.Equal(plain, _folder.Query(AllDeeds));
        Assert.Equal(0, report.BadLines);

        Import("Iran\t042\tIraq\t2010-05-03\nIraq\t043\tIran\t2010-05-03");
        Assert.Equal(plain, _folder.Query(AllDeeds));
    }

    [Fact]
    public void Import_RepeatedLine_IsARowEachTime()
    {
        var report = Import("Iran\t042\tIraq\t2010-05-03\nIran\t042\tIraq\t2010-05-03\n");

        Assert.Equal(2, report.Deeds);
        Assert.Equal(["2"], _folder.Query("SELECT count(*) FROM deed"));
    }

    [Fact]
    public void Import_BadLines_CountsThemAndSaysWhy()
    {
        var lines = BadLine.All;
        var report = Import(string.Concat(lines.Select(l => l.Text + "\n")) + "Iran\t042\tIraq\t2010-05-03\n");

        Assert.True(report.IsWritten);
        Assert.Equal((1, lines.Count), (report.Deeds, report.BadLines));
        Assert.Equal(lines.Select((l, i) => $"{i + 1}: {l.Reason}"), report.Problems.Select(p => $"{p.Line}: {p.Reason}"));
        Assert.Equal(["2"], _folder.Query("SELECT count(*) FROM actor"));
        Assert.Equal(["1"], _folder.Query("SELECT count(*) FROM type"));
    }

    [Fact]
    public void Import_ManyBadLines_KeepsTheFirstTwenty()
    {
        var report = Import(string.Concat(Enumerable.Repeat("nonsense\n", 50)) + "Iran\t042\tIraq\t2010-05-03\n");

        Assert.Equal(50, report.BadLines);
        Assert.Equal(Enumerable.Range(1, 20), report.Problems.Select(p => p.Line));
    }

    [Fact]
    public void Import_StrictWithABadLine_LeavesTheIndexThatWasThere()
    {
        Import("Iran\t042\tIraq\t2010-05-03\n");
        var before = File.ReadAllBytes(_folder.IndexPath);

        var report = Import("Iran\t042\tIraq\t2010-05-03\nnonsense\n", new DatasetOptions { Strict = true });

        Assert.False(report.IsWritten);
        Assert.Equal(1, report.BadLines);
        Assert.Equal(before, File.ReadAllBytes(_folder.IndexPath));
        Assert.Equal(["facts.tsv", "index.db"], _folder.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void Import_NothingInTheFile_WritesNoIndex(string text)
    {
        var report = Import(text);

        Assert.Equal((false, 0, 0), (report.IsWritten, report.Deeds, report.BadLines));
        Assert.Equal(["facts.tsv"], _folder.Files);
    }

    [Fact]
    public void Import_OtherColumnsAndHeader_FollowsTheOrder()
    {
        var columns = ColumnOrder.TryParse("date,-,target,type,source", out _)!;
        Import("day\tid\twhom\twhat\twho\n2010-05-03\t77\tIraq\t042\tIran\n", new DatasetOptions { Columns = columns, HasHeader = true });

        Assert.Equal([$"2|Iran|042|Iraq|{Day("2010-05-03")}|{Day("2010-05-03")}|0|facts"], _folder.Query(AllDeeds));
    }

    [Fact]
    public void Import_RelationTable_GivesTheCodesAndOneTypeACode()
    {
        var table = RelationTable.Read(_folder.Write("relations.tsv", "relation\tcount\tcameo\nDrop_by\t5\t042\nCall_in\t1\t042\n"));
        var report = Import(
            "Iran\tDrop_by\tIraq\t2010-05-03\nIran\tCall_in\tIraq\t2010-05-04\nIran\tMake_a_visit\tIraq\t2010-05-04\n",
            new DatasetOptions { Relations = table });

        Assert.Equal(["042|Drop by"], _folder.Query("SELECT code, name FROM type"));
        Assert.Equal(["The event type 'Make_a_visit' is not in relations.tsv."], report.Problems.Select(p => p.Reason));
    }

    [Fact]
    public void Import_NothingSaidOfTheSource_NamesItAfterTheFileAndInfersNoDayOfPublication()
    {
        Import("Iran\t042\tIraq\t2010-05-03\nIran\t042\tIraq\t2010\n");

        Assert.Equal(
            ["facts|facts.tsv|facts.tsv|2010-05-03/..|Inferred|the dataset bears no date; it cannot be older than its last event"],
            _folder.Query(
                "SELECT key, publisher, title, published, "
                + $"CASE basis WHEN {(int)DateBasis.Inferred} THEN 'Inferred' END, note FROM source"));
    }

    [Fact]
    public void Import_SourceGiven_CitesItAsGiven()
    {
        Import("Iran\t042\tIraq\t2010-05-03\n", new DatasetOptions
        {
            Key = "made-up",
            Publisher = "Somebody",
            Title = "Some events",
            Published = Edtf.Parse("2015").Span,
            Url = "https://example.org/events",
        });

        Assert.Equal(
            ["made-up|Somebody|Some events|2015|0|https://example.org/events"],
            _folder.Query("SELECT key, publisher, title, published, basis, url FROM source"));
    }

    [Fact]
    public void Import_SameFileAndOptions_HasTheSameHashAndOtherOnesAnother()
    {
        const string Text = "Iran\t042\tIraq\t2010-05-03\n";
        string Hash(string text, DatasetOptions options)
        {
            Import(text, options);
            return _folder.Query("SELECT value FROM meta WHERE name = 'facts'")[0];
        }

        var hash = Hash(Text, new DatasetOptions());
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, Hash(Text, new DatasetOptions()));
        Assert.NotEqual(hash, Hash(Text + Text, new DatasetOptions()));
        Assert.NotEqual(hash, Hash(Text, new DatasetOptions { Title = "Another" }));
    }

    [Fact]
    public void Import_Meta_SaysWhatIsInTheIndex()
    {
        Import("Iran\t042\tIraq\t2010-05-03\nnonsense\n");

        Assert.Equal(
            [
                "actors|2", "bad_lines|1", "dataset|1", "deeds|1", $"first_day|{Day("2010-05-03")}",
                $"language|{Language.English.Hash}", $"last_day|{Day("2010-05-03")}", "nameless|0", $"schema|{Schema.Version}", "types|1",
            ],
            _folder.Query("SELECT name, value FROM meta WHERE name NOT IN ('facts', 'file_sha256') ORDER BY name"));
    }

    private ImportReport Import(string text, DatasetOptions? options = null) =>
        DatasetImporter.Import(_folder.Write("facts.tsv", text), _folder.IndexPath, options ?? new DatasetOptions(), Language.English);

    private static int Day(string date) => Edtf.Parse(date).Span!.First.DayNumber;
}
