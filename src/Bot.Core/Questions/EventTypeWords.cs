namespace Bot.Core.Questions;

/// <summary>An event type with the words by which people speak of it.</summary>
/// <param name="Code">The CAMEO code, with its leading zero.</param>
/// <param name="Name">The codebook's description in sentence case.</param>
/// <param name="Words">
/// Verbs, nouns and phrases that mean the type: those asked for first, then those that mean it before any other, the shortest first.
/// </param>
public sealed record EventTypeWords(string Code, string Name, IReadOnlyList<string> Words);
