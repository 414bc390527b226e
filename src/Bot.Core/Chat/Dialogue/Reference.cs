using Bot.Core.Index;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Reads from the buttons of one of the bot's messages what it told, however old it is.</summary>
internal static class Reference
{
    /// <summary>The turn that a message was; null where its buttons do not say, or are of other facts.</summary>
    /// <param name="session">A session of the facts.</param>
    /// <param name="states">The states of its buttons, in their order; anything at all is allowed.</param>
    public static Turn? Of(IndexSession session, IReadOnlyList<string> states)
    {
        var read = states.Select(s => ButtonState.Read(session, s)).ToList();
        if (read.Find(s => s.Kind == ButtonState.Kind.Page) is { } page)
        {
            return new Turn { Question = page.Text, Page = page.Number - (int)page.Step, Pages = int.MaxValue };
        }

        // The sources of the event that was told; without one, the events that were told as the nearest.
        var told = read.Find(s => s.Kind == ButtonState.Kind.Sources) is { } sources ? [sources.Number]
            : read.Where(s => s.Kind == ButtonState.Kind.Event && s.Step == ButtonStep.None).Select(s => s.Number).ToList();
        told = [.. told.Distinct().Take(Turn.MostEvents)];
        return told.Count == 0 ? null : new Turn { Events = told };
    }
}
