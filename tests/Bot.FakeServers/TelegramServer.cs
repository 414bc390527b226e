using System.Text.Json.Nodes;
using Bot.TestSupport.Telegram;

namespace Bot.FakeServers;

/// <summary>
/// The Telegram fake by lines of JSON. First out: <c>{"url","token","specification"}</c>. In: <c>{"do":"write","text"}</c> (answered by
/// <c>{"wrote":id}</c>), <c>{"do":"press","data"}</c> under the last message, <c>{"do":"type","text"}</c> inline,
/// <c>{"do":"check"}</c>. Out besides: <c>{"sent"}</c> for every message, <c>{"answered":method}</c> for every answered query,
/// <c>{"violations","waiting"}</c> for a check.
/// </summary>
internal static class TelegramServer
{
    /// <summary>Runs until the input ends.</summary>
    public static async Task RunAsync(TextReader input, TextWriter output)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var writer = TextWriter.Synchronized(output);
        SentMessage? last = null;
        fake.OnSent = sent =>
        {
            last = sent;
            Write(writer, new JsonObject
            {
                ["sent"] = new JsonObject
                {
                    ["method"] = sent.Method,
                    ["text"] = sent.Text,
                    ["html"] = sent.Html,
                    ["keyboard"] = sent.Keyboard?.DeepClone(),
                    ["replyTo"] = sent.ReplyTo,
                },
            });
        };
        fake.OnCall = call =>
        {
            if (call.Method is "answerCallbackQuery" or "answerInlineQuery")
            {
                Write(writer, new JsonObject { ["answered"] = call.Method });
            }

            return null;
        };
        Write(writer, new JsonObject
        {
            ["url"] = fake.Url.AbsoluteUri.TrimEnd('/'),
            ["token"] = fake.Token,
            ["specification"] = BotApiSpec.Shared?.Version,
        });
        while (await input.ReadLineAsync() is { } line)
        {
            var act = JsonNode.Parse(line)!;
            switch ((string?)act["do"])
            {
                case "write":
                    Write(writer, new JsonObject { ["wrote"] = fake.People.Write(FakeUser.Anna, (string)act["text"]!) });
                    break;
                case "press":
                    fake.People.Press(FakeUser.Anna, last!, (string)act["data"]!);
                    break;
                case "type":
                    fake.People.Type(FakeUser.Anna, (string)act["text"]!);
                    break;
                case "check":
                    Write(writer, new JsonObject
                    {
                        ["violations"] = new JsonArray([.. fake.Violations.Select(line => JsonValue.Create(line))]),
                        ["waiting"] = fake.Waiting,
                    });
                    break;
                default:
                    Write(writer, new JsonObject { ["error"] = "unknown act" });
                    break;
            }
        }
    }

    private static void Write(TextWriter writer, JsonObject line)
    {
        writer.WriteLine(line.ToJsonString());
        writer.Flush();
    }
}
