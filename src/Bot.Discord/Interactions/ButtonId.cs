using System.Globalization;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>
/// What the custom id of a button or menu says: <c>tp.OWNER.0.STATE</c>. First the action (t, o, m, s, j), then p for private or a for all,
/// the owner, the place among the components (so that no two ids of a message are the same), and Core's state, which may hold any
/// character. At most 2 + 20 + 2 + <see cref="LongestState"/> and three dots: the 100 that Discord takes.
/// </summary>
/// <param name="Action">What a click does.</param>
/// <param name="IsPrivate">Whether the message is seen by its owner only.</param>
/// <param name="Owner">Snowflake of who asked.</param>
/// <param name="Place">0 or more.</param>
/// <param name="State">Core's state; empty for menus and sharing; of jumps, where from.</param>
internal sealed record ButtonId(ButtonAction Action, bool IsPrivate, string Owner, int Place, string State)
{
    /// <summary>Most bytes of Core's state: what the other parts leave of the custom id.</summary>
    public const int LongestState = 73;

    private const string Actions = "tomsj";

    /// <summary>Reads a custom id; null where it is none of the bot's present form.</summary>
    public static ButtonId? Parse(string? customId)
    {
        var parts = customId?.Split('.', 4);
        if (parts is not { Length: 4 } || parts[0].Length != 2)
        {
            return null;
        }

        var action = Actions.IndexOf(parts[0][0], StringComparison.Ordinal);
        return action >= 0 && parts[0][1] is 'p' or 'a'
            && parts[1].Length <= 20 && parts[1].All(char.IsAsciiDigit)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new ButtonId((ButtonAction)action, parts[0][1] == 'p', parts[1], place, parts[3])
            : null;
    }

    /// <summary>The custom id.</summary>
    public override string ToString() => $"{Actions[(int)Action]}{(IsPrivate ? 'p' : 'a')}.{Owner}.{Place}.{State}";
}
