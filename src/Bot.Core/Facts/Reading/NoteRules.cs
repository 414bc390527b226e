namespace Bot.Core.Facts.Reading;

/// <summary>A date that the source does not state comes with the reason why it is what it is.</summary>
internal static class NoteRules
{
    /// <summary>Reports a missing note.</summary>
    /// <param name="record">The record.</param>
    /// <param name="basis">The key of the basis.</param>
    /// <param name="meaning">Its value; stated where it is left out or bad.</param>
    /// <param name="note">The key of the note.</param>
    /// <param name="problems">Takes the problem.</param>
    public static void Check(RecordReader record, string basis, DateBasis meaning, string note, ProblemList problems)
    {
        if (meaning != DateBasis.Stated && !record.Has(note))
        {
            problems.Add(record.At, FactMessages.NoteMissing(note, basis, FactWords.Bases.WordFor(meaning)));
        }
    }
}
