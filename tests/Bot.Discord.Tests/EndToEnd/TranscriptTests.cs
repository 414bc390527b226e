using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.TestSupport;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>
/// A conversation of eighty turns of one person in one channel, approved turn by turn: the first lines of each reply, up to the first blank
/// one, its page, its buttons and its menu, which is what the next turn goes on from. How an answer is worded is approved elsewhere.
/// "» command option: text | option: text" is a slash command, "» press LABEL" the last button of
/// that label, and "» choose 2" the second of the last menu.
/// </summary>
public sealed class TranscriptTests(ShippedBot shipped) : IClassFixture<ShippedBot>
{
    private const string Turn = "» ";
    private const string Press = "press ";
    private const string Choose = "choose ";
    private const string Check = "Check dates: ";

    // In screens of a phone; lists go on for longer.
    private const double LongestReply = 1.5;

    [Fact]
    public async Task Conversation_EightyTurns_GoesAsApproved()
    {
        var approved = await File.ReadAllTextAsync(Path.Combine(ShippedBot.Golden("Bot.Discord.Tests"), "turns", "conversation.txt"));
        var turns = approved.Split('\n').Where(l => l.StartsWith(Turn, StringComparison.Ordinal)).Select(l => l[Turn.Length..]).ToList();
        var core = new AnswersBot(shipped.Bot);
        await using var bot = await RunningBot.StartAsync(core: core, time: new DatedTime(ShippedBot.Today));

        var shown = new StringBuilder();
        var illegible = new List<string>();
        var seen = new List<(JsonObject Message, bool IsEphemeral)>();
        foreach (var turn in turns)
        {
            var (message, interaction) = await bot.AskAsync(Next(turn, seen));
            seen.Add((message, interaction.IsEphemeral == true));
            shown.Append(CultureInfo.InvariantCulture, $"{Turn}{turn}\n{Seen(message)}\n");
            var lines = PhoneView.Lines(message);
            var height = lines.Count(l => !l.StartsWith(PhoneView.Folded, StringComparison.Ordinal));
            if (!core.IsInSight(lines.Take(2)) || (core.IsToOneQuestion && height > PhoneView.Screen * LongestReply))
            {
                illegible.Add($"{turn} ({height} lines):\n{string.Join('\n', lines)}");
            }
        }

        Assert.Equal(80, turns.Count);
        Assert.True(illegible.Count == 0, string.Join("\n\n", illegible));
        Assert.Equal(approved.TrimEnd(), shown.ToString().TrimEnd());
        Assert.Empty(bot.Fake.Violations);
    }

    private static InteractionSpec Next(string turn, List<(JsonObject Message, bool IsEphemeral)> seen)
    {
        if (turn.StartsWith(Press, StringComparison.Ordinal))
        {
            var label = turn[Press.Length..];
            var (message, isEphemeral) = seen.Last(s => s.Message.Labels().Contains(label));
            return InteractionSpec.Click(message, message.ButtonId(label), isEphemeral);
        }

        if (turn.StartsWith(Choose, StringComparison.Ordinal))
        {
            var (message, isEphemeral) = seen.Last(s => s.Message.HasMenu());
            var menu = message.Menu();
            var at = int.Parse(turn.AsSpan(Choose.Length), CultureInfo.InvariantCulture) - 1;
            var value = menu["options"]![at]!["value"]!.GetValue<string>();
            return InteractionSpec.Click(message, menu["custom_id"]!.GetValue<string>(), isEphemeral, value);
        }

        if (turn.StartsWith(Check, StringComparison.Ordinal))
        {
            return InteractionSpec.OnMessage("Check dates", turn[Check.Length..]);
        }

        var parts = turn.Split(' ', 2);
        var options = parts.Length < 2 ? [] : parts[1].Split(" | ").Select(o => o.Split(": ", 2)).ToArray();
        return InteractionSpec.Command(parts[0], [.. options.Select(o => (o[0], (JsonNode)JsonValue.Create(o[1])))]);
    }

    // The question above it, the short answer, and what can be pressed.
    private string Seen(JsonObject message)
    {
        var lines = PhoneView.Lines(message).Select(l => l.TrimEnd()).ToList();
        var page = message["embeds"]?[0]?["footer"]?["text"]?.GetValue<string>();
        var head = lines.TakeWhile(l => l.Length > 0);
        var below = lines.SkipWhile(l => l is not ['[', not (>= '0' and <= '9'), .., ']']).Where(l => l.Length > 0);
        return shipped.Neutral(string.Join('\n', [.. head, .. page is null ? [] : new[] { page }, .. below]));
    }
}
