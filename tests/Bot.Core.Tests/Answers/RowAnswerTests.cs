using Bot.Core.Answers;
using Bot.Core.Index;
using Bot.Core.Index.Import;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Answers;

/// <summary>What rows of a dataset answer, over a few rows that are made up (<c>rows-facts.tsv</c>).</summary>
public sealed class RowAnswerTests(RowAnswerTests.Rows rows) : IClassFixture<RowAnswerTests.Rows>
{
    /// <summary>Question, outcome, short answers in their order ("-" for none).</summary>
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in TestTable.Read("Answers", "rows.tsv"))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answer_Question_GivesOutcomeAndShortAnswers(string question, string outcome, string answers)
    {
        var answer = rows.Answer(question);

        Assert.Equal((outcome, answers), (answer.Outcome.ToString(), answer.Values.Count == 0 ? "-" : string.Join(" | ", answer.Values)));
    }

    [Fact]
    public void Answer_OrderOfSeveral_TellsTheRowOfEach() =>
        Assert.Equal(3, rows.Answer("in what order did Merkel, Kohl and Japan visit Oman").Parts.Count);

    /// <summary>The rows, imported once.</summary>
    public sealed class Rows : IDisposable
    {
        private readonly IndexFolder _folder = new();
        private readonly TimelineIndex _index;
        private readonly QuestionParser _parser;

        public Rows()
        {
            var lines = TestTable.Read("Answers", "rows-facts.tsv").ToList();
            var table = _folder.Write("relations.tsv",
                "relation\tcameo\n" + string.Concat(lines.Select(l => $"{l[1]}\t{l[4]}\n").Distinct()));
            var facts = _folder.Write("facts.tsv", string.Concat(lines.Select(l => string.Join('\t', l.Take(4)) + "\n")));
            DatasetImporter.Import(facts, _folder.IndexPath, new DatasetOptions { Relations = RelationTable.Read(table), Strict = true },
                Language.English);
            _index = TimelineIndex.Open(_folder.IndexPath);
            _parser = new QuestionParser(new IndexNames(_index), Language.English);
        }

        public void Dispose()
        {
            _index.Dispose();
            _folder.Dispose();
        }

        internal Answer Answer(string question) =>
            _index.Read(session =>
                new Answerer(_index, session, new FactCache(Language.English)).Answer(_parser.Parse(question, MadeUpIndex.Today)));
    }
}
