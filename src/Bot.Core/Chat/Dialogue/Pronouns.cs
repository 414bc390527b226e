using System.Text;
using Bot.Core.Chat.Talk;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat.Dialogue;

/// <summary>The pronouns of a question that stand for nobody in it.</summary>
internal sealed class Pronouns
{
    private static readonly FollowUpBook Book = FollowUpBook.Shipped;

    private readonly string _text;
    private readonly List<Token> _parties = [];
    private readonly Token? _place;
    private readonly Token? _time;
    private readonly bool _hasDemonstrative;

    /// <param name="question">The reading of the question.</param>
    /// <param name="text">Its text.</param>
    public Pronouns(Question question, string text)
    {
        _text = text;
        var tokens = PhraseBook.Tokens(text);
        var firstName = question.Mentions.Select(m => text.IndexOf(m.Text, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0)
            .DefaultIfEmpty(int.MaxValue).Min();

        // "When was it that Poland …", "did Russia deny it": one that a name explains, or may.
        _parties.AddRange(tokens.Where(t =>
            t.Start < firstName && Book.IsPronoun(t.Norm) && (firstName == int.MaxValue || !Book.IsThing(t.Norm))));
        _place = tokens.Count > 0 && Book.IsIn("place", tokens[^1].Norm) ? tokens[^1] : null;
        _time = tokens.Count > 0 && Book.IsIn("time", tokens[^1].Norm) ? tokens[^1] : null;
        _hasDemonstrative = tokens.Count > 0 && Book.IsIn("event", tokens[^1].Norm);
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _parties.Count > 0 || _place is not null || _time is not null || _hasDemonstrative;

    /// <summary>Whether one of them may stand for a thing.</summary>
    public bool HasThing => _parties.Exists(t => Book.IsThing(t.Norm));

    /// <summary>The question without "then", which the event that is meant has itself.</summary>
    public string WithoutTimes() => _time is null ? _text : _text[.._time.Start];

    /// <summary>The question with names for its pronouns; null where one stands for nobody.</summary>
    /// <param name="party">The name that a pronoun stands for; null where that is open.</param>
    /// <param name="place">The place that "there" means; null where none is known.</param>
    /// <param name="date">The date that "then" means; null where none is known.</param>
    public string? Resolved(Func<string, string?> party, string? place, string? date)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var token in _parties.Append(_place).Append(_time).OfType<Token>().OrderBy(t => t.Start))
        {
            var name = token == _place ? place is null ? null : $"in {place}"
                : token == _time ? date is null ? null : $"in {date}"
                : party(token.Norm) is { } actor ? actor + (Book.IsIn("possessive", token.Norm) ? "'s" : "") : null;
            if (name is null)
            {
                return null;
            }

            text.Append(_text.AsSpan(at, token.Start - at)).Append(name);
            at = token.End;
        }

        return at == 0 ? null : text.Append(_text.AsSpan(at)).ToString();
    }
}
