using Bot.Core.Chat;

namespace Bot.TelegramAdapter.Rendering;

/// <summary>A button's callback data: one letter for what becomes of the answer, then the button's whole state. At most 61 bytes.</summary>
/// <param name="InPlace">Whether the answer takes the place of the message; else it is a message of its own.</param>
/// <param name="State">What <see cref="IChatBot.Press"/> takes.</param>
internal readonly record struct ButtonData(bool InPlace, string State)
{
    private const char Edit = 'e';
    private const char New = 'n';

    // Leafing changes the message; what opens something else leaves the answer standing.
    public static string Write(ReplyButton button) =>
        (button.Kind is ReplyButtonKind.Sources or ReplyButtonKind.Related ? New : Edit) + button.State;

    // A client may send any data; the core says what it thinks of a state that is none.
    public static ButtonData Read(string? data) =>
        string.IsNullOrEmpty(data) ? new ButtonData(InPlace: true, "") : new ButtonData(data[0] != New, data[1..]);
}
