using System.Globalization;

namespace Bot.Core.Facts;

/// <summary>How a body voted.</summary>
/// <param name="For">Who voted for it; null where nothing is said of them.</param>
/// <param name="Against">Who voted against it; null where nothing is said of them.</param>
/// <param name="Abstained">Who abstained; null where nothing is said of them.</param>
public sealed record Votes(VoteSide? For, VoteSide? Against, VoteSide? Abstained)
{
    /// <summary>Unit of the votes for it.</summary>
    public const string InFavour = "votes in favour";

    /// <summary>Unit of the votes against it.</summary>
    public const string Opposed = "votes against";

    /// <summary>Unit of the abstentions.</summary>
    public const string Abstentions = "abstentions";

    /// <summary>The sides of which something is said, with the words that they are told in, and their units.</summary>
    public IEnumerable<(VoteSide Side, string Words, string Unit)> Sides =>
        new[] { (For, "for", InFavour), (Against, "against", Opposed), (Abstained, "abstaining", Abstentions) }
            .Where(side => side.Item1 is not null).Select(side => (side.Item1!, side.Item2, side.Item3));

    /// <summary>"The vote: 12 for, 2 against (Brazil and Turkey), none abstaining."</summary>
    /// <param name="nameOf">The name of an actor by its id.</param>
    public string Tell(Func<string, string> nameOf) => "The vote: " + string.Join(", ", Sides.Select(s =>
        (s.Side.Count == 0 ? "none" : s.Side.Count.ToString(CultureInfo.InvariantCulture)) + " " + s.Words
        + (s.Side.Actors.Count == 0 ? "" : $" ({List(s.Side.Actors.Select(nameOf).ToList())})"))) + ".";

    private static string List(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];
}
