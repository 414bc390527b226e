namespace Bot.Core.Dates;

/// <summary>Why a text is not EDTF, or is EDTF that a fact cannot carry.</summary>
/// <param name="Message">One sentence for the person who wrote the text.</param>
/// <param name="Position">Where in the text, counted in characters from 0; the text's length where something is missing at its end.</param>
public sealed record EdtfProblem(string Message, int Position);
