using Bot.Core.Chat.Claims;
using Bot.Core.Dates;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Chat.Claims;

public sealed class ShippedClaimsTests(CheckDatesFixture shipped, ITestOutputHelper output) : IClassFixture<CheckDatesFixture>
{
    // Claims of the five texts that agree, of about 125.
    private const int LeastAgreed = 48;

    private static readonly DateOnly Today = new(2026, 1, 15);

    [Fact]
    public void Judge_OwnTextsOfTheFacts_MostlyAgreeAndNeverDiffer()
    {
        var own = new AlteredClaims(shipped.Facts).Own().SelectMany(s => shipped.Judge(s, Today)).ToList();
        foreach (var (sentence, standing, happening, issues) in own.Where(j => j.Standing != Standing.Agrees))
        {
            output.WriteLine($"{standing}: {sentence} [{happening}] {string.Join(", ", issues)}");
        }

        output.WriteLine($"{own.Count(j => j.Standing == Standing.Agrees)} of {own.Count} agree.");
        Assert.Empty(own.Where(j => j.Standing == Standing.Differs).Select(j => j.Sentence));
        Assert.InRange(own.Count(j => j.Standing == Standing.Agrees), own.Count * 95 / 100, own.Count);
    }

    [Fact]
    public void Judge_AlteredTexts_NeverAgree()
    {
        var altered = new AlteredClaims(shipped.Facts).All().ToList();
        var judged = altered.SelectMany(a => shipped.Judge(a.Sentence, Today)
            .Select(j => (a.Kind, j.Sentence, j.Standing, j.Event, j.Issues))).ToList();
        foreach (var kind in judged.GroupBy(j => j.Kind))
        {
            output.WriteLine($"{kind.Key}: {string.Join(", ", kind.GroupBy(j => j.Standing).Select(g => $"{g.Key} {g.Count()}"))}");
        }

        foreach (var judgement in judged.Where(j => j.Standing is Standing.Differs or Standing.Agrees))
        {
            var issues = string.Join(", ", judgement.Issues);
            output.WriteLine($"{judgement.Standing} {judgement.Kind}: {judgement.Sentence} [{judgement.Event}] {issues}");
        }

        Assert.InRange(altered.Count, 100, int.MaxValue);
        Assert.Empty(judged.Where(j => j.Standing == Standing.Agrees).Select(j => $"{j.Kind}: {j.Sentence} [{j.Event}]"));
    }

    [SourceTextsFact]
    public void Judge_SourceTexts_AgreeInManyClaimsAndNeverDiffer()
    {
        var judged = Directory.EnumerateFiles(Path.Combine(ShippedFacts.Checkout, SourceTextsFactAttribute.Folder), "*.txt")
            .SelectMany(file => shipped.Judge(File.ReadAllText(file), Published(file))).ToList();
        foreach (var standing in judged.GroupBy(j => j.Standing))
        {
            output.WriteLine($"{standing.Key}: {standing.Count()} of {judged.Count}");
        }

        Assert.Empty(judged.Where(j => j.Standing == Standing.Differs).Select(j => j.Sentence));
        Assert.InRange(judged.Count(j => j.Standing == Standing.Agrees), LeastAgreed, judged.Count);
    }

    // "rt-2021-10-21.txt"; a month ends on its last day.
    private static DateOnly Published(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var day = Edtf.Parse(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..]).Span!.Last;
        return new DateOnly(day.Year, day.Month, day.Day);
    }
}
