namespace Bot.Core.Dates;

/// <summary>What came of reading an EDTF text: a span or a problem, never both and never neither.</summary>
public sealed record EdtfResult
{
    private EdtfResult(DateSpan? span, string? problem, int position)
    {
        Span = span;
        Problem = problem;
        Position = position;
    }

    /// <summary>The date; null where there is a problem.</summary>
    public DateSpan? Span { get; }

    /// <summary>One sentence saying what is wrong; null where there is a span.</summary>
    public string? Problem { get; }

    /// <summary>Where the problem is, in characters from 0; 0 where there is a span.</summary>
    public int Position { get; }

    internal static EdtfResult Of(DateSpan span) => new(span, null, 0);

    internal static EdtfResult Failed(EdtfProblem problem) => new(null, problem.Message, problem.Position);
}
