namespace Bot.Core.Dates.Phrases;

/// <summary>The prepositions of time.</summary>
internal static class RelationReader
{
    /// <summary>Reads a preposition; false where there is none.</summary>
    /// <param name="t">The text.</param>
    /// <param name="at">The first token.</param>
    /// <param name="relation">What it says.</param>
    /// <param name="governor">The word that stands for its kind where a date's reading depends on it.</param>
    /// <param name="end">The token after it.</param>
    public static bool TryRead(TimeText t, int at, out TimeRelation relation, out TimeWord governor, out int end)
    {
        (relation, governor, end) = t[at].Kind == TokenKind.Word ? Read(t, at) : default;
        return end > 0;
    }

    private static (TimeRelation Relation, TimeWord Governor, int End) Read(TimeText t, int at)
    {
        var word = t[at].Word;
        var next = t[at + 1].Word;
        return word switch
        {
            TimeWord.In or TimeWord.On when next == TimeWord.Or => ReadOr(t, at),
            TimeWord.In or TimeWord.On or TimeWord.At or TimeWord.During or TimeWord.Within or TimeWord.Of or TimeWord.Between =>
                (TimeRelation.During, word, at + 1),
            TimeWord.Before => (TimeRelation.Before, TimeWord.Before, at + 1),
            TimeWord.Prior or TimeWord.Previous when next == TimeWord.To => (TimeRelation.Before, TimeWord.Before, at + 2),
            TimeWord.Earlier when next == TimeWord.Than => (TimeRelation.Before, TimeWord.Before, at + 2),
            TimeWord.Pre when t[at + 1].IsMark('-') => (TimeRelation.Before, TimeWord.Before, at + 2),
            TimeWord.After or TimeWord.Following => (TimeRelation.After, TimeWord.After, at + 1),
            TimeWord.Later when next == TimeWord.Than => (TimeRelation.After, TimeWord.After, at + 2),
            TimeWord.Post when t[at + 1].IsMark('-') => (TimeRelation.After, TimeWord.After, at + 2),
            TimeWord.Since => (TimeRelation.Since, TimeWord.Since, at + 1),
            TimeWord.From => (TimeRelation.Since, TimeWord.From, at + 1),
            TimeWord.Starting or TimeWord.Beginning when next is TimeWord.In or TimeWord.On or TimeWord.From =>
                (TimeRelation.Since, TimeWord.Since, at + 2),
            TimeWord.Starting => (TimeRelation.Since, TimeWord.From, at + 1),
            TimeWord.Until or TimeWord.By or TimeWord.Through => (TimeRelation.Until, word, at + 1),
            TimeWord.Up when next is TimeWord.To && t[at + 2].Is(TimeWord.And) && t.TextOf(at + 3) is "including" =>
                (TimeRelation.Until, next, at + 4),
            TimeWord.Up when next is TimeWord.To or TimeWord.Until or TimeWord.Through => (TimeRelation.Until, next, at + 2),
            TimeWord.As when next == TimeWord.Of => (TimeRelation.Until, TimeWord.Until, at + 2),
            TimeWord.As when next == TimeWord.From => (TimeRelation.Since, TimeWord.Since, at + 2),
            TimeWord.No or TimeWord.Not => ReadNot(t, at),
            _ => default,
        };
    }

    /// <summary>"on or before", "in or after".</summary>
    private static (TimeRelation Relation, TimeWord Governor, int End) ReadOr(TimeText t, int at) => t[at + 2].Word switch
    {
        TimeWord.Before => (TimeRelation.Until, TimeWord.Before, at + 3),
        TimeWord.After => (TimeRelation.Since, TimeWord.After, at + 3),
        TimeWord.Around => (TimeRelation.During, t[at].Word, at + 2),
        _ => default,
    };

    /// <summary>"no later than", "not before".</summary>
    private static (TimeRelation Relation, TimeWord Governor, int End) ReadNot(TimeText t, int at) =>
        (t[at + 1].Word, t[at + 2].Word) switch
        {
            (TimeWord.Later, TimeWord.Than) => (TimeRelation.Until, TimeWord.Before, at + 3),
            (TimeWord.Earlier, TimeWord.Than) => (TimeRelation.Since, TimeWord.After, at + 3),
            (TimeWord.Before, _) => (TimeRelation.Since, TimeWord.After, at + 2),
            (TimeWord.After, _) => (TimeRelation.Until, TimeWord.Before, at + 2),
            _ => default,
        };
}
