using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.DiscordAdapter.Rendering;
using Bot.TestSupport;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>
/// The real bot over the shipped facts, as Discord shows it. Each file of <c>golden/</c> begins with the command; what follows was approved
/// by reading it. An intended change is approved by editing the file.
/// </summary>
public sealed class ShippedFactsTests(ShippedBot shipped) : IClassFixture<ShippedBot>
{
    private static readonly string[] Order = ["title", "description", "color", "fields", "footer"];
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("when.txt")]
    [InlineData("how-many.txt")]
    [InlineData("no-source.txt")]
    [InlineData("timeline.txt")]
    [InlineData("privacy.txt")]
    [InlineData("check-dates.txt")]
    public async Task Use_ApprovedCommand_ShowsTheApprovedMessage(string file)
    {
        var (command, approved) = ShippedBot.Approved("Bot.Discord.Tests", file);
        await using var bot = await StartAsync();

        var (message, _) = await bot.AskAsync(Read(command));

        Assert.Equal(approved, Shown(message));
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Click_EveryButtonOfAnAnswer_ShowsAnother()
    {
        await using var bot = await StartAsync();
        foreach (var command in (string[])["timeline actor: nato", "when question: nato office closed"])
        {
            var (message, _) = await bot.AskAsync(Read(command));
            Assert.NotEmpty(message.Labels());
            foreach (var label in message.Labels())
            {
                var (other, _) = await bot.AskAsync(InteractionSpec.Click(message, message.ButtonId(label), isEphemeral: false));
                Assert.NotEqual(Shown(message), Shown(other));
            }
        }

        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Type_HalfAnOption_ChoicesThatAreAnswered()
    {
        await using var bot = await StartAsync();

        (string, string, string)[] halves = [("event", "event", "nato off"), ("timeline", "actor", "ger"), ("when", "question", "geneva")];
        foreach (var (command, option, typed) in halves)
        {
            var (data, _) = await bot.AskAsync(InteractionSpec.Typing(command, option, typed));
            var choices = (JsonArray)data["choices"]!;
            Assert.InRange(choices.Count, 1, 25);
            var (message, _) = await bot.AskAsync(InteractionSpec.Command(command, (option, choices[0]!["value"]!.DeepClone())));
            Assert.NotEqual(EmbedRenderer.None, message.Embed()["color"]!.GetValue<int>());
        }

        Assert.Empty(bot.Fake.Violations);
    }

    private Task<RunningBot> StartAsync() => RunningBot.StartAsync(core: shipped.Bot, time: new DatedTime(ShippedBot.Today));

    /// <summary>"when question: nato office closed", or "Check dates: some message".</summary>
    private static InteractionSpec Read(string command)
    {
        if (command.StartsWith("Check dates: ", StringComparison.Ordinal))
        {
            return InteractionSpec.OnMessage("Check dates", command["Check dates: ".Length..]);
        }

        var parts = command.Split([' ', ':'], 3);
        return parts.Length < 3
            ? InteractionSpec.Command(parts[0])
            : InteractionSpec.Command(parts[0], (parts[1], JsonValue.Create(parts[2].Trim())));
    }

    /// <summary>The embed as sent, its members in the order of the approved files, then the buttons and what the menu offers.</summary>
    private string Shown(JsonObject message)
    {
        var menu = message["components"]?.ToJsonString().Contains("\"options\"", StringComparison.Ordinal) == true
            ? string.Concat(((JsonArray)message.Menu()["options"]!).Select(o => $"\n- {o!["label"]}"))
            : "";
        var embed = new JsonObject(message.Embed().OrderBy(member => Array.IndexOf(Order, member.Key))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return shipped.Neutral($"{embed.ToJsonString(Readable)}\n[{string.Join("] [", message.Labels())}]{menu}");
    }
}
