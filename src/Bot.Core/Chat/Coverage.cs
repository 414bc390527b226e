using System.Text;
using Bot.Core.Index;

namespace Bot.Core.Chat;

/// <summary>What the facts are about: the way on for whoever asks past them.</summary>
internal sealed class Coverage(IndexSession session)
{
    private const int MostNames = 3;
    private const int LongestButton = ReplyLimits.ButtonState - 3;

    /// <summary>Whom most of the events are about; of a dataset alone, which it is.</summary>
    public ReplyBlock Sentence()
    {
        var events = session.Rows("SELECT count(*) FROM event", r => r.GetInt32(0))[0];
        var sentence = events > 0
            ? Phrases.Covers(events, [.. Actors().Select(Phrases.Named)])
            : Phrases.CoversRows(session.Rows($"SELECT DISTINCT publisher FROM source LIMIT {MostNames}", r => r.GetString(0)));
        return new ReplyBlock(ReplyBlockKind.Sentence, sentence, []);
    }

    /// <summary>What is told of them.</summary>
    public IReadOnlyList<ReplyButton> Buttons()
    {
        var questions = Actors().Select(name => $"/timeline {name}")
            .Where(question => Encoding.UTF8.GetByteCount(question) <= LongestButton).ToList();
        var labels = ButtonLabels.Of(questions);
        return [.. questions.Zip(labels, (question, label) =>
            new ReplyButton(ReplyButtonKind.Related, label, ButtonState.Page(1, question, ButtonStep.None)))];
    }

    private List<string> Actors() => session.Rows(
        "SELECT a.name FROM event_actor e JOIN actor a ON a.id = e.actor GROUP BY a.id "
        + $"ORDER BY count(*) DESC, a.id LIMIT {MostNames}", r => r.GetString(0));
}
