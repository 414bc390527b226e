namespace Bot.Core.Chat;

/// <summary>One choice offered while a person types.</summary>
/// <param name="Label">What is shown, at most 100 characters.</param>
/// <param name="Value">What is sent when it is chosen, at most 100 characters; a question that answers itself.</param>
public sealed record Completion(string Label, string Value);
