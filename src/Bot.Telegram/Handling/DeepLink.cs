using System.Buffers.Text;
using System.Text;

namespace Bot.TelegramAdapter.Handling;

/// <summary>
/// The payload of <c>t.me/bot?start=…</c>: a button's state as it is, or in base64url where it has other characters than A-Z a-z 0-9 _ -.
/// </summary>
internal static class DeepLink
{
    // Bot API: deep linking, the start parameter.
    private const int Longest = 64;

    /// <summary>The payload for a state; null where it has no room.</summary>
    public static string? Encode(string state) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(state)) is { Length: <= Longest } payload ? payload : null;

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
