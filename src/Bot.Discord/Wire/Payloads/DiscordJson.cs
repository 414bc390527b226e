using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.DiscordAdapter.Wire.Payloads;

/// <summary>JSON of the protocol, by source generation. Members that Discord may add are ignored; null members are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(ReadyEvent))]
[JsonSerializable(typeof(GuildRef))]
[JsonSerializable(typeof(GatewayInfo))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(ChoicesCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(List<CommandPayload>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
internal sealed partial class DiscordJson : JsonSerializerContext;
