using Bot.Core.Chat;
using NetArchTest.Rules;

namespace Bot.Core.Tests.Conventions;

public sealed class ArchitectureTests
{
    // From the ground up: what stands higher may use what stands lower, never the other way round.
    private static readonly string[] Layers = ["Text", "Dates", "Facts", "Questions", "Index", "Matching", "Answers", "Chat"];

    public static TheoryData<string> LowerLayers => [.. Layers.SkipLast(1)];

    [Theory]
    [MemberData(nameof(LowerLayers))]
    public void Layers_OfTheCore_UseNothingAboveThem(string layer)
    {
        var above = Layers.SkipWhile(l => l != layer).Skip(1).Append("Advice").Select(l => "Bot.Core." + l).ToArray();

        var result = Types.InAssembly(typeof(TimelineBot).Assembly).That().ResideInNamespace("Bot.Core." + layer)
            .ShouldNot().HaveDependencyOnAny(above).GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }

    [Theory]
    [InlineData("Bot.")]
    [InlineData("System.Net")]
    [InlineData("System.CommandLine")]
    [InlineData("System.Console")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Extensions.Hosting")]
    public void Core_References_HoldNoPlatformHostOrNetwork(string prefix)
    {
        var references = typeof(TimelineBot).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(references, name => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("src/Bot.Core", "TimeProvider.System")]
    [InlineData("src/Bot.Core", "Environment.GetEnvironmentVariable")]
    [InlineData("src/Bot.Discord", "Bot.TelegramAdapter")]
    [InlineData("src/Bot.Telegram", "Bot.DiscordAdapter")]
    [InlineData("src/Bot.Discord", "Bot.Host")]
    [InlineData("src/Bot.Telegram", "Bot.Host")]
    public void Sources_OfAProject_DoNotReachForWhatIsNotTheirs(string project, string text) =>
        Assert.DoesNotContain(
            Repository.Sources(project),
            file => File.ReadAllText(Path.Combine(Repository.Root, file)).Contains(text, StringComparison.Ordinal));
}
