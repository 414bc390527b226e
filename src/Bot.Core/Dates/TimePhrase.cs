namespace Bot.Core.Dates;

/// <summary>
/// One phrase of time in a question. Exactly one of <see cref="Span"/>, <see cref="Partial"/>, <see cref="Offset"/> and
/// <see cref="Problem"/> is given.
/// </summary>
/// <param name="Start">Where the phrase begins in the text, in characters from 0; its preposition is part of it.</param>
/// <param name="Length">Its length in characters, at least 1.</param>
/// <param name="Relation">How what is asked about lies to the date.</param>
public sealed record TimePhrase(int Start, int Length, TimeRelation Relation)
{
    /// <summary>The complete date; null where the phrase gives none.</summary>
    public DateSpan? Span { get; init; }

    /// <summary>A date without its year; null elsewhere.</summary>
    public PartialDate? Partial { get; init; }

    /// <summary>A time told from another event; null elsewhere.</summary>
    public TimeOffset? Offset { get; init; }

    /// <summary>One sentence saying why the date cannot be ("There is no 31 June: June has 30 days."); null elsewhere.</summary>
    public string? Problem { get; init; }

    /// <summary>
    /// The month-first reading of a date such as 6/4/22, whose <see cref="Span"/> is the day-first
    /// reading; null where only one is possible.
    /// </summary>
    public DateSpan? Alternative { get; init; }
}
