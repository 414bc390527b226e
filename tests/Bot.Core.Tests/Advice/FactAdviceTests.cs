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
}
