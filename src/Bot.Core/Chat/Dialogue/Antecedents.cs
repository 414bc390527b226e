using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Whom a pronoun stands for, of those that were told of.</summary>
internal sealed class Antecedents(IndexSession session)
{
    /// <summary>
    /// The name of the one that a pronoun means: "he" is the one person of whom was told; "they" the one who did it, as the question named
    /// him first, or all persons who did it together. Null where that is open.
    /// </summary>
    /// <param name="pronoun">The pronoun, folded.</param>
    /// <param name="last">The last question.</param>
    /// <param name="turn">What was told.</param>
    public string? Name(string pronoun, Question last, Turn turn)
    {
        if (FollowUpBook.Shipped.IsPerson(pronoun))
        {
            return Likeliest(last, turn) is [var person] ? session.Actor(person).Name : null;
        }

        var named = last.Sources.SelectMany(m => m.Actors).ToList();
        var doers = turn.Events.SelectMany(e => session.Event(e)!.Sources).Distinct().ToList();
        if (!FollowUpBook.Shipped.IsThing(pronoun) && doers.Count > 1 && turn.Events is [_]
            && doers.TrueForAll(a => session.Actor(a).Kind == ActorKind.Person))
        {
            return Enumeration.Of([.. doers.Select(a => session.Actor(a).Name)]);
        }

        var meant = doers.Where(named.Contains).DefaultIfEmpty(doers.Count == 1 ? doers[0] : 0).ToList();
        return meant is [> 0] ? session.Actor(meant[0]).Name : null;
    }

    /// <summary>The thing that a question names last, with its article ("the liaison office"); null where it names none.</summary>
    /// <param name="text">The question as it was typed.</param>
    /// <param name="action">The words of its deed, which are none of the thing.</param>
    public static string? Thing(string text, string action)
    {
        var at = $" {text}".LastIndexOf(" " + Swap.The, StringComparison.OrdinalIgnoreCase);
        var named = at < 0 ? "" : text[at..].TrimEnd('?', '!', '.', ' ');
        var end = action.Length == 0 ? -1 : named.IndexOf(" " + action, StringComparison.OrdinalIgnoreCase);
        var thing = end < 0 ? named : named[..end];
        return thing.Length > Swap.The.Length ? thing : null;
    }

    /// <summary>All persons who did what was told, or to whom it was done.</summary>
    public IReadOnlyList<int> Persons(Turn turn) =>
    [
        .. turn.Events.Select(e => session.Event(e)!).SelectMany(e => e.Sources.Concat(e.Targets))
            .Where(a => session.Actor(a).Kind == ActorKind.Person).Distinct(),
    ];

    /// <summary>
    /// Whether some, or a part of them, did something: what others did, and they only gave the word for, is no deed of theirs.
    /// </summary>
    public bool IsOf(int happening, IReadOnlySet<int> doers) =>
        session.Event(happening)!.Sources.Any(a => doers.Contains(a) || session.Parents(a).Any(doers.Contains));

    private IReadOnlyList<int> Likeliest(Question last, Turn turn)
    {
        var all = Persons(turn);
        var named = last.Parties.SelectMany(m => m.Actors).Intersect(all).ToList();
        var doers = turn.Events.SelectMany(e => session.Event(e)!.Sources).Intersect(all).ToList();
        return doers.Intersect(named).Any() ? [.. doers.Intersect(named)] : doers.Count > 0 ? doers : all;
    }
}
