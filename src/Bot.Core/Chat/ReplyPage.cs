namespace Bot.Core.Chat;

/// <summary>Which page of a longer reply this is.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Of">How many pages there are, 2 or more.</param>
public sealed record ReplyPage(int Number, int Of);
