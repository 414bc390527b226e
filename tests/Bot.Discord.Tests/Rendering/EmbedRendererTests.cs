using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Rendering;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.TestSupport;
using Bot.TestSupport.Discord;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.DiscordAdapter.Tests.Rendering;

public sealed class EmbedRendererTests
{
    [Fact]
    public void Render_FullReply_IsLaidOut()
    {
        var embed = EmbedRenderer.Render(ScriptedChatBot.Echo("nato office"));

        Assert.Equal("1 November 2021: nato office", embed.Title);
        Assert.Equal(
            "The closure of NATO's liaison office in Moscow took effect on 1 November 2021. [1][2]\n\n"
            + "-# The year follows from the publication date. [1]\n\n> Announced on 18 October 2021.",
            embed.Description);
        var field = Assert.Single(embed.Fields!);
        Assert.Equal("Sources", field.Name);
        Assert.Equal(
            "-# [1] Financial Times, “Russia orders Nato to close its liaison office in Moscow”, 18 October 2021, para. 2\n"
            + "-# [2] bne IntelliNews, [“The end of a mission”](<https://example.org/bne?a=%281%29>), November 2021, p. 27",
            field.Value);
        Assert.Equal("Page 1 of 2", embed.Footer!.Text);
    }

    [Theory]
    [InlineData(Bot.Core.Answers.Outcome.Answered, 0x102030)]
    [InlineData(Bot.Core.Answers.Outcome.Disputed, EmbedRenderer.Disputed)]
    [InlineData(Bot.Core.Answers.Outcome.NoSource, EmbedRenderer.None)]
    public void Render_ColourOfTheHost_IsThatOfAnswersAlone(Bot.Core.Answers.Outcome outcome, int colour) =>
        Assert.Equal(colour, EmbedRenderer.Render(ScriptedChatBot.Echo("x") with { Outcome = outcome, Accent = 0x102030 }).Color);

    [Fact]
    public void Render_Items_StandCloseTogether()
    {
        var reply = ScriptedChatBot.Echo("x") with
        {
            Blocks =
            [
                new(ReplyBlockKind.Sentence, "Two events:", []),
                new(ReplyBlockKind.Item, "one", [1]),
                new(ReplyBlockKind.Item, "two", []),
                new(ReplyBlockKind.Note, "note", []),
            ],
        };

        Assert.Equal("Two events:\n\n- one [1]\n- two\n\n-# note", EmbedRenderer.Render(reply).Description);
    }

    [Fact]
    public void Render_Heading_IsBoldAndItsItemsStandBelowIt()
    {
        var reply = ScriptedChatBot.Echo("x") with
        {
            Blocks =
            [
                new(ReplyBlockKind.Heading, "4 April 2022", []), new(ReplyBlockKind.Item, "one", [1]), new(ReplyBlockKind.Item, "two", []),
                new(ReplyBlockKind.Heading, "5 April * 2022", []), new(ReplyBlockKind.Item, "three", []),
            ],
        };

        Assert.Equal("**4 April 2022**\n- one [1]\n- two\n\n**5 April \\* 2022**\n- three", EmbedRenderer.Render(reply).Description);
    }

    [Fact]
    public void Render_NoBlocksNoSources_LeavesThemOut()
    {
        var embed = EmbedRenderer.Render(
            new ChatReply { Outcome = Bot.Core.Answers.Outcome.NoSource, Headline = "No source here says that.", FactBase = "01234567" });

        Assert.Null(embed.Description);
        Assert.Null(embed.Fields);
        Assert.Null(embed.Footer);
        Assert.Null(embed.Author);
        Assert.Equal(EmbedRenderer.None, embed.Color);
    }

    [Fact]
    public void Render_ReplyAtCoresLimitsFullOfMarkup_FitsWithoutCutting()
    {
        var reply = Hostile(ReplyLimits.Headline, 3, 600, 5, 40);

        var embed = EmbedRenderer.Render(reply);

        Assert.Equal(reply.Headline, embed.Title);
        Assert.DoesNotContain("…", embed.Description, StringComparison.Ordinal);
        Assert.All(embed.Fields!, f => Assert.DoesNotContain("…", f.Value, StringComparison.Ordinal));
        Assert.Empty(Problems(reply));
    }

    [Fact]
    public void Render_AnyReply_StaysWithinDiscordsLimits() =>
        Prop.ForAll<PositiveInt, PositiveInt, PositiveInt>((a, b, c) =>
            Problems(Hostile(a.Get * 40, b.Get % 12, a.Get * 50, c.Get * 3, b.Get * 30)).Count == 0).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("not an address")]
    [InlineData(null)]
    public void Render_AddressThatIsNoneOfTheWeb_IsNotLinked(string? url)
    {
        var reply = ScriptedChatBot.Echo("x") with { Citations = [new Citation(1, "s", "P", "T", "2021", "2021", "p. 1", url)] };

        Assert.Equal("-# [1] P, “T”, 2021, p. 1", EmbedRenderer.Render(reply).Fields![0].Value);
    }

    [Theory]
    [InlineData("has Russia left NATO?", "has Russia left NATO?", "Page 1 of 2")]
    [InlineData("  /when   nato\noffice \u202eclosed ", "/when nato office closed", "Page 1 of 2")]
    [InlineData(
        "which countries expelled Russian diplomats in April 2022", "which countries expelled Russian…",
        "Asked: which countries expelled Russian diplomats in April 2022 · Page 1 of 2")]
    [InlineData(null, null, "Page 1 of 2")]
    public void Render_Question_StandsAboveInOneLineAndWholeBelow(string? question, string? above, string footer)
    {
        var embed = EmbedRenderer.Render(ScriptedChatBot.Echo("x") with { Question = question });

        Assert.Equal(above, embed.Author?.Name);
        Assert.Equal(footer, embed.Footer!.Text);
    }

    private static ChatReply Hostile(int headline, int blocks, int block, int citations, int title) => new()
    {
        Outcome = Bot.Core.Answers.Outcome.Disputed,
        Headline = Text(headline),
        Question = Text(headline),
        Blocks = [.. Enumerable.Range(0, blocks).Select(i => new ReplyBlock((ReplyBlockKind)(i % 4), Text(block), [1]))],
        Citations = [.. Enumerable.Range(1, citations).Select(i => new Citation(
            i, "s", Text(title), Text(title), "2021", "2021", Text(title), $"https://example.org/{new string('x', 200)}"))],
        Buttons = [.. Enumerable.Range(0, ReplyLimits.Buttons)
            .Select(i => new ReplyButton((ReplyButtonKind)(i % 6), Text(title), $"s{i % 7}"))],
        FactBase = "01234567",
    };

    private static string Text(int length)
    {
        var text = string.Concat(Enumerable.Repeat("*_[😀]<@1>", (length / 9) + 1));
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static List<string> Problems(ChatReply reply)
    {
        var message = ReplyMessage.Of(reply, ulong.MaxValue.ToString(), isPrivate: true, canShare: true);
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new MessageCallback(CallbackType.Message, message), DiscordJson.Default.MessageCallback);
        var data = (JsonObject)JsonNode.Parse(json)!["data"]!;
        var embed = (JsonObject)data["embeds"]![0]!;
        var problems = BodyRules.CheckMessage(data).ToList();
        if (embed["title"]!.GetValue<string>().Length > EmbedLimits.Title
            || embed["description"]?.GetValue<string>().Length > EmbedLimits.Description)
        {
            problems.Add("title or description too long");
        }

        problems.AddRange((embed["fields"] as JsonArray ?? [])
            .Where(f => f!["value"]!.GetValue<string>().Length > EmbedLimits.FieldValue)
            .Select(_ => "a field too long"));
        if (EndToEnd.RunningBot.Spec is { } spec)
        {
            problems.AddRange(
                spec.Check("post", "/interactions/{interaction_id}/{interaction_token}/callback", JsonDocument.Parse(json).RootElement));
        }

        return problems;
    }
}
