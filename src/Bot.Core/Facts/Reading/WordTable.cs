namespace Bot.Core.Facts.Reading;

/// <summary>The words that a key accepts, with what they mean. Written out, since trimming keeps no names of enum members safe.</summary>
internal sealed class WordTable<T>(params (string Word, T Meaning)[] words)
    where T : struct, Enum
{
    /// <summary>The words in the order of the documentation.</summary>
    public IReadOnlyList<string> Words { get; } = Array.ConvertAll(words, entry => entry.Word);

    /// <summary>The meaning of a word; null for an unknown one.</summary>
    public T? Find(string word)
    {
        foreach (var entry in words)
        {
            if (string.Equals(entry.Word, word, StringComparison.Ordinal))
            {
                return entry.Meaning;
            }
        }

        return null;
    }

    /// <summary>The word for a meaning that the table has.</summary>
    public string WordFor(T meaning) => Array.Find(words, entry => EqualityComparer<T>.Default.Equals(entry.Meaning, meaning)).Word;
}

/// <summary>The words of the format's closed lists.</summary>
internal static class FactWords
{
    public static readonly WordTable<ActorKind> ActorKinds = new(
        ("country", ActorKind.Country),
        ("organisation", ActorKind.Organisation),
        ("person", ActorKind.Person),
        ("group", ActorKind.Group),
        ("place", ActorKind.Place));

    public static readonly WordTable<MilestoneKind> Milestones = new(
        ("happened", MilestoneKind.Happened),
        ("announced", MilestoneKind.Announced),
        ("decided", MilestoneKind.Decided),
        ("signed", MilestoneKind.Signed),
        ("effective", MilestoneKind.Effective),
        ("reported", MilestoneKind.Reported),
        ("adopted", MilestoneKind.Adopted),
        ("concluded", MilestoneKind.Concluded),
        ("lasted", MilestoneKind.Lasted));

    public static readonly WordTable<DateBasis> Bases = new(
        ("stated", DateBasis.Stated),
        ("relative", DateBasis.Relative),
        ("inferred", DateBasis.Inferred));

    // A publication date is relative to nothing.
    public static readonly WordTable<DateBasis> PublishedBases = new(
        ("stated", DateBasis.Stated),
        ("inferred", DateBasis.Inferred));

    public static readonly WordTable<TitleBasis> TitleBases = new(
        ("stated", TitleBasis.Stated),
        ("described", TitleBasis.Described));

    public static readonly WordTable<QuantityBound> Bounds = new(
        ("exactly", QuantityBound.Exactly),
        ("over", QuantityBound.Over),
        ("about", QuantityBound.About),
        ("at_most", QuantityBound.AtMost));
}
