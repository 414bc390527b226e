using Bot.Core.Facts;

namespace Bot.Core.Advice;

/// <summary>Every sentence of advice on facts.</summary>
internal static class AdviceMessages
{
    public const string NoActor = "The event has no 'actors': “who …” has no answer.";

    public const string NotInForce =
        "The text says when it was in force, and no assertion has the milestone 'effective': “when did it take effect” has no answer.";

    public static string Of(string record, string id, string message) => $"{record} '{id}': {message}";

    public static string EmptyList(string key) => $"'{key}: []' says nothing; leave the key out, or fill it.";

    public static string Unit(string unit, string better, string question) =>
        $"“{question}” will not find '{unit}'; write 'unit: {better}'.";

    public static string Reason(string mended) => $"'reason' follows “because”: write '{mended}', with no full stop.";

    public static string NotNamed(string type, IReadOnlyList<string> words) =>
        "Write one line of 'asks', which settles this: neither title nor aliases say what was done in words that mean type "
        + $"{Named(type)}{Such(words)}. “when did …” finds it only in the title's own words.";

    public static string OtherDeed(string word, string meant, string type, IReadOnlyList<string> words) =>
        $"Write one line of 'asks', which settles this: '{word}' in the title reads as {Named(meant)}, and the type is {Named(type)}: "
        + $"“when did …” asks for another deed. Or choose another type (`bots types`), or words of this one{Such(words)}.";

    public static string NotTaken(string name) =>
        $"The title names {name}, but 'actors', 'targets', 'mentions' and 'place' do not: “what did {name} …” will not find it.";

    public static string SharedAlias(string alias, string other, bool isOpposite) =>
        $"'{alias}' is what '{other}' is called as well{(isOpposite ? ", which is the opposite" : "")}: “when was {alias}” finds both.";

    public static string Twin(string other) =>
        $"It looks like '{other}' (type, actors and date are the same): “how many times …” counts two. An event stands once, with an "
        + "assertion for each source.";

    public static string LikeTitle(string title, string other) =>
        $"It looks like '{other}', “{title}”, at the same time: “how many times …” counts two. An event stands once, with an assertion "
        + "for each source; where they are two, let the titles say what sets them apart.";

    public static string OfficeWithoutTime(string title) =>
        $"The role '{title}' has no 'during': “who was {title} in 2015” has no answer.";

    public static string OfficeWithoutEnd(string title, string next) =>
        $"The role '{title}' has no end, and {next} has it later: “who was {title}” has two answers. Write 'during: FROM/TO'.";

    private static string Named(string type) => $"\"{type}\" ({Cameo.Name(type)})";

    private static string Such(IReadOnlyList<string> words) =>
        words.Count == 0 ? "" : $", such as {string.Join(", ", words.Select(w => $"'{w}'"))}";
}
