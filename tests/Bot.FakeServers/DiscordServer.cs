using System.Text.Json.Nodes;
using Bot.TestSupport.Discord;

namespace Bot.FakeServers;

/// <summary>
/// The Discord fake by lines of JSON. First out: <c>{"url","token","specification"}</c>. In: <c>{"do":"use","command","text"}</c> (answered
/// by <c>{"used":id}</c>), <c>{"do":"cut"}</c> for a connection that breaks, <c>{"do":"check"}</c>. Out besides: <c>{"responded","id"}</c>
/// for the first response to every interaction, where that is a deferral once what it stands for is there,
/// <c>{"violations","identifies","resumes","commands"}</c> for a check.
/// </summary>
internal static class DiscordServer
{
    private const int Deferral = 5;

    /// <summary>Runs until the input ends.</summary>
    public static async Task RunAsync(TextReader input, TextWriter output)
    {
        // discord.js sends properties that the description does not name
        var spec = OpenApiSpec.Find(refusesUnknown: false);
        await using var fake = await DiscordFake.StartAsync(
            new DiscordFakeOptions { Spec = spec, HeartbeatInterval = TimeSpan.FromSeconds(1), RequiresUserAgent = false });
        var writer = TextWriter.Synchronized(output);
        Write(writer, new JsonObject { ["url"] = fake.Address, ["token"] = fake.Options.Token, ["specification"] = spec is not null });
        while (await input.ReadLineAsync() is { } line)
        {
            var act = JsonNode.Parse(line)!;
            switch ((string?)act["do"])
            {
                case "use":
                    // Done a minute from now: a loaded machine takes longer than Discord's three seconds.
                    var interaction = fake.Use(
                        InteractionSpec.Command((string)act["command"]!, ("question", JsonValue.Create((string)act["text"]!))) with
                        {
                            Age = TimeSpan.FromMinutes(-1),
                        });
                    Write(writer, new JsonObject { ["used"] = interaction.Id });
                    _ = TellAsync(interaction, writer);
                    break;
                case "cut":
                    await fake.Gateway.CutAsync(FakeCut.MidFrame);
                    break;
                case "check":
                    Write(writer, new JsonObject
                    {
                        ["violations"] = new JsonArray([.. fake.Violations.Select(v => JsonValue.Create(v))]),
                        ["identifies"] = fake.Gateway.Identifies,
                        ["resumes"] = fake.Gateway.Resumes,
                        ["beats"] = fake.Gateway.Beats,
                        ["commands"] = fake.Rest.Commands.Count,
                    });
                    break;
                default:
                    Write(writer, new JsonObject { ["error"] = "unknown act" });
                    break;
            }
        }
    }

    private static async Task TellAsync(FakeInteraction interaction, TextWriter writer)
    {
        var response = (await interaction.First).DeepClone();
        if ((int?)response["type"] == Deferral)
        {
            // A loaded machine takes longer to answer than a first response may.
            response["data"] = (await interaction.Message).DeepClone();
        }

        Write(writer, new JsonObject { ["responded"] = response, ["id"] = interaction.Id });
    }

    private static void Write(TextWriter writer, JsonObject line)
    {
        writer.WriteLine(line.ToJsonString());
        writer.Flush();
    }
}
