using System.Buffers.Text;
using System.Text;

namespace Bot.TelegramAdapter.Handling;

/// <summary>
/// The payload of <c>t.me/bot?start=…</c>: a button's state as it is, or in base64url where it has other characters than A-Z a-z 0-9 _ -.
/// </summary>
internal static class DeepLink
{
    /// <summary>The state that the payload holds in base64url; null where it holds none.</summary>
    public static string? Decode(string payload)
    {
        if (!Base64Url.IsValid(payload))
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(
                Base64Url.DecodeFromChars(payload));
        }
        catch (ArgumentException)
        {
            // Bytes that are no text.
            return null;
        }
    }
}
