using System.Globalization;

namespace Bot.Core.Index;

/// <summary>What the words of an event mean. It is worked out once, when the index is built, and kept with the event.</summary>
/// <param name="Names">The title, then the aliases.</param>
/// <param name="Asks">The questions that the event is said to answer.</param>
/// <param name="Texts">What each assertion says, in their order.</param>
/// <param name="Reasons">The reason of each assertion, in their order; without stems where it gives none.</param>
/// <param name="Units">The units of the event's quantities.</param>
/// <param name="Actors">The names and aliases of all actors of the event, in one.</param>
internal sealed record EventReading(
    IReadOnlyList<SentenceReading> Names, IReadOnlyList<SentenceReading> Asks, IReadOnlyList<SentenceReading> Texts,
    IReadOnlyList<SentenceReading> Reasons, IReadOnlyList<SentenceReading> Units, SentenceReading Actors)
{
    // Parts by lines with their letter first; the fields of a line by tabs, the items of a field by spaces.
    private const string Letters = "natru";

    /// <summary>The reading as text.</summary>
    public string Write()
    {
        IReadOnlyList<SentenceReading>[] parts = [Names, Asks, Texts, Reasons, Units];
        var lines = parts.SelectMany((part, i) => part.Select(sentence => Line(Letters[i], sentence))).Append(Line('p', Actors));
        return string.Join('\n', lines);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EventReading Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split('\t')).ToLookup(fields => fields[0][0], Sentence);
        return new EventReading([.. lines['n']], [.. lines['a']], [.. lines['t']], [.. lines['r']], [.. lines['u']], lines['p'].Single());
    }

    private static string Line(char letter, SentenceReading sentence) =>
        $"{letter}\t{string.Join(' ', sentence.Stems)}\t{string.Join(' ', sentence.Senses)}"
        + $"\t{string.Join(' ', sentence.Heads)}\t{string.Join(' ', sentence.Numbers)}"
        + $"\t{string.Join(' ', sentence.Unreal)}\t{string.Join(' ', sentence.UnrealStems)}";

    private static SentenceReading Sentence(string[] fields) =>
        new(
            Items(fields[1]),
            [.. Items(fields[2]).Select(Int)],
            [.. Items(fields[3]).Select(Int)],
            [.. Items(fields[4]).Select(n => long.Parse(n, CultureInfo.InvariantCulture))])
        {
            Unreal = [.. Items(fields[5]).Select(Int)],
            UnrealStems = Items(fields[6]),
        };

    private static string[] Items(string field) => field.Length == 0 ? [] : field.Split(' ');

    private static int Int(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
