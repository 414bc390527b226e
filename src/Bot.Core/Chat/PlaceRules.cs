using System.Globalization;

namespace Bot.Core.Chat;

/// <summary>
/// Where the bot answers, as whoever hosts it has decided: by the ids of servers, channels, chats and people, as the platforms number them.
/// Ids of different platforms do not meet, so one list serves all of them. Immutable.
/// </summary>
public sealed class PlaceRules
{
    /// <summary>To somebody who asks where the bot does not answer.</summary>
    public const string Refusal = "I do not answer here. Whoever runs this bot has decided where I do.";

    private readonly HashSet<long> _allowed;
    private readonly HashSet<long> _denied;

    private PlaceRules(HashSet<long> allowed, HashSet<long> denied) => (_allowed, _denied) = (allowed, denied);

    /// <summary>No place is left out.</summary>
    public static PlaceRules Everywhere { get; } = new([], []);

    /// <summary>Reads the rules.</summary>
    /// <param name="allow">Ids with commas or blanks between them; null or empty for everywhere.</param>
    /// <param name="deny">Ids that are left out all the same; null or empty for none.</param>
    /// <param name="mistake">Receives every word that is no id, with whether it stands in <paramref name="allow"/>.</param>
    public static PlaceRules Read(string? allow, string? deny, Action<bool, string> mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        return new PlaceRules(Ids(allow, word => mistake(true, word)), Ids(deny, word => mistake(false, word)));
    }

    /// <summary>
    /// Whether the bot answers: nothing of the place is denied, and something of it is allowed where anything is listed as allowed.
    /// </summary>
    /// <param name="ids">Everything that the place is part of, and the person: such as channel, server and user.</param>
    public bool Allow(params ReadOnlySpan<long> ids)
    {
        var allowed = _allowed.Count == 0;
        foreach (var id in ids)
        {
            if (_denied.Contains(id))
            {
                return false;
            }

            allowed |= _allowed.Contains(id);
        }

        return allowed;
    }

    private static HashSet<long> Ids(string? text, Action<string> mistake)
    {
        var ids = new HashSet<long>();
        foreach (var word in (text ?? "").Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            {
                ids.Add(id);
            }
            else
            {
                mistake(word);
            }
        }

        return ids;
    }
}
