using System.Buffers.Binary;
using System.Buffers.Text;
using Bot.Core.Chat;

namespace Bot.TelegramAdapter.Rendering;

/// <summary>
/// A button's callback data: one letter for what becomes of the answer, then the button's whole state. In a chat that the bot is not in,
/// who asked stands between them: there an answer can only be changed, and nobody but the asker may. At most the 64 bytes there are.
/// </summary>
/// <param name="InPlace">Whether the answer takes the place of the message; else it is a message of its own.</param>
/// <param name="State">What <see cref="IChatBot.Press"/> takes.</param>
/// <param name="Owner">Who alone may change the message, as <see cref="OwnerOf"/> has it; null for anybody.</param>
internal readonly record struct ButtonData(bool InPlace, string State, string? Owner = null)
{
    private const char Edit = 'e';
    private const char New = 'n';
    private const char Owned = 'o';

    // 64 bytes less a letter and the longest state. Another person has the same three once in 262,144.
    private const int OwnerLength = 3;

    // Ids are given one after another: by the golden ratio neighbours land far apart.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    // Leafing changes the message; what opens something else leaves the answer standing.
    public static string Write(ReplyButton button, string? owner) => owner is not null
        ? $"{Owned}{owner}{button.State}"
        : (button.Kind is ReplyButtonKind.Sources or ReplyButtonKind.Related ? New : Edit) + button.State;

    // A client may send any data; the core says what it thinks of a state that is none.
    public static ButtonData Read(string? data) => data switch
    {
        null or "" => new ButtonData(InPlace: true, ""),
        [Owned, _, _, _, ..] => new ButtonData(InPlace: true, data[(OwnerLength + 1)..], data[1..(OwnerLength + 1)]),
        _ => new ButtonData(data[0] != New, data[1..]),
    };

    /// <summary>A few letters for a person, which tell that person from others.</summary>
    public static string OwnerOf(long person)
    {
        Span<byte> id = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(id, unchecked((ulong)person * Spread));
        return Base64Url.EncodeToString(id)[..OwnerLength];
    }
}
