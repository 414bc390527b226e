using BenchmarkDotNet.Attributes;
using Bot.Core.Chat;

namespace Bot.Benchmarks;

/// <summary>
/// Questions over the big dataset: the whole bot from text to reply, the same retrieval as raw SQL, and the
/// words alone through full-text search.
/// </summary>
public class DatasetQuestions
{
    private string _sql = "";

    public static IEnumerable<QuestionCase> Cases => QuestionCases.Dataset;

    [ParamsSource(nameof(Cases))]
    public QuestionCase Question { get; set; } = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _sql = QuestionFacts.Dataset.Sql(Question);
        Floor.Check(Question, QuestionFacts.Dataset.Bot, RawSql(), FullTextSearch());
    }

    [Benchmark(Baseline = true)]
    public int RawSql() => Floor.Run(QuestionFacts.Dataset.Rows, _sql);

    [Benchmark]
    public int FullTextSearch() =>
        Floor.Run(QuestionFacts.Dataset.Texts, "SELECT rowid FROM texts WHERE texts MATCH $1 ORDER BY rank LIMIT 50", Question.Match);

    [Benchmark]
    public ChatReply Ask() => QuestionFacts.Dataset.Bot.Answer(new ChatRequest { Text = Question.Text, Today = Floor.Today });
}
