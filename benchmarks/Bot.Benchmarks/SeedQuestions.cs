using BenchmarkDotNet.Attributes;
using Bot.Core.Chat;

namespace Bot.Benchmarks;

/// <summary>
/// Questions over the shipped facts: the whole bot from text to reply, the event's assertions as raw SQL, and the
/// words alone through full-text search.
/// </summary>
public class SeedQuestions
{
    public static IEnumerable<QuestionCase> Cases => QuestionCases.Seeds;

    [ParamsSource(nameof(Cases))]
    public QuestionCase Question { get; set; } = null!;

    [GlobalSetup]
    public void SetUp() => Floor.Check(Question, QuestionFacts.Seeds.Bot, RawSql(), FullTextSearch());

    [Benchmark(Baseline = true)]
    public int RawSql() => Floor.Run(QuestionFacts.Seeds.Rows, QuestionFacts.Seeds.Sql(Question));

    [Benchmark]
    public int FullTextSearch() =>
        Floor.Run(
            QuestionFacts.Seeds.Texts,
            "SELECT e.title, e.first FROM words JOIN event e ON e.id = words.rowid WHERE words MATCH $1 ORDER BY rank LIMIT 10",
            Question.Match);

    [Benchmark]
    public ChatReply Ask() => QuestionFacts.Seeds.Bot.Answer(new ChatRequest { Text = Question.Text, Today = Floor.Today });
}
