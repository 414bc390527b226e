using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>
/// The examples of a command that make sense over the facts which are loaded: those of the catalogue whose words the facts have, and
/// elsewhere the titles of events. Nobody is told of a timeline that he cannot ask about.
/// </summary>
internal sealed class Examples(IndexSession session, Language language)
{
    private const int Most = 2;

    // Times are looked for, never reckoned with.
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>The examples, without the command in front; empty where there is nothing to show.</summary>
    public IReadOnlyList<string> Of(CommandSpec command)
    {
        // A day of the year is asked for in every timeline.
        if (command.Name == "onthisday" || command.Examples.All(IsKnown))
        {
            return command.Examples;
        }

        return command.Name switch
        {
            "timeline" => Names(),
            "who" => [],
            _ => Titles(),
        };
    }

    private bool IsKnown(string example)
    {
        var times = TimePhraseReader.Find(example, AnyDay);
        return language.Words.Tokenizer.Tokenize(example)
            .Where(t => t.Kind == TokenKind.Word && !language.Words.IsSmall(t))
            .Where(t => !times.Any(time => time.Start <= t.Start && t.End <= time.Start + time.Length))
            .All(t => session.EventsWith(t.Stem) > 0);
    }

    // A title that follows a command stands for its event.
    private List<string> Titles() =>
        session.Rows($"SELECT title FROM event WHERE first > 0 ORDER BY first, id LIMIT {Most}", r => r.GetString(0));

    private List<string> Names() => session.Rows(
        "SELECT a.name FROM event_actor e JOIN actor a ON a.id = e.actor GROUP BY a.id "
        + $"ORDER BY count(*) DESC, a.id LIMIT {Most}", r => r.GetString(0));
}
