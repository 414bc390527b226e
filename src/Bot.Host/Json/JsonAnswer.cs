using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Explaining;

namespace Bot.Host.Json;

/// <summary>The JSON object of an answer. Its names are a contract: scripts and evaluation read them.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Outcome">
/// <c>answered</c>, <c>disputed</c>, <c>corrected</c>, <c>closest</c>, <c>no_source</c> or <c>not_understood</c>.
/// </param>
/// <param name="Answers">The short answers, best first.</param>
/// <param name="Text">The answer as a person would read it, without markup.</param>
/// <param name="Dates">Every event date that the text states, EDTF.</param>
/// <param name="Events">Ids of the events that carry the answer, or of the nearest ones.</param>
/// <param name="Citations">The citations of the text.</param>
/// <param name="Facts">Hash of the fact base.</param>
/// <param name="ElapsedMs">Time taken to answer, milliseconds.</param>
/// <param name="Parsed">How the question was read; null where that was not asked for.</param>
/// <param name="Why">Why the first answer won; null where that was not asked for.</param>
/// <param name="Candidates">The facts that were weighed; null where that was not asked for.</param>
internal sealed record JsonAnswer(
    string Question,
    string Outcome,
    IReadOnlyList<string> Answers,
    string Text,
    IReadOnlyList<string> Dates,
    IReadOnlyList<string> Events,
    IReadOnlyList<JsonCitation> Citations,
    string Facts,
    double ElapsedMs,
    QuestionReading? Parsed,
    string? Why,
    IReadOnlyList<CandidateReading>? Candidates)
{
    public static JsonAnswer Of(string question, AskReport report, string facts, TimeSpan elapsed, Explanation? explanation) => new(
        question,
        Word(report.Reply.Outcome),
        report.Values,
        PlainText.Of(report.Reply),
        report.Dates,
        report.Events,
        [.. report.Reply.Citations.Select(Cite)],
        facts,
        Math.Round(elapsed.TotalMilliseconds, 3),
        explanation?.Question,
        explanation?.Why,
        explanation?.Candidates);

    private static JsonCitation Cite(Citation citation) =>
        new(citation.Number, citation.Source, citation.Publisher, citation.Title, citation.Published, citation.Locator, citation.Url)
        {
            Archived = citation.Archived,
            Note = citation.Note,
        };

    private static string Word(Outcome outcome) => outcome switch
    {
        Core.Answers.Outcome.Answered => "answered",
        Core.Answers.Outcome.Disputed => "disputed",
        Core.Answers.Outcome.Corrected => "corrected",
        Core.Answers.Outcome.Closest => "closest",
        Core.Answers.Outcome.NoSource => "no_source",
        _ => "not_understood",
    };
}
