using Bot.Core.Advice;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;

namespace Bot.Core.Tests.Advice;

/// <summary>
/// The cases of advice.txt: a name (#), a file beside base.yaml (|), and every piece of advice on it (>).
/// </summary>
public sealed class FactAdviceTests
{
    public static TheoryData<string, string, string> Cases() => FactCases.Read("Advice", "advice.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_ValidFacts_AdviceWithItsPlace(string name, string yaml, string expected)
    {
        using var folder = new FactFolder().With("base.yaml", FactFolder.Base).With("facts.yaml", yaml);

        Assert.True(SeedReader.Read(folder.Root).Facts is not null, name);
        var advice = FactAdvice.Of([folder.Root], Language.English).Select(folder.Show)
            .Where(piece => !piece.StartsWith("base.yaml", StringComparison.Ordinal));

        Assert.Equal(expected, string.Concat(advice.Select(piece => piece + "\n")));
    }

    [Fact]
    public void Of_TypeThatNothingNames_ItsWordsAsAnAliasSilenceTheAdvice()
    {
        using var silent = new FactFolder().With("base.yaml", FactFolder.Base)
            .With("facts.yaml", "events:\n" + string.Concat(Cameo.Codes.Select((code, i) => Unnamed($"e{i}", code))));
        var advice = FactAdvice.Of([silent.Root], Language.English)
            .Where(a => a.Message.StartsWith("event 'e", StringComparison.Ordinal)).ToList();
        Assert.Equal(Cameo.Codes.Count, advice.Count);

        var words = advice.SelectMany(a => Words(a.Message).Select(word => (Type: a.Message.Split('"')[1], Word: word))).ToList();
        using var named = new FactFolder().With("base.yaml", FactFolder.Base)
            .With("facts.yaml", "events:\n" + string.Concat(words.Select((w, i) => Unnamed($"e{i}", w.Type, w.Word))));

        Assert.True(words.Count > 2 * Cameo.Codes.Count, "Nearly every type has its three words.");
        Assert.DoesNotContain(FactAdvice.Of([named.Root], Language.English), a => a.Message.Contains("'asks'", StringComparison.Ordinal));
    }

    private static string Unnamed(string id, string type, string? alias = null) =>
        $$"""
          - id: {{id}}
            title: Russia and the heavy water
            type: "{{type}}"
            actors: [russia]
            assertions: [{source: ft, locator: para. 1, milestone: happened, text: T., evidence: [t]}]

        """ + (alias is null ? "" : $"    aliases: [\"{alias}\"]\n");

    // Of "… such as 'breach', 'challenge'. “when did …”".
    private static IEnumerable<string> Words(string message) =>
        message.Split(", such as ") is [_, var such] ? such.Split(". “")[0].Split('\'').Where((_, i) => i % 2 == 1) : [];
}
