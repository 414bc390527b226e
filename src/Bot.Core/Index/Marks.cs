namespace Bot.Core.Index;

/// <summary>
/// Words that the program itself puts into the <c>marks</c> column of the text index, so that an event is found by who has to do with it
/// and by what its words mean. They end in "x", which no number does.
/// </summary>
internal static class Marks
{
    /// <summary>An actor of the event, on any side, itself or through one that is part of it.</summary>
    public static string Actor(int actor) => $"a{actor}x";

    /// <summary>A sense that the event's words or its type carry.</summary>
    public static string Sense(int sense) => $"m{sense}x";
}
