using Bot.TestSupport.Discord;

namespace Bot.Benchmarks.Adapters;

/// <summary>The Discord fake.</summary>
internal sealed class DiscordPlatform(DiscordFake fake) : Platform
{
    public override string Name => "Discord";

    public override int PerSecond => 300;

    public override IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DISCORD_TOKEN"] = fake.Options.Token,
        ["DISCORD_API_URL"] = fake.ApiUrl,
        ["DISCORD_USER_RATE"] = "600",
    };

    public override bool IsConnected => fake.Gateway.ConnectedShards.Count == 1;

    public static async Task<DiscordPlatform> StartAsync() =>
        new(await DiscordFake.StartAsync(
            new DiscordFakeOptions { IdentifySpacing = TimeSpan.Zero, ChecksBodies = false, AckWindow = TimeSpan.FromMinutes(1) }));

    public override Task AskAsync(int number, string question) =>
        UseAsync(InteractionSpec.Command("ask", ("question", question)), number);

    public override Task TypeAsync(int number, string typed) => UseAsync(InteractionSpec.Typing("event", "event", typed), number);

    public override ValueTask DisposeAsync() => fake.DisposeAsync();

    private async Task UseAsync(InteractionSpec spec, int number)
    {
        var interaction = fake.Use(spec with { User = $"{1_000 + number}" });
        await interaction.First;
        fake.Forget(interaction);
    }
}
