using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Host.Json;

/// <summary>Writes answers as JSON, one object a line.</summary>
internal sealed class JsonAnswerWriter(TextWriter output)
{
    // Letters of every script stay readable; control characters and the separators that some readers take for
    // line ends are escaped all the same.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public void Write(JsonAnswer answer)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, Options))
        {
            JsonSerializer.Serialize(writer, answer, AnswerJsonContext.Default.JsonAnswer);
        }

        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        output.Write('\n');
    }
}
