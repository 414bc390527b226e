using System.Text;
using System.Text.Json.Nodes;

namespace Bot.TestSupport.Discord;

/// <summary>Small helpers for JSON.</summary>
internal static class Json
{
    /// <summary>UTF-8 of a node.</summary>
    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    /// <summary>A whole number; null where it is none.</summary>
    public static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>A text; null where it is none.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The objects of a list; empty where it is none.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();
}
