using Bot.Core.Facts.Reading;

namespace Bot.Core.Advice;

/// <summary>Advice on one record, each piece with the record's id in front.</summary>
internal readonly record struct AdviceOn(ProblemList List, string Record, string Id)
{
    public static AdviceOn Event(ProblemList list, EventEntry entry) => new(list, "event", entry.Record.Id);

    public static AdviceOn Actor(ProblemList list, string id) => new(list, "actor", id);

    public void Add(FilePosition at, string message) => List.Add(at, AdviceMessages.Of(Record, Id, message));
}
