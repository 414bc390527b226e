using Bot.Core.Chat.Talk;
using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Chat.Dialogue;

/// <summary>Puts what an "and France?" names in its place in the last question, which is then asked as any other is.</summary>
internal sealed class Swap(IndexSession session, QuestionParser parser, CalendarDay today)
{
    /// <summary>The article before a thing.</summary>
    public const string The = "the ";

    private const int LongestInitials = 3;

    /// <summary>What is named, if that is somebody or a time and nothing else; null for what may be a question of its own.</summary>
    public Question? Fragment(string rest)
    {
        if (PhraseBook.Tokens(rest).Exists(t => Grammar.WhWords.Contains(t.Norm)))
        {
            return null;
        }

        var read = parser.Parse(rest, today);
        var names = read.Mentions.Count + read.Terms.Count(t => t.IsName);
        var isBare = read is { Action: null, Anchor: null, Parts.Count: 0, Problems.Count: 0 } && read.Terms.All(t => t.IsSoft || t.IsName);
        return isBare && names + read.Times.Count == 1 ? read : null;
    }

    /// <summary>The last question with what is named in the place of its like; null where it has nothing like it.</summary>
    /// <param name="last">The last question, with its command if it had one.</param>
    /// <param name="rest">What is named, as it was typed.</param>
    /// <param name="fragment">The reading of it.</param>
    public string? Into(string last, string rest, Question fragment)
    {
        var line = CommandLine.Read(last);
        return fragment.Times.Count > 0 ? Of(line, AtTime(line.Rest, rest)) : WithActor(line, rest, fragment);
    }

    private static string Of(CommandLine line, string body) => line.Spec is null ? body : $"/{line.Name} {body}";

    /// <summary>A title as a question that leaves its numbers open: those of somebody else are others.</summary>
    public static string WithoutNumbers(string title) =>
        string.Join(' ', PhraseBook.Tokens(title).Where(t => t.Kind == TokenKind.Word).Select(t => title[t.Start..t.End]));

    /// <summary>What is named without its article.</summary>
    public static string WithoutArticle(string rest) =>
        rest.StartsWith(The, StringComparison.OrdinalIgnoreCase) ? rest[The.Length..] : rest;

    private string AtTime(string body, string rest)
    {
        var times = TimePhraseReader.Find(body, today);
        if (times.Count == 0)
        {
            return $"{body.TrimEnd('?', ' ', '.')} {rest}";
        }

        // "And in November?": of the same year.
        var old = times[0];
        var isYearOpen = TimePhraseReader.Find(rest, today) is [{ Partial.Month: not null }];
        var year = isYearOpen && old.Span is { } span && span.First.Year == span.Last.Year ? $" {DateWords.YearName(span.First.Year)}" : "";
        return $"{body[..old.Start]}{rest}{year}{body[(old.Start + old.Length)..]}";
    }

    private string? WithActor(CommandLine line, string rest, Question fragment)
    {
        var body = line.Rest;
        var name = fragment.Mentions is [var mention, ..] ? mention.Text : fragment.Terms.First(t => t.IsName).Text;
        var at = rest.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var typed = at < 0 ? rest : rest[at..];
        var preposition = at <= 0 ? "" : LastWord(rest[..at]);
        var kind = fragment.Mentions.Count > 0 ? KindOf(fragment.Mentions[0]) : null;
        var last = parser.Parse(body, today, MessageAnswerer.Wanted(line.Name));
        var old = last.Mentions.Where(m => !m.Actors.Intersect(fragment.Mentions.SelectMany(f => f.Actors)).Any())
            .Select(m => (Mention: m, At: body.IndexOf(m.Text, StringComparison.OrdinalIgnoreCase)))
            .Where(m => m.At >= 0)
            .OrderByDescending(m => preposition.Length > 0 && LastWord(body[..m.At]) == preposition)
            .ThenByDescending(m => IsLike(KindOf(m.Mention), kind))
            .ThenByDescending(m => last.Sources.Contains(m.Mention)).ThenByDescending(m => last.Others.Contains(m.Mention))
            .FirstOrDefault();
        if (old.Mention is null)
        {
            return null;
        }

        // "who expelled Russian diplomats", "and Germany?": whoever may have done it, in no adjective's place.
        if (last is { Asked: Asked.Who, AskedSide: not Side.Target, Action: not null, Sources.Count: 0 }
            && IsAdjective(old.Mention) && fragment.Mentions is [{ Actors.Count: <= 1 } doer] && !IsAdjective(doer))
        {
            var isAsked = Grammar.WhWords.Contains(Folding.FoldWord(body.Split(' ', 2)[0]));
            return $"{(doer.Actors is [var known] ? session.Actor(known).Name : typed)} {(isAsked ? body.Split(' ', 2)[1] : body)}";
        }

        // "what about the us": without its article it is whoever speaks.
        var article = Article(rest[..Math.Max(at, 0)]);
        var (start, end) = last.IsMutual ? (old.At, old.At + old.Mention.Text.Length) : Run(body, last, old.Mention, old.At);
        var (before, behind) = (body[..start], body[end..]);
        return Of(line, before + (Article(before).Length > 0 ? "" : article) + typed + behind);
    }

    // "Belgium, the Netherlands and Ireland": with the others of its kind that stand beside it, from the first to behind the last.
    private (int Start, int End) Run(string body, Question last, ActorMention mention, int at)
    {
        var side = new[] { last.Sources, last.Targets, last.Others }.First(s => s.Contains(mention) || s == last.Others);
        var (start, end) = (at, at + mention.Text.Length);
        var places = side.Where(m => KindOf(m) == KindOf(mention))
            .Select(m => (At: body.IndexOf(m.Text, StringComparison.OrdinalIgnoreCase), m.Text.Length)).Where(p => p.At >= 0)
            .OrderBy(p => Math.Abs(p.At - at)).Select(p => (p.At, End: p.At + p.Length));
        foreach (var place in places)
        {
            (start, end) = place.At >= end && IsJoint(body[end..place.At]) ? (start, place.End)
                : place.End <= start && IsJoint(body[place.End..start]) ? (place.At, end) : (start, end);
        }

        return (start, end);
    }

    private static bool IsJoint(string between) =>
        PhraseBook.Tokens(between).TrueForAll(t => Grammar.Conjunctions.Contains(t.Norm) || t.Norm == The.TrimEnd());

    private static string Article(string text) => text.EndsWith(The, StringComparison.OrdinalIgnoreCase) ? The : "";

    // "Russian", "Russians": a country by another word than its name.
    private bool IsAdjective(ActorMention mention) =>
        mention is { Actors: [var actor], Text.Length: > LongestInitials } && KindOf(mention) == ActorKind.Country
        && Folding.Fold(mention.Text) != Folding.Fold(session.Actor(actor).Name);

    // What nothing is known of may be anybody.
    private static bool IsLike(ActorKind? one, ActorKind? other) => one is null || other is null || one == other;

    private ActorKind? KindOf(ActorMention mention) => mention switch
    {
        { Actors: [var first, ..] } => session.Actor(first).Kind,
        { IsState: true } => ActorKind.Country,
        _ => null,
    };

    // The preposition that somebody stands behind; an article counts for nothing.
    private static string LastWord(string text)
    {
        var words = PhraseBook.Tokens(text).Where(t => t.Kind == TokenKind.Word && t.Norm is not ("the" or "a" or "an")).ToList();
        return words.Count == 0 ? "" : words[^1].Norm;
    }
}
