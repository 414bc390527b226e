using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

/// <summary>
/// Answers over the shipped facts, word for word. Each file of <c>golden/</c> begins with the question on a line of its own; what follows
/// was approved by reading it against the sources. An intended change is approved by editing the file.
/// </summary>
public sealed class GoldenAnswerTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    public static TheoryData<string> Files() =>
        new(Directory.EnumerateFiles(Path.Combine(ShippedFacts.Checkout, "tests", "Bot.Core.Tests", "Chat", "golden"), "*.txt")
            .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Ask_ApprovedQuestion_GivesTheApprovedAnswer(string file)
    {
        var text = File.ReadAllText(Path.Combine(ShippedFacts.Checkout, "tests", "Bot.Core.Tests", "Chat", "golden", file));
        var end = text.IndexOf('\n', StringComparison.Ordinal);

        Assert.Equal(text[(end + 1)..].Trim('\n'), PlainText.Of(facts.Ask(text[..end]).Reply));
    }
}
