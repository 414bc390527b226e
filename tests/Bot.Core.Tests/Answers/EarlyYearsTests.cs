using Bot.Core.Answers;
using Bot.Core.Chat;

namespace Bot.Core.Tests.Answers;

/// <summary>Years before the year 1, and those of three digits: the questions of early_years.tsv over early_years.yaml.</summary>
public sealed class EarlyYearsTests() : TableAskTests("early_years")
{
    [Fact]
    public void Ask_Timeline_IsInTheOrderOfTheYears() => Assert.Equal(
        [
            "From 431 to 404 BC: Athens and Sparta fight the Peloponnesian War.",
            "431 BC: Sparta invades Attica.",
            "March 421 BC: Athens and Sparta sign the Peace of Nicias.",
            "Between 415 and 413 BC: Athens attacks Syracuse.",
            "404 BC: Athens surrenders to Sparta.",
        ],
        Answer("/timeline Athens").Blocks.Where(block => block.Citations.Count > 0).Select(block => block.Text));

    [Fact]
    public void About_FactsOfBothEras_NamesTheirYears() =>
        Assert.Contains("431 BC to 800", PlainText.Of(Answer("/about")), StringComparison.Ordinal);
}
