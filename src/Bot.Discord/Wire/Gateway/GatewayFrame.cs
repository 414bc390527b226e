using System.Text.Json;

namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>
/// The envelope of one gateway message. Read by hand so that an event which the bot does not want costs no allocation: a large server's
/// creation event is megabytes long.
/// </summary>
/// <param name="Op">The opcode.</param>
/// <param name="Sequence">Sequence number of a dispatch; null otherwise.</param>
/// <param name="Event">Name of a dispatch; null otherwise.</param>
/// <param name="DataStart">Where the data begins in the message.</param>
/// <param name="DataLength">Length of the data in bytes; 0 where there is none.</param>
internal readonly record struct GatewayFrame(int Op, int? Sequence, string? Event, int DataStart, int DataLength)
{
    /// <summary>Reads an envelope; false where it is no JSON object with an opcode.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out GatewayFrame frame)
    {
        frame = default;
        int? op = null;
        int? sequence = null;
        string? name = null;
        var start = 0;
        var length = 0;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.ValueTextEquals("op"u8) ? 'o'
                    : reader.ValueTextEquals("s"u8) ? 's'
                    : reader.ValueTextEquals("t"u8) ? 't'
                    : reader.ValueTextEquals("d"u8) ? 'd'
                    : ' ';
                reader.Read();
                switch (key)
                {
                    case 'o' when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number):
                        op = number;
                        break;
                    case 's' when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number):
                        sequence = number;
                        break;
                    case 't' when reader.TokenType == JsonTokenType.String:
                        name = KnownName(ref reader);
                        break;
                    case 'd':
                        start = (int)reader.TokenStartIndex;
                        reader.Skip();
                        length = (int)reader.BytesConsumed - start;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        if (op is null)
        {
            return false;
        }

        frame = new GatewayFrame(op.Value, sequence, name, start, length);
        return true;
    }

    /// <summary>The event's name without allocating the ones the bot knows; the empty text for all others.</summary>
    private static string KnownName(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("INTERACTION_CREATE"u8) ? GatewayEvents.InteractionCreate
        : reader.ValueTextEquals("READY"u8) ? GatewayEvents.Ready
        : reader.ValueTextEquals("RESUMED"u8) ? GatewayEvents.Resumed
        : reader.ValueTextEquals("GUILD_CREATE"u8) ? GatewayEvents.GuildCreate
        : reader.ValueTextEquals("GUILD_DELETE"u8) ? GatewayEvents.GuildDelete
        : "";
}
