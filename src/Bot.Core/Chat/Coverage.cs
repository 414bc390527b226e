using System.Text;
using Bot.Core.Index;

namespace Bot.Core.Chat;

/// <summary>What the facts are about: the way on for whoever asks past them.</summary>
internal sealed class Coverage(TimelineIndex index, IndexSession session)
{
    private const int LongestButton = ReplyLimits.ButtonState - 3;

    /// <summary>Whom most of the events are about; of a dataset alone, which it is.</summary>
    public ReplyBlock Sentence()
    {
        var sentence = index.HasEvents
            ? Phrases.Covers(session.CountEvents, [.. index.Leading.Select(a => Phrases.Named(a.Name))])
            : Phrases.CoversRows(index.PublisherNames);
        return new ReplyBlock(ReplyBlockKind.Sentence, sentence, []);
    }

    /// <summary>What is told of them.</summary>
    public IReadOnlyList<ReplyButton> Buttons()
    {
        var questions = index.Leading.Select(actor => $"/timeline {actor.Name}")
            .Where(question => Encoding.UTF8.GetByteCount(question) <= LongestButton).ToList();
        var labels = ButtonLabels.Of(questions);
        return [.. questions.Zip(labels, (question, label) =>
            new ReplyButton(ReplyButtonKind.Related, label, ButtonState.Page(1, question, ButtonStep.None)))];
    }
}
