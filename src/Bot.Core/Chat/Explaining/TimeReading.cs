namespace Bot.Core.Chat.Explaining;

/// <summary>A time that a question sets.</summary>
/// <param name="Edtf">The date in its words, EDTF.</param>
/// <param name="Relation"><c>during</c>, <c>before</c>, <c>after</c>, <c>since</c> or <c>until</c>.</param>
public sealed record TimeReading(string Edtf, string Relation);
