using System.Text.Json.Nodes;

namespace Bot.DiscordAdapter.Tests.EndToEnd;

/// <summary>Reads messages that the bot has sent.</summary>
internal static class Messages
{
    public static JsonObject Embed(this JsonObject message) => (JsonObject)message["embeds"]![0]!;

    public static string Title(this JsonObject message) => message.Embed()["title"]!.GetValue<string>();

    public static string? Content(this JsonObject message) => message["content"]?.GetValue<string>();

    /// <summary>The custom id of the button with that label.</summary>
    public static string ButtonId(this JsonObject message, string label) =>
        message.Parts().Single(p => p["label"]?.GetValue<string>() == label)["custom_id"]!.GetValue<string>();

    public static bool HasMenu(this JsonObject message) => message.Parts().Any(p => p["type"]!.GetValue<int>() == 3);

    public static JsonObject Menu(this JsonObject message) => message.Parts().Single(p => p["type"]!.GetValue<int>() == 3);

    public static IReadOnlyList<string> Labels(this JsonObject message) =>
        [.. message.Parts().Select(p => p["label"]?.GetValue<string>()).OfType<string>()];

    private static IEnumerable<JsonObject> Parts(this JsonObject message) =>
        (message["components"] as JsonArray ?? []).SelectMany(r => (JsonArray)r!["components"]!).Cast<JsonObject>();
}
