using Bot.Core.Answers;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;

namespace Bot.Core.Chat;

/// <summary>
/// Asks the questions that facts bring with them: what an event answers is told with it, what it does not is not, and what is shown as
/// an example is answered.
/// </summary>
public static class AskCheck
{
    /// <summary>Asks every line of <c>asks</c> and <c>not</c> of every event, and the examples that the bot shows.</summary>
    /// <param name="folders">The folders of fact files, at least one. Mistakes in them are left to <see cref="SeedReader"/>.</param>
    /// <param name="bot">The bot over an index of those folders.</param>
    /// <param name="today">The reference date of relative phrases.</param>
    public static AskCheckResult Check(IReadOnlyList<string> folders, TimelineBot bot, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(bot);
        var problems = new ProblemList();
        var byHeart = new ProblemList();
        var (asked, held) = (0, 0);
        var document = FactDocument.Read(folders, new ProblemList());
        foreach (var example in document.Examples)
        {
            var reply = bot.Ask(new ChatRequest { Text = example.Text, Today = today }).Reply;
            if (reply.Outcome is not (Outcome.Answered or Outcome.Disputed or Outcome.Corrected))
            {
                problems.Add(example.At, FactMessages.ExampleUnanswered(example.Text, reply.Headline));
            }
        }

        foreach (var entry in document.Events)
        {
            foreach (var (line, isAnswered) in entry.Asks.Select(line => (line, true)).Concat(entry.Not.Select(line => (line, false))))
            {
                var report = bot.Ask(new ChatRequest { Text = line.Text, Today = today });
                var complaint = isAnswered ? OfAsk(line.Text, entry.Record.Id, report) : OfNot(line.Text, entry.Record.Id, report);
                asked++;
                if (complaint is null)
                {
                    held++;
                    if (isAnswered && report.IsOwnQuestion)
                    {
                        byHeart.Add(line.At, FactMessages.AskByHeart(line.Text));
                    }
                }
                else
                {
                    problems.Add(line.At, complaint);
                }
            }
        }

        return new AskCheckResult(problems.ToSorted(folders[0]), asked, held, byHeart.ToSorted(folders[0]));
    }

    private static string? OfAsk(string question, string id, AskReport report) =>
        Tells(report, id) ? null
        : IsAnswered(report) ? FactMessages.AskAnsweredOtherwise(question, id, report.Reply.Headline, report.Events)
        : FactMessages.AskUnanswered(question, id, report.Reply.Headline, report.Events);

    private static string? OfNot(string question, string id, AskReport report) =>
        Tells(report, id) ? FactMessages.NotAnswered(question, id, report.Reply.Headline) : null;

    private static bool Tells(AskReport report, string id) => IsAnswered(report) && report.Events.Contains(id, StringComparer.Ordinal);

    private static bool IsAnswered(AskReport report) => report.Reply.Outcome is Outcome.Answered or Outcome.Disputed;
}
