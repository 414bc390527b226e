using System.Globalization;
using System.Text.Json;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Wire.Payloads;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.DiscordAdapter.Tests.Interactions;

public sealed class MessageTextTests
{
    [Fact]
    public void Of_TextPreviewAndForward_JoinsThem()
    {
        var message = new DiscordMessage
        {
            Content = "Look:",
            Embeds = [new Embed { Title = "Russia orders office closed", Description = "From 1 November." }],
            MessageSnapshots =
            [
                new MessageSnapshot { Message = new DiscordMessage { Content = "Forwarded.", Embeds = [new Embed { Title = "Deep" }] } },
            ],
        };

        Assert.Equal("Look:\nRussia orders office closed\nFrom 1 November.\nForwarded.\nDeep", MessageText.Of(message));
    }

    [Fact]
    public void Of_NothingToRead_IsEmpty()
    {
        Assert.Equal("", MessageText.Of(null));
        Assert.Equal("", MessageText.Of(new DiscordMessage { Content = " ", MessageSnapshots = [new MessageSnapshot()] }));
    }

    [Fact]
    public void Of_FieldsComponentsAndPoll_ReadsThem()
    {
        var message = Read("""
            {
              "embeds": [{ "fields": [{ "name": "Signed", "value": "8 April 2010" }], "footer": { "text": "Prague" } }],
              "components": [
                { "type": 17, "accent_color": 1, "components": [
                  { "type": 10, "content": "# In a container" },
                  { "type": 9, "components": [{ "type": 10, "content": "In a section" }], "accessory": { "type": 2, "style": 5 } },
                  { "type": 14, "divider": true, "spacing": 1 }
                ] }
              ],
              "poll": { "question": { "text": "Who left?" }, "answers": [{ "answer_id": 1, "poll_media": { "text": "Russia" } }, {}] }
            }
            """);

        Assert.Equal("Signed: 8 April 2010\nPrague\nIn a container\nIn a section\nWho left?\nRussia", MessageText.Of(message));
    }

    [Theory]
    [InlineData("> NATO closed it\n>>> on **1 November** 2021", "NATO closed it\non 1 November 2021")]
    [InlineData("## Late\n- *one*\n-# ||two||", "Late\none\ntwo")]
    [InlineData("[Russia left](https://example.org/a) https://example.org/b now", "Russia left  now")]
    [InlineData("It closed <t:1635724800:D>, <@80351110224678912> <:flag:41771983423143937>", "It closed 1 November 2021,  ")]
    [InlineData("see </when:1050000000000000001>, <#772908445358620702>", "see when, ")]
    [InlineData("a\\*b snake_case 2 * 3 __u__ _i_", "a*b snake_case 2  3 u i")]
    [InlineData("<t:99999999999999>", "<t:99999999999999>")]
    [InlineData("<t:-9999999999999>", "<t:-9999999999999>")]
    [InlineData("a < b [x] (y) <", "a < b [x] (y) <")]
    [InlineData("[a](b) [c\n](https://d)", "[a](b) [c\n](")]
    public void Of_Markup_IsTakenOff(string content, string plain) =>
        Assert.Equal(plain, MessageText.Of(new DiscordMessage { Content = content }));

    [Fact]
    public void Of_AnyText_RaisesNeverAndAddsOnlyDates() =>
        Prop.ForAll<NonNull<string>>(text =>
                MessageText.Of(new DiscordMessage { Content = text.Get }).Length <= text.Get.Length + (20 * text.Get.Count('<'.Equals)))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{ "timestamp": "2022-04-06T23:30:00.000000+00:00" }""", "2022-04-06")]
    [InlineData("""{ "timestamp": "2022-04-06T23:30:00-02:00" }""", "2022-04-07")]
    [InlineData(
        """
        { "timestamp": "2026-01-15T12:00:00+00:00", "message_snapshots": [{ "message": { "timestamp": "2021-10-18T12:00:00+00:00" } }] }
        """,
        "2021-10-18")]
    [InlineData("""{ "timestamp": "yesterday" }""", "2023-04-24")]
    [InlineData("{}", "2023-04-24")]
    public void WrittenOn_Message_IsTheDayOfWhatItSays(string message, string day) =>
        Assert.Equal(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            MessageText.WrittenOn(Read(message), "1100000000000000001"));

    [Fact]
    public void WrittenOn_NothingKnown_IsNull() => Assert.Null(MessageText.WrittenOn(null, "none"));

    private static DiscordMessage Read(string json) => JsonSerializer.Deserialize(json, DiscordJson.Default.DiscordMessage)!;
}
