using System.Text;
using System.Text.Json.Nodes;
using Bot.DiscordAdapter.Rendering;
using Bot.TestSupport;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>
/// The real bot over the shipped facts, as a phone shows it. Each file of <c>golden/</c> is one conversation: what somebody does stands
/// behind "» ", a command, "press LABEL" or "choose LABEL"; what they see follows. It was approved by reading it, and an intended change
/// is approved by editing the file.
/// </summary>
public sealed class ShippedFactsTests(ShippedBot shipped) : IClassFixture<ShippedBot>
{
    /// <summary>Most that an answer to one question may take, in screens of a phone. A page of a list may take more.</summary>
    private const double MostScreens = 1.5;
    private const string Step = "» ";
    private static readonly string[] Questions = ["when ", "who ", "ask ", "event "];

    public static IEnumerable<object[]> Conversations =>
        Directory.EnumerateFiles(ShippedBot.Golden("Bot.Discord.Tests"), "*.txt").Select(f => new object[] { Path.GetFileName(f) });

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task Talk_ApprovedConversation_ShowsTheApprovedMessages(string file)
    {
        var approved = await File.ReadAllTextAsync(Path.Combine(ShippedBot.Golden("Bot.Discord.Tests"), file));
        await using var bot = await StartAsync();
        var shown = new StringBuilder();
        JsonObject? message = null;
        var isEphemeral = false;
        foreach (var step in approved.Split('\n').Where(l => l.StartsWith(Step, StringComparison.Ordinal)).Select(l => l[Step.Length..]))
        {
            (message, var interaction) = await bot.AskAsync(Next(step, message, isEphemeral));
            isEphemeral = interaction.IsEphemeral == true;
            AssertEasilyRead(step, PhoneView.Lines(message));
            shown.Append(Step).Append(step).Append('\n').Append(Shown(message)).Append("\n\n");
        }

        Assert.Equal(approved.TrimEnd(), shown.ToString().TrimEnd());
        Assert.Empty(bot.Fake.Violations);
    }

    [Fact]
    public async Task Ask_EveryEvent_IsNoLongerThanAScreenAndAHalf()
    {
        await using var bot = await StartAsync();
        var pages = new Dictionary<string, int>();
        foreach (var title in shipped.Facts.Events.Select(e => e.Title))
        {
            var (message, _) = await bot.AskAsync(InteractionSpec.Command("event", ("event", JsonValue.Create(title))));
            pages[title] = PhoneView.Lines(message).Count(l => !l.StartsWith(PhoneView.Folded, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(pages, page => page.Value > PhoneView.Screen * MostScreens);
    }

    private static void AssertEasilyRead(string step, IReadOnlyList<string> lines)
    {
        Assert.Contains(lines.Take(2), l => l.StartsWith("**", StringComparison.Ordinal));
        if (Questions.Any(command => step.StartsWith(command, StringComparison.Ordinal)))
        {
            Assert.InRange(lines.Count(l => !l.StartsWith(PhoneView.Folded, StringComparison.Ordinal)), 1, PhoneView.Screen * MostScreens);
        }
    }

    private static InteractionSpec Next(string step, JsonObject? message, bool isEphemeral)
    {
        if (step.StartsWith("press ", StringComparison.Ordinal))
        {
            return InteractionSpec.Click(message!, message!.ButtonId(step["press ".Length..]), isEphemeral);
        }

        if (!step.StartsWith("choose ", StringComparison.Ordinal))
        {
            return Read(step);
        }

        var menu = message!.Menu();
        var choice = ((JsonArray)menu["options"]!).Single(o => o!["label"]!.GetValue<string>() == step["choose ".Length..]);
        return InteractionSpec.Click(message!, menu["custom_id"]!.GetValue<string>(), isEphemeral, choice!["value"]!.GetValue<string>());
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

    /// <summary>A message as Discord has it, and how its claim stands, dated by the message where it has no date of its own.</summary>
    [Theory]
    [InlineData(
        """{ "content": "> NATO expelled eight Russians on 6 October.", "timestamp": "2021-10-18T10:00:00+00:00" }""",
        "agrees: date")]
    [InlineData("""{ "content": "NATO expelled eight Russians yesterday.", "timestamp": "2021-10-07T10:00:00+00:00" }""", "agrees: date")]
    [InlineData(
        """{ "content": "NATO expelled eight Russians yesterday.", "timestamp": "2021-10-09T10:00:00+00:00" }""",
        "differs in the date")]
    [InlineData("""{ "content": "NATO did not expel eight Russians." }""", "differs in whether it happened")]
    [InlineData("""{ "content": "NATO may have expelled eight Russians." }""", "Not in it: “may”")]
    [InlineData(
        """{ "embeds": [{ "title": "News", "description": "NATO expelled nine Russians on 6 October 2021." }] }""",
        "not nine but 8")]
    [InlineData(
        """
        { "flags": 32768, "timestamp": "2021-10-07T10:00:00+00:00", "components": [
          { "type": 17, "id": 1, "components": [{ "type": 10, "id": 2, "content": "NATO expelled eight Russians **yesterday**." }] }] }
        """,
        "agrees: date")]
    [InlineData(
        """
        { "poll": { "question": { "text": "Who left?" }, "allow_multiselect": false, "layout_type": 1, "expiry": null,
          "answers": [{ "answer_id": 1, "poll_media": { "text": "NATO expelled eight Russians" } }] } }
        """,
        "agrees: sides")]
    [InlineData(
        """
        { "timestamp": "2023-04-24T12:00:00+00:00", "message_snapshots": [{ "message": {
          "type": 0, "content": "NATO expelled eight Russians yesterday.", "timestamp": "2021-10-07T10:00:00+00:00", "flags": 0,
          "edited_timestamp": null, "mentions": [], "mention_roles": [], "embeds": [], "attachments": [], "components": [] } }] }
        """,
        "agrees: date")]
    public async Task CheckDates_AnyPartOfAMessage_IsHeldAgainstTheFactsAsOfItsDay(string message, string judged)
    {
        await using var bot = await StartAsync();

        var (shown, interaction) = await bot.AskAsync(InteractionSpec.OnMessage("Check dates", (JsonObject)JsonNode.Parse(message)!));

        Assert.Equal("1 claim held against the facts.", shown.Title());
        Assert.Contains(judged, shown.Embed()["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(interaction.IsEphemeral);
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

    private string Shown(JsonObject message) => shipped.Neutral(string.Join('\n', PhoneView.Lines(message).Select(l => l.TrimEnd())));
}
