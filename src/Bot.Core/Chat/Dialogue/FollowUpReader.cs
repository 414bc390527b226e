using Bot.Core.Chat.Talk;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Chat.Dialogue;

/// <summary>
/// Tells messages that lean on the last answer from whole questions. Total: any text gives a reading or none. Whether what an "and …?"
/// names can take a place in the last question is left to <see cref="FollowUps"/>.
/// </summary>
internal sealed class FollowUpReader(FollowUpBook book)
{
    private const int MostWords = 14;
    private static readonly (string List, FollowUpKind Kind)[] Whole =
    [
        ("next", FollowUpKind.Next), ("back", FollowUpKind.Back), ("more", FollowUpKind.More), ("list", FollowUpKind.List),
        ("others", FollowUpKind.Others), ("sources", FollowUpKind.Sources), ("after", FollowUpKind.After), ("before", FollowUpKind.Before),
        ("who said", FollowUpKind.WhoSaid), ("name", FollowUpKind.Name),
        ("who is", FollowUpKind.WhoIs), ("who else", FollowUpKind.WhoElse), ("came true", FollowUpKind.CameTrue),
    ];

    private static readonly (string List, FollowUpKind Kind)[] Naming =
    [
        ("else", FollowUpKind.Else), ("else later", FollowUpKind.ElseLater), ("narrow", FollowUpKind.Narrow),
        ("reaction", FollowUpKind.Reaction), ("reaction when", FollowUpKind.ReactionWhen), ("was when", FollowUpKind.WasWhen),
        ("how far", FollowUpKind.HowFar), ("how far to", FollowUpKind.HowFarTo),
        ("was before", FollowUpKind.WasBefore), ("was after", FollowUpKind.WasAfter),
    ];

    private static readonly (string List, Asked Asked)[] Asking =
    [
        ("when", Asked.When), ("where", Asked.Where), ("why", Asked.Why), ("how many", Asked.HowMany), ("whom", Asked.Who),
        ("doer", Asked.Who), ("who", Asked.Who), ("about", Asked.What),
    ];

    private static readonly (string List, FollowUpKind Kind)[] Picking =
    [
        ("pick", FollowUpKind.Pick), ("pick number", FollowUpKind.Pick), ("pick by day", FollowUpKind.PickByDay),
        ("pick who", FollowUpKind.PickWho),
    ];

    /// <summary>Reads a message; null where it leans on nothing.</summary>
    public FollowUp? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = PhraseBook.Tokens(text);
        if (tokens.Count is 0 or > MostWords)
        {
            return null;
        }

        return OfWhole(tokens) ?? OfWhole(Bare(tokens)) ?? OfSwap(text, tokens) ?? OfSwap(text, Led(tokens));
    }

    /// <summary>Which of several "second" or "2" means, counted from 1; null for another word.</summary>
    public static (int Position, bool FromEnd)? Position(string word) =>
        Grammar.Ordinals.TryGetValue(word, out var ordinal) ? ordinal
        : word is [>= '1' and <= '9'] ? (word[0] - '0', false)
        : null;

    // A lead may be all there is: "then", "and more".
    private FollowUp? OfWhole(List<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            return null;
        }

        foreach (var (list, kind) in Whole)
        {
            if (book[list].Any(p => Open(p, tokens) is not null))
            {
                return new FollowUp(kind, "");
            }
        }

        return Picking.Select(n => OfNaming(tokens, n.List, n.Kind))
                .FirstOrDefault(f => f is not null && Position(f.Rest) is not null)
            ?? Naming.Select(n => OfNaming(tokens, n.List, n.Kind)).FirstOrDefault(f => f is not null)
            ?? OfAsking(tokens);
    }

    private FollowUp? OfNaming(List<Token> tokens, string list, FollowUpKind kind)
    {
        foreach (var phrase in book[list])
        {
            // "Kyiv's answer?"; but "when did France announce its response" is a question of its own.
            if (Open(phrase, tokens) is { } open && (phrase[0] != PhraseBook.Open || !open.Any(Asks)))
            {
                return new FollowUp(kind, string.Join(' ', open.Select(t => t.Norm)));
            }
        }

        return null;
    }

    private static bool Asks(Token token) => Grammar.WhWords.Contains(token.Norm) || Grammar.Auxiliaries.Contains(token.Norm)
        || Grammar.Prepositions.Contains(token.Norm);

    private FollowUp? OfAsking(List<Token> tokens)
    {
        foreach (var (list, asked) in Asking)
        {
            foreach (var phrase in book[list])
            {
                if (PhraseBook.IsAt(phrase, tokens, 0) && tokens.Skip(phrase.Length).All(t => book.Empty.Contains(t.Norm)))
                {
                    var side = list == "whom" ? Side.Target : list == "doer" ? Side.Source : Side.Any;
                    return new FollowUp(FollowUpKind.Ask, "") { Asked = asked, Side = side };
                }
            }
        }

        return null;
    }

    private FollowUp? OfSwap(string text, List<Token> tokens)
    {
        var bare = Untailed(tokens);
        foreach (var phrase in book["swap"])
        {
            if (Open(phrase, bare) is { } open)
            {
                return new FollowUp(FollowUpKind.Swap, text[open[0].Start..open[^1].End])
                {
                    MayBePart = book["part"].Any(p => Open(p, bare) is not null),
                };
            }
        }

        return null;
    }

    private List<Token> Bare(List<Token> tokens) => Untailed(Led(tokens));

    private List<Token> Led(List<Token> tokens)
    {
        var start = 0;
        while (book["lead"].FirstOrDefault(p => PhraseBook.IsAt(p, tokens, start)) is { } lead)
        {
            start += lead.Length;
        }

        return tokens[start..];
    }

    private List<Token> Untailed(List<Token> tokens)
    {
        var end = tokens.Count;
        while (book["tail"].FirstOrDefault(p => p.Length < end && PhraseBook.IsAt(p, tokens, end - p.Length)) is { } tail)
        {
            end -= tail.Length;
        }

        return tokens[..end];
    }

    // What stands in the open place of a phrase that is the whole message, nothing where it has none; null where it is not the message.
    private static IReadOnlyList<Token>? Open(string[] phrase, List<Token> tokens)
    {
        var at = Array.IndexOf(phrase, PhraseBook.Open);
        if (at < 0)
        {
            return phrase.Length == tokens.Count && PhraseBook.IsAt(phrase, tokens, 0) ? [] : null;
        }

        var behind = phrase.Length - at - 1;
        return tokens.Count >= phrase.Length && PhraseBook.IsAt(phrase.AsSpan(0, at), tokens, 0)
            && PhraseBook.IsAt(phrase.AsSpan(at + 1), tokens, tokens.Count - behind) ? tokens[at..(tokens.Count - behind)] : null;
    }
}
