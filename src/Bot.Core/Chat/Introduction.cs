using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;

namespace Bot.Core.Chat;

/// <summary>
/// What a timeline is introduced by: what its host wrote in <c>bot.yaml</c>, and for what is not written there what the facts give, so
/// that nobody is told of a timeline that he cannot ask about.
/// </summary>
internal sealed class Introduction
{
    private const int Most = 2;

    /// <summary>The command that says nothing but that something is asked.</summary>
    public const string Plain = "ask";

    private readonly BotProfile _profile;
    private readonly List<string> _actors;
    private readonly List<(CalendarDay First, CalendarDay Last)> _dates;
    private readonly List<string> _titles;
    private readonly List<(string Command, string Text)> _written;

    /// <summary>Reads it all at once: it is the same as long as the facts are.</summary>
    public Introduction(IndexSession session, BotProfile profile, IReadOnlyList<ActorRow> leading)
    {
        _profile = profile;
        _actors = [.. leading.Select(a => a.Name)];
        _titles = leading.Count == 0 ? [] : session.Rows(
            "SELECT e.title FROM event e JOIN event_actor x ON x.event = e.id WHERE x.actor = $1 AND x.side IN (0, 1) AND e.first > 0 "
            + $"GROUP BY e.id ORDER BY length(e.title), e.id LIMIT {Most}",
            r => r.GetString(0), leading[0].Id);
        _dates = session.Rows(
            "SELECT first, last FROM event WHERE first > 0 ORDER BY first, id",
            r => (CalendarDay.FromDayNumber(r.GetInt32(0)), CalendarDay.FromDayNumber(r.GetInt32(1))));
        _written = [.. profile.Examples.Select(CommandLine.Read).Select(e => (e.Spec?.Name ?? Plain, e.Rest))];
    }

    /// <summary>What the bot is called; null for no name.</summary>
    public string? Name => _profile.Name;

    /// <summary>How to reach whoever runs it; null where nobody says.</summary>
    public string? Contact => _profile.Contact;

    /// <summary>The colour of answers; null for the platform's own.</summary>
    public int? Accent => _profile.Accent;

    /// <summary>The language of whoever's is not known.</summary>
    public string Language => _profile.Language;

    /// <summary>What it knows about, in whole sentences.</summary>
    public string Description => _profile.Description ?? Phrases.Described(
        _actors, _dates.Count == 0 ? null : DateWords.Years(_dates[0].First.Year, _dates[^1].First.Year));

    /// <summary>Two messages that are answered, of two commands where there are as many; fewer where the facts give no more.</summary>
    public IEnumerable<string> Examples
    {
        get
        {
            var all = _written.Count > 0 ? _written : [.. CommandCatalogue.Commands.SelectMany(c => Of(c).Select(e => (c.Name, e)))];
            return all.DistinctBy(e => e.Command).Concat(all).Distinct().Take(Most).Select(e => $"/{e.Command} {e.Text}");
        }
    }

    /// <summary>The examples of a command, without the command in front; empty where there is nothing to show.</summary>
    public IReadOnlyList<string> Of(CommandSpec command)
    {
        var written = _written.Where(e => e.Command == command.Name).Select(e => e.Text).Take(Most).ToList();
        return written.Count > 0 ? written : command.Name switch
        {
            "ask" => [.. Months()],
            "timeline" => [.. _actors.Take(Most)],
            "onthisday" => [.. Days()],

            // A title that follows a command stands for its event.
            "when" or "event" => _titles,
            _ => [],
        };
    }

    private IEnumerable<string> Months() =>
        _dates.Where(d => (d.First.Year, d.First.Month) == (d.Last.Year, d.Last.Month))
            .GroupBy(d => new CalendarDay(d.First.Year, d.First.Month, 1)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(Most)
            .Select(g => Phrases.WhatHappenedIn($"{DateWords.MonthName(g.Key.Month)} {DateWords.YearName(g.Key.Year)}"));

    private IEnumerable<string> Days() =>
        _dates.Where(d => d.First == d.Last).GroupBy(d => (d.First.Month, d.First.Day))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(Most).Select(g => DateWords.DayAndMonth(g.First().First));
}
