namespace Bot.TelegramAdapter.Requests;

/// <summary>One line of the command menu.</summary>
/// <param name="Name">1 to 32 characters: lower-case letters, digits, underscores.</param>
/// <param name="Description">1 to 256 characters.</param>
public sealed record MenuCommand(string Name, string Description);
