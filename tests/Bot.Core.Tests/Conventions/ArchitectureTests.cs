using Bot.Core.Chat;

namespace Bot.Core.Tests.Conventions;

public sealed class ArchitectureTests
{
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
