using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.TelegramAdapter.Wire;

// Source-generated, so that the program trims and starts without reflection.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireUpdate))]
[JsonSerializable(typeof(WireResponse<List<JsonElement>>))]
[JsonSerializable(typeof(WireResponse<JsonElement>))]
[JsonSerializable(typeof(WireResponse<WireUser>))]
[JsonSerializable(typeof(WireResponse<WireWebhookInfo>))]
[JsonSerializable(typeof(WireResponse<List<WireCommand>>))]
[JsonSerializable(typeof(WireResponse<WireBotText>))]
[JsonSerializable(typeof(WireNothing))]
[JsonSerializable(typeof(WireGetUpdates))]
[JsonSerializable(typeof(WireSetWebhook))]
[JsonSerializable(typeof(WireSendMessage))]
[JsonSerializable(typeof(WireEditMessage))]
[JsonSerializable(typeof(WireAnswerCallback))]
[JsonSerializable(typeof(WireAnswerInline))]
[JsonSerializable(typeof(WireAnswerGuest))]
[JsonSerializable(typeof(WireGetCommands))]
[JsonSerializable(typeof(WireSetCommands))]
[JsonSerializable(typeof(WireLanguage))]
[JsonSerializable(typeof(WireSetText))]
internal sealed partial class WireJson : JsonSerializerContext
{
    // The relaxed encoder leaves Cyrillic and < as they are; the body is a JSON document of its own, never part of a page.
    public static WireJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
