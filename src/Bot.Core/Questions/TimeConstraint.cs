using Bot.Core.Dates;

namespace Bot.Core.Questions;

/// <summary>A time that a question sets.</summary>
/// <param name="First">First day allowed, inclusive.</param>
/// <param name="Last">Last day allowed, inclusive.</param>
/// <param name="Relation">How the words put it.</param>
/// <param name="Edtf">The date in the words, EDTF.</param>
/// <param name="Start">Offset of the words in the question.</param>
public sealed record TimeConstraint(DateOnly First, DateOnly Last, TimeRelation Relation, string Edtf, int Start);
