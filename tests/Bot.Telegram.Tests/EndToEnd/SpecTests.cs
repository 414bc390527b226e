using System.Text.Json.Nodes;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class SpecTests
{
    [SpecFact]
    public void Shared_Present_IsTheVersionTheAdapterIsWrittenFor() => Assert.Equal("Bot API 10.1", BotApiSpec.Shared!.Version);

    [SpecFact]
    public void Check_WrongRequests_EachMistakeNamed()
    {
        (string Method, string Parameters, string[] Problems)[] cases =
        [
            ("sendMessage", """{"chat_id":1,"text":"x"}""", []),
            ("sendMessage", """{"chat_id":1}""", ["sendMessage.text: required"]),
            ("sendMessage", """{"chat_id":true,"text":"x"}""", ["sendMessage.chat_id: not Integer"]),
            ("sendMessage", """{"chat_id":1,"text":"x","colour":"red"}""", ["sendMessage.colour: unknown"]),
            ("sendMessage", """{"chat_id":1,"text":""}""", ["sendMessage.text: 0 is not within 1-4096 characters"]),
            ("sendMessage", """{"chat_id":1,"text":"x","reply_parameters":{"id":3}}""",
                ["sendMessage.reply_parameters.message_id: required", "sendMessage.reply_parameters.id: unknown"]),
            ("sendMessage", """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":""}]]}}""",
                ["sendMessage.reply_markup.inline_keyboard[0][0].callback_data: 0 is not within 1-64 bytes"]),
            ("answerInlineQuery", """{"inline_query_id":"1","results":[{"type":"article","id":"1","title":"t"}]}""",
                ["answerInlineQuery.results[0].input_message_content: required"]),
            ("setMyCommands", """{"commands":[{"command":"a","description":"b"}],"scope":{"type":"everywhere"}}""",
                ["setMyCommands.scope.type: not default"]),
            ("getUpdates", """{"limit":101}""", ["getUpdates.limit: 101 is not within 1-100 are accepted"]),
            ("sendMassage", "{}", ["sendMassage: no such method"]),
        ];
        foreach (var (method, parameters, problems) in cases)
        {
            Assert.Equal(problems, BotApiSpec.Shared!.Check(method, JsonNode.Parse(parameters)!.AsObject()));
        }
    }
}
