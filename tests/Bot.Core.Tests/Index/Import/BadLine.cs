namespace Bot.Core.Tests.Index.Import;

/// <summary>A line that is no row, and what the importer says of it.</summary>
internal sealed record BadLine(string Text, string Reason)
{
    public static IReadOnlyList<BadLine> All { get; } =
    [
        new("Iran", "The line has 1 columns with tabs between them, not 4."),
        new("Iran\t042\tIraq\t2010-05-03\tmore", "The line has 5 columns with tabs between them, not 4."),
        new("Iran\t042\tIraq\t2010-02-30", "The date '2010-02-30' cannot be read: There is no day 30 in 2010-02."),
        new("Iran\t042\tIraq\t03/05/2010",
            "The date '03/05/2010' cannot be read: Day and month may be read both ways; --date-format says which comes first."),
        new("Iran\t042\tIraq\t13/31/2010", "The date '13/31/2010' cannot be read: There is no such day in the calendar."),
        new("Iran\t042\tIraq\t", "The date '' cannot be read: The date is empty."),
        new("Iran\t042\tIraq\t2010~", "The date '2010~' is approximate or uncertain, which a row cannot say."),
        new("Iran\t042\tIraq\t2010-05-03?", "The date '2010-05-03?' is approximate or uncertain, which a row cannot say."),
        new("Iran\tSing_to\tIraq\t2010-05-03", "The event type 'Sing_to' is not in CAMEO."),
        new("Iran\t042\tIr\0aq\t2010-05-03", "'Ir\0aq' is no target actor's name."),
        new("Ir\0an\t042\tIraq\t2010-05-03", "'Ir\0an' is no source actor's name."),
        new("Jordan\t042\t\"Iraq\t2010-05-03", "The quote that opens column 3 is not closed."),
        new("\"Tony\"_Windsor\t042\tIraq\t2010-05-03",
            "Column 1 goes on behind its closing quote; a quote inside a quoted field is doubled."),
    ];
}
