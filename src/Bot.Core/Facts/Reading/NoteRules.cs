namespace Bot.Core.Facts.Reading;

/// <summary>A date that the source does not state comes with the reason why it is what it is, and only such a date.</summary>
internal static class NoteRules
{
    /// <summary>Reports a missing or a needless note.</summary>
    /// <param name="record">The record.</param>
    /// <param name="basis">The key of the basis.</param>
    /// <param name="word">The basis as it is written; "stated" where it is left out or bad.</param>
    /// <param name="note">The key of the note.</param>
    /// <param name="problems">Takes the problem.</param>
    public static void Check(RecordReader record, string basis, string word, string note, ProblemList problems)
    {
        var isStated = string.Equals(word, "stated", StringComparison.Ordinal);
        if (!isStated && !record.Has(note))
        {
            problems.Add(record.At, FactMessages.NoteMissing(note, basis, word));
        }
        else if (isStated && record.Has(note) && !record.Has(basis))
        {
            problems.Add(record.At, FactMessages.NoteWithoutBasis(note, basis));
        }
    }
}
