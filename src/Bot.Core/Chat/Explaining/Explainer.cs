using System.Globalization;
using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat.Explaining;

/// <summary>Says how a question was read and why its first answer won.</summary>
public static class Explainer
{
    private const int MostCandidates = 5;

    /// <summary>Explains a report.</summary>
    /// <param name="index">The index that gave the report.</param>
    /// <param name="report">The report.</param>
    public static Explanation Explain(TimelineIndex index, AskReport report)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(report);
        return index.Read(session => report.Question is { } question
            ? new Explanation(Reading(session, question), Why(session, report), Candidates(session, question))
            : new Explanation(null, Why(session, report), []));
    }

    private static List<CandidateReading> Candidates(IndexSession session, Question question) =>
        new Matcher(session, new FactCache(Language.English)).Compare(question)
            .OrderByDescending(v => v.Agreed).Take(MostCandidates)
            .Select(v => new CandidateReading(v.Fact.Row.Key, Math.Round(v.Agreed, 2), [.. v.Findings.Select(Reading)]))
            .ToList();

    private static FindingReading Reading(Finding finding) =>
        new(finding.Check, finding.Slot?.Text, Word(finding.Agreement), finding.Because, Kind(finding.Slot),
            Math.Round(finding.Slot?.Weight ?? 0, 2), finding.IsTitled);

    private static string? Kind(Slot? slot) => slot switch
    {
        ActionSlot => "action",
        ActorSlot actor => Word(actor.Case),
        NumberSlot => "number",
        WordSlot { Term.IsSlot: true } => "asked",
        WordSlot { Term.IsPredicate: true } => "predicate",
        WordSlot { Term.IsName: true } => "name",
        WordSlot { IsForeign: true, Term.IsParticiple: true } => "foreignParticiple",
        WordSlot { IsForeign: true } => "foreign",
        WordSlot { Term.Senses: [{ Codes.Count: > 0 }, ..] } => "deed",
        WordSlot { Term.IsVerbForm: true } => "verb",
        WordSlot => "word",
        _ => null,
    };

    private static QuestionReading Reading(IndexSession session, Question question) => new()
    {
        Asked = Word(question.Asked),
        Actors =
        [
            .. question.Sources.Select(m => Actor(session, m, "source")),
            .. question.Targets.Select(m => Actor(session, m, "target")),
            .. question.Others.Select(m => Actor(session, m, "any")),
        ],
        EventType = question.Action is { } action
            ? action.Uses.SelectMany(u => u.Sense.Codes).Distinct(StringComparer.Ordinal).ToList()
            : [],
        Time = question.Times.Select(t => new TimeReading(t.Edtf, Word(t.Relation))).ToList(),
        Anchor = question.Anchor is { } anchor ? Read(session, anchor) : null,
        Rest = question.Terms.Select(t => t.Text).ToList(),
        Parts = question.Parts.Select(p => Reading(session, p)).ToList(),
    };

    private static AnchorReading Read(IndexSession session, Anchor anchor) => new(
        Word(anchor.Relation),
        anchor.Actor is { } actor ? Actor(session, actor, "any") : null,
        anchor.Event is { } happening ? Reading(session, happening) : null,
        anchor.Offset is { } offset ? Words(offset) : null);

    private static ActorReading Actor(IndexSession session, ActorMention mention, string role) =>
        new(mention.Text, role, mention.Actors.Select(a => session.Actor(a).Key).ToList());

    private static string Words(TimeOffset offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{offset.Amount} {Word(offset.Unit)} {Word(offset.Kind)}");

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Why(IndexSession session, AskReport report)
    {
        var question = report.Question;
        if (question is null)
        {
            return report.Reply.Outcome == Outcome.Answered ? "It is a command that has a fixed page." : "No question was found in it.";
        }

        var among = report.Events.Count > 1 ? $" of {report.Events.Count.ToString(CultureInfo.InvariantCulture)}" : "";
        return report.Reply.Outcome switch
        {
            Outcome.NotUnderstood => question.Problems.Count > 0
                ? question.Problems[0]
                : "Nothing in it names an actor, an action, a time or a word of the facts.",
            Outcome.NoSource => $"No event carries all that it asks for: {Parts(question)}.",
            _ when report.Events.Count == 0 => $"Rows of a dataset carry all that it asks for: {Parts(question)}.",
            _ when question.Parts.Count > 0 => $"{Title(session, report.Events[0])} is the first of its events by date or order.",
            _ => $"{Title(session, report.Events[0])} carries all that it asks for ({Parts(question)}) and fits best{among}.",
        };
    }

    private static string Title(IndexSession session, string key) =>
        session.Rows("SELECT title FROM event WHERE key = $1", r => $"“{r.GetString(0)}”", key)[0];

    // "expel, Poland as source, Russia as target, during 2022-03, diplomats".
    private static string Parts(Question question)
    {
        IEnumerable<string> parts =
        [
            .. question.Action is { } action ? action.Uses.Select(u => u.Sense.Name).Distinct(StringComparer.Ordinal).Take(1) : [],
            .. question.Sources.Select(m => m.Text + " as source"),
            .. question.Targets.Select(m => m.Text + " as target"),
            .. question.Others.Select(m => m.Text),
            .. question.Times.Select(t => $"{Word(t.Relation)} {t.Edtf}"),
            .. question.Anchor is { } anchor
                ? new[] { $"{Word(anchor.Relation)} {anchor.Actor?.Text ?? anchor.Event?.Text ?? "another event"}" }
                : [],
            .. question.Terms.Where(t => !t.IsSoft).Select(t => t.Text),
            .. question.Parts.Select(Parts),
        ];
        return string.Join(", ", parts);
    }
}
