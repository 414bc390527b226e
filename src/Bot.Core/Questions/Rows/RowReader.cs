using Bot.Core.Questions.Parsing;

namespace Bot.Core.Questions.Rows;

/// <summary>
/// Reads a question as rows of a dataset can answer it. A row has a source, a type, a target and a day and no words: so a noun that is
/// asked for ("which broadcaster") asks for whoever stands there, a noun of agent ("the callers of X") says what was done, and words of
/// action that are no pattern of the lexicon stand for the type they come nearest to.
/// </summary>
internal sealed class RowReader(Language language, TypeIndex types, string text)
{
    /// <summary>The question; null where rows cannot say what it asks for.</summary>
    /// <param name="chunks">The chunks of the question, cut with the wordings for rows.</param>
    /// <param name="wanted">What the command asks for, where the words leave it open; null for none.</param>
    public Question? Read(IReadOnlyList<Chunk> chunks, Asked? wanted)
    {
        var read = new AskedNounReader(language).Read(new AgentReader(language).Read(new RowWording(language).Read(chunks)));
        read = new ActionGuesser(language, types).Read(read);
        var clauses = new ClauseReader(language, text);
        var question = new AlternativeReader(language, clauses, text).Read(read) ?? clauses.Read(read, wanted);
        var isDyad = question is { Asked: Asked.Describe, Times.Count: > 0, Parties.Count: 2 };
        if (question is { Action: null } && (question.Asked == Asked.What || isDyad) && question.Terms.All(t => t.IsSoft))
        {
            // "what was going on between Iran and France", "Iran France 17 February 2009": rows are all that went on.
            question = question with { Asked = Asked.List };
        }

        var times = read.Where(c => c.Kind == ChunkKind.Time).ToList();
        if (times.Count > 0 && question.Parts.Count > 0 && question.Parts.All(p => p.Times.Count == 0))
        {
            // "which came first in 2012, A visiting X or B visiting X": the year is said of both.
            var said = clauses.Read(times, Asked.Describe).Times;
            question = question with { Parts = [.. question.Parts.Select(p => p with { Times = said })] };
        }

        question = Mark(RowEllipsis.Complete(question));
        return HasBothSides(question) || IsOfNobody(question) || question is { AsksHour: true, Action: null }
            || question is { Asked: Asked.What, Action: not null } ? null : question;
    }

    // "what agreement did X sign with Y", "A praised B and also whom": neither of the two.
    private static bool HasBothSides(Question question) => question is { Asked: Asked.Who, Sources.Count: > 0, Targets.Count: > 0 };

    // "what do they speak in Laos": whoever they are.
    private static bool IsOfNobody(Question question) =>
        question is { HasPronoun: true, OwnsPronoun: false, Anchor: null, Parts.Count: 0, Parties.Count: 0 };

    private static Question Mark(Question question) => question with
    {
        IsOfRows = true,
        Parts = [.. question.Parts.Select(Mark)],
        Alternative = question.Alternative is { } other ? Mark(other) : null,
        Anchor = question.Anchor is { Event: { } told } anchor ? anchor with { Event = Mark(told) } : question.Anchor,
    };
}
