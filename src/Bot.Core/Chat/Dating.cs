namespace Bot.Core.Chat;

/// <summary>Which sentences of an answer begin with their date.</summary>
internal enum Dating
{
    /// <summary>None: the headline has it.</summary>
    None,

    /// <summary>All but those whose date is only that of a report, which the citation gives.</summary>
    Deeds,

    /// <summary>All: the headline has several dates and each has to find its sentence, or the question sets a time.</summary>
    All,
}
