namespace Bot.TestSupport.Telegram;

/// <summary>A part of a text with a look of its own.</summary>
/// <param name="Type">The Bot API's name of it.</param>
/// <param name="Offset">First UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Url">The address of a link; null elsewhere.</param>
public sealed record HtmlEntity(string Type, int Offset, int Length, string? Url);
