namespace Bot.Core.Index;

/// <summary>In which list of an event an actor stands; the numbers are stored.</summary>
internal enum EventSide
{
    Source = 0,
    Target = 1,
    Mention = 2,
}
