using System.Globalization;
using Bot.Core.Chat.Claims;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Chat.Claims;

/// <summary>True and false sentences as people write them (<c>paraphrases.tsv</c>).</summary>
public sealed class ParaphraseTests(CheckDatesFixture shipped, ITestOutputHelper output) : IClassFixture<CheckDatesFixture>
{
    private const string Iran = "../shared/eval/iran/facts";

    [Fact]
    public void Judge_ShippedFacts_AgreesWithTrueSentencesAlone() => Judge("seeds", shipped, 42);

    [SourceTextsFact]
    public void Judge_OtherTimeline_AgreesWithTrueSentencesAlone()
    {
        using var iran = CheckDatesFixture.Of(Iran);
        Judge("iran", iran, 20);
    }

    private void Judge(string timeline, CheckDatesFixture facts, int leastAgreed)
    {
        var judged = TestTable.Read("Chat/Claims", "paraphrases.tsv").Where(f => f[1] == timeline)
            .Select(f => (IsTrue: f[0] == "true", Sentence: f[3], Claims: facts.Judge(f[3], Day(f[2])))).ToList();
        var agreed = judged.FindAll(j => j.Claims.Count > 0 && j.Claims.All(c => c.Standing == Standing.Agrees));
        foreach (var (isTrue, sentence, claims) in judged.Except(agreed))
        {
            var why = claims.Select(c => $"{c.Standing} {string.Join(", ", c.Issues)}");
            output.WriteLine($"{isTrue}: {sentence} {string.Join("; ", why)}");
        }

        output.WriteLine($"{agreed.Count(j => j.IsTrue)} of {judged.Count(j => j.IsTrue)} true sentences agree.");
        Assert.Empty(judged.Where(j => !j.IsTrue && j.Claims.Any(c => c.Standing == Standing.Agrees)).Select(j => j.Sentence));
        Assert.Empty(judged.Where(j => j.IsTrue && j.Claims.Any(c => c.Standing == Standing.Differs)).Select(j => j.Sentence));
        Assert.InRange(agreed.Count(j => j.IsTrue), leastAgreed, judged.Count);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
