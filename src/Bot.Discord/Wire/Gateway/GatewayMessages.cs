using System.Buffers;
using System.Text.Json;

namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>The messages that the bot sends over the gateway, as UTF-8 JSON, and what it reads out of the first that it gets.</summary>
internal static class GatewayMessages
{
    /// <summary>Longest message that Discord takes, in bytes.</summary>
    public const int Longest = 4_096;

    /// <summary>GUILDS: the count of servers. Interactions need no intent, and this one is not privileged.</summary>
    public const int Intents = 1 << 0;

    /// <summary>IDENTIFY.</summary>
    public static ReadOnlyMemory<byte> Identify(string token, int shard, int shards) => Write(json =>
    {
        json.WriteNumber("op", Opcode.Identify);
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteNumber("intents", Intents);
        json.WriteStartArray("shard");
        json.WriteNumberValue(shard);
        json.WriteNumberValue(shards);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", "diplomatic-timeline-bots");
        json.WriteString("device", "diplomatic-timeline-bots");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>RESUME.</summary>
    public static ReadOnlyMemory<byte> Resume(string token, string session, int sequence) => Write(json =>
    {
        json.WriteNumber("op", Opcode.Resume);
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteString("session_id", session);
        json.WriteNumber("seq", sequence);
        json.WriteEndObject();
    });

    /// <summary>A heartbeat with the last sequence number; null before the first dispatch.</summary>
    public static ReadOnlyMemory<byte> Heartbeat(int? sequence) => Write(json =>
    {
        json.WriteNumber("op", Opcode.Heartbeat);
        if (sequence is { } number)
        {
            json.WriteNumber("d", number);
        }
        else
        {
            json.WriteNull("d");
        }
    });

    /// <summary>Reads the heartbeat interval out of the data of HELLO; false where it has none that makes sense.</summary>
    public static bool TryReadInterval(ReadOnlySpan<byte> data, out TimeSpan interval)
    {
        interval = default;
        try
        {
            var reader = new Utf8JsonReader(data);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("heartbeat_interval"u8)
                    && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var milliseconds)
                    && milliseconds is >= 1 and <= 3_600_000)
                {
                    interval = TimeSpan.FromMilliseconds(milliseconds);
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // no HELLO then
        }

        return false;
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        body(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
