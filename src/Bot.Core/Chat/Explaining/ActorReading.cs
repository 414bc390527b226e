namespace Bot.Core.Chat.Explaining;

/// <summary>An actor as a question names it.</summary>
/// <param name="Text">The words of the question.</param>
/// <param name="Role"><c>source</c> (did it), <c>target</c> (it was done to) or <c>any</c>.</param>
/// <param name="Ids">Ids of the actors that the words fit, best first; empty where the facts know none.</param>
public sealed record ActorReading(string Text, string Role, IReadOnlyList<string> Ids);
