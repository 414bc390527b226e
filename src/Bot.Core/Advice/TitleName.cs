namespace Bot.Core.Advice;

/// <summary>A name in a title.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Actors">Ids of the actors that go by it, at least one.</param>
internal sealed record TitleName(string Text, int Start, int End, IReadOnlyCollection<string> Actors);
