using System.Text.Json.Serialization;

namespace Bot.Host.Json;

/// <summary>Serialisation of <see cref="JsonAnswer"/>, generated at compile time: trimming leaves no reflection to do it with.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(JsonAnswer))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
