namespace Bot.Core.Matching;

/// <summary>How a fact stands to a question, all checks together.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Findings">What the checks found.</param>
/// <param name="Coverage">The part of the question's content that it says, from 0 to 1.</param>
/// <param name="Fit">
/// Whether the event is what was asked for, and its actors stand where they should: orders facts that say as much.
/// </param>
/// <param name="Score"><see cref="Fit"/> and how well the words meet.</param>
internal sealed record Verdict(Fact Fact, IReadOnlyList<Finding> Findings, double Coverage, double Fit, double Score)
{
    /// <summary>
    /// How many words of the event's title, of one of its aliases or of one of its questions the question has, where it has all of them; a
    /// single one only where it is a name ("JCPOA"). 0 where it has none whole.
    /// </summary>
    public int Call { get; init; }

    /// <summary>Whether a name that the question calls the event by counts it: "the second ceasefire".</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>Whether the question says was done what the event's title says, in the same words.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether the question calls the event by its name: a single word alone ties nothing to it.</summary>
    public bool IsCalled => Call >= MatchWeights.ShortestCall;

    /// <summary>
    /// The part of the question's content that it agrees to, from 0 to 1: what it contradicts counts against it as what it is silent on
    /// does.
    /// </summary>
    public double Agreed { get; } = Part(Findings, f => f.Degree);

    /// <summary>
    /// How near it comes, from 0 to 1: as <see cref="Agreed"/>, but that whoever is named has to do with it on the other side counts for
    /// something.
    /// </summary>
    public double Nearness { get; } = Part(
        Findings, f => f is { Agreement: Agreement.Contradicted, IsTitled: true } ? MatchWeights.OtherSide : f.Degree);

    /// <summary>What of the question it says otherwise.</summary>
    public IEnumerable<Finding> Contradictions => Findings.Where(f => f.Agreement == Agreement.Contradicted);

    /// <summary>What of the question it does not say.</summary>
    public IEnumerable<Finding> Silences => Findings.Where(f => f.Agreement == Agreement.Unsaid);

    private static double Part(IReadOnlyList<Finding> findings, Func<Finding, double> degree)
    {
        var (all, part) = (0.0, 0.0);
        foreach (var finding in findings.Where(f => f.Slot is not null))
        {
            all += finding.Slot!.Weight;
            part += degree(finding) * finding.Slot.Weight;
        }

        return all == 0 ? 0 : part / all;
    }
}
