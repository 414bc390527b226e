using Bot.DiscordAdapter.Registration;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Tests.Registration;

public sealed class CommandComparisonTests
{
    private static readonly CommandPayload When = new()
    {
        Type = 1,
        Name = "when",
        Description = "d",
        NameLocalizations = new(StringComparer.Ordinal) { ["de"] = "wann", ["ru"] = "когда" },
        Options =
        [
            new() { Type = 3, Name = "question", Description = "q", Required = true },
            new() { Type = 5, Name = "private", Description = "p" },
        ],
        IntegrationTypes = [0, 1],
        Contexts = [0, 1, 2],
    };

    private static readonly CommandPayload Check = new() { Type = 3, Name = "Check dates" };

    [Fact]
    public void Same_DefaultsWrittenOut_AreEqual()
    {
        var given = When with
        {
            Type = null,
            NameLocalizations = new(StringComparer.Ordinal) { ["ru"] = "когда", ["de"] = "wann" },
            DescriptionLocalizations = [],
            Options = [When.Options![0] with { Autocomplete = false }, When.Options[1] with { Required = false }],
            Contexts = [2, 1, 0],
        };

        Assert.True(CommandComparison.Same([When, Check], [Check with { Description = "", Options = [] }, given]));
    }

    public static IEnumerable<object[]> Changes =>
    [
        [When with { Description = "other" }],
        [When with { NameLocalizations = null }],
        [When with { Options = [When.Options![1], When.Options[0]] }],
        [When with { Options = [When.Options![0] with { Autocomplete = true }, When.Options[1]] }],
        [When with { Contexts = [0] }],
        [When with { Name = "wann" }],
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Same_AnythingElseChanged_IsDifferent(object changed) =>
        Assert.False(CommandComparison.Same([When, Check], [(CommandPayload)changed, Check]));

    [Fact]
    public void Same_OneMissing_IsDifferent() => Assert.False(CommandComparison.Same([When, Check], [When]));
}
