using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Questions;

/// <summary>A question as the tables of the tests write it: one column for each thing that was read, "-" for nothing.</summary>
internal static class QuestionText
{
    public static string[] Columns(Question question, TimelineIndex index) =>
    [
        question.Asked + (question.Unit == DateUnit.Finest ? "" : "/" + question.Unit)
            + (question.AskedSide == Side.Any ? "" : "/" + question.AskedSide),
        question.Action is { } action ? string.Join('|', action.Uses.Select(u => u.Sense.Name).Distinct()) : "-",
        Mentions(question.Sources, index),
        Mentions(question.Targets, index),
        Mentions(question.Others, index),
        Join(question.Times.Select(t => $"{t.Relation} {(t.Partial is null ? t.Edtf : "any year")}")),
        Anchor(question, index),
        question.Pick is { } pick ? (pick.FromEnd ? "last " : "first ") + pick.Position : "-",
        Join(question.Terms.Select(t => (t.IsSoft ? "~" : "") + t.Text)),
        Join(question.Parts.Select(p => Short(p, index))),
    ];

    private static string Anchor(Question question, TimelineIndex index) => question.Anchor is not { } anchor
        ? "-"
        : $"{anchor.Relation}{(anchor.Offset is { } o ? $" {o.Kind} {o.Amount} {o.Unit}" : "")}: "
            + $"{(anchor.Actor is { } actor ? Mentions([actor], index) : Short(anchor.Event!, index))}";

    private static string Short(Question question, TimelineIndex index)
    {
        var columns = Columns(question with { Anchor = null, Parts = [] }, index);
        return $"{columns[1]} ({columns[2]} > {columns[3]}; {columns[4]}; {columns[5]}; {columns[8]})";
    }

    private static string Mentions(IReadOnlyList<ActorMention> mentions, TimelineIndex index) =>
        Join(mentions.Select(m => m.Actors.Count == 0
            ? $"“{m.Text}”"
            : index.Read(session => string.Join('|', m.Actors.Select(a => session.Actor(a).Name)))));

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } text ? text : "-";
}
