using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>Turns frames around a noun into plain question words: "who was the target of", "how come", "the last but one", "… was who".</summary>
internal static class FrameReader
{
    private static readonly HashSet<string> Superlatives = TokenWords.Set("frequent recent only next");

    private static readonly string[][] Causes =
    [
        ["how", "come"], ["for", "what", "reason"], ["for", "which", "reason"], ["on", "what", "grounds"], ["on", "which", "grounds"], ["on", "what", "basis"],
        ["what", "were", "the", "grounds", "for"], ["what", "was", "the", "motive", "for"], ["what", "was", "the", "motive", "behind"], ["what", "lay", "behind"],
        ["what", "is", "behind"], ["what", "was", "behind"], ["in", "response", "to", "what"], ["in", "reaction", "to", "what"], ["in", "retaliation", "for", "what"],
        ["because", "of", "what"], ["how", "did", "it", "come", "about", "that"], ["what", "was", "the", "pretext", "for"], ["what", "explains"],
    ];

    private static readonly (string[] Frame, string Word)[] Sides =
    [
        (["on", "the", "receiving", "end", "of"], "whom"),
        (["at", "the", "receiving", "end", "of"], "whom"),
        (["target", "of"], "whom"),
        (["object", "of"], "whom"),
        (["victim", "of"], "whom"),
        (["recipient", "of"], "whom"),
        (["addressee", "of"], "whom"),
        (["responsible", "for"], "who"),
        (["behind"], "who"),
        (["author", "of"], "who"),
    ];

    private static readonly string[][] About =
    [
        ["with", "regard", "to"], ["with", "regards", "to"], ["with", "respect", "to"], ["in", "regard", "to"], ["in", "relation", "to"], ["in", "connection", "with"],
        ["in", "terms", "of"], ["when", "it", "comes", "to"], ["on", "the", "subject", "of"], ["on", "the", "topic", "of"], ["on", "the", "matter", "of"], ["on", "the", "issue", "of"], ["as", "regards"],
    ];

    private static readonly string[][] TruthHeads = [["true", "or", "not"], ["true", "or", "false"], ["right", "or", "wrong"], ["correct", "or", "not"]];

    private static readonly string[][] TruthTails =
        [["is", "that", "true"], ["is", "that", "right"], ["is", "that", "correct"], ["true", "or", "false"], ["true", "or", "not"], ["right"], ["correct"], ["true"], ["isnt", "it"]];

    public static List<Token> Read(List<Token> tokens) => Superlative(Ordinals(Asked(Reasons(Behind(Cleft(Truth(OneOf(Prepositions(tokens)))))))));

    // "with regard to", "when it comes to": about.
    private static List<Token> Prepositions(List<Token> tokens)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (About.FirstOrDefault(f => TokenWords.Matches(tokens, at, f)) is { } frame)
            {
                return [.. tokens.Take(at), tokens[at].As("about"), .. tokens.Skip(at + frame.Length)];
            }
        }

        return tokens;
    }

    // "is it true that Germany is one of the countries that let …": Germany let
    private static List<Token> OneOf(List<Token> tokens)
    {
        var one = tokens.FindIndex(t => t.Norm == "one");
        return one > 1 && TokenWords.Is(tokens, one - 1, "is", "was") && TokenWords.Is(tokens, one + 1, "of") && TokenWords.Is(tokens, one + 2, "the", "those")
            && one + 4 < tokens.Count && Grammar.ActorNouns.Contains(tokens[one + 3].Norm) && TokenWords.Is(tokens, one + 4, "that", "which", "who")
            ? [.. tokens.Take(one - 1), .. tokens.Skip(one + 5)]
            : tokens;
    }

    // "who was it that denied …", "which day was it when …"
    private static List<Token> Cleft(List<Token> tokens)
    {
        var it = tokens.FindIndex(t => t.Norm == "it");
        return it > 1 && TokenWords.Is(tokens, it - 1, "was", "is", "s") && TokenWords.Is(tokens, it + 1, "that", "who", "whom", "when", "which") && tokens.Take(it).Any(t => Grammar.WhWords.Contains(t.Norm))
            ? [.. tokens.Take(it - 1), .. tokens.Skip(it + 2)]
            : tokens;
    }

    private static List<Token> Reasons(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Causes.FirstOrDefault(c => TokenWords.Matches(tokens, at, c)) is { } cause)
            {
                if (at + cause.Length == tokens.Count)
                {
                    // "NATO cut the delegation. Because of what?"
                    return [tokens[at].As("why"), .. tokens.Take(at)];
                }

                return [.. tokens.Take(at), tokens[at].As("why"), .. tokens.Skip(at + cause.Length)];
            }
        }

        return tokens;
    }

    // "the first to phone Obama was who?", "the third party sued by X: who?", "X threatened a country, which one was it": the question word goes to the front.
    private static List<Token> Behind(List<Token> tokens)
    {
        if (tokens.Count < 4)
        {
            return tokens;
        }

        var last = tokens.Count - 1;
        var tail = TokenWords.Is(tokens, last, "who", "whom") && TokenWords.Is(tokens, last - 1, "was", "were", "is") ? last - 1
            : TokenWords.Is(tokens, last, "who", "whom") && TokenWords.IsEdge(tokens, last - 1) ? last - 1
            : TokenWords.IsEdge(tokens, last - 3) && TokenWords.Is(tokens, last - 2, "who", "whom", "which") && TokenWords.Is(tokens, last, "it", "that", "this") ? last - 3
            : TokenWords.IsEdge(tokens, last - 4) && TokenWords.Matches(tokens, last - 3, ["which", "one", "was", "it"]) ? last - 4
            : TokenWords.IsEdge(tokens, last - 2) && TokenWords.Is(tokens, last - 1, "which") && TokenWords.Is(tokens, last, "one", "ones") ? last - 2
            : -1;
        if (!tokens.Any(t => Grammar.WhWords.Contains(t.Norm)) && (TokenWords.Is(tokens, last, "by") || IsOrdinalTo(tokens)))
        {
            // "an apology to China was made by?", "second to threaten Iran in 2006?"
            return [tokens[0].As("who"), .. tokens];
        }

        return tail <= 0 || tokens.Take(tail).Any(t => Grammar.WhWords.Contains(t.Norm)) ? tokens : [tokens[last].As("who"), .. tokens.Take(tail)];
    }

    private static bool IsOrdinalTo(List<Token> tokens)
    {
        var at = TokenWords.Is(tokens, 0, "the") ? 1 : 0;
        return Grammar.Ordinals.ContainsKey(tokens[at].Norm) && TokenWords.Is(tokens, at + 1, "to");
    }

    // "true or not: X was hosted by Y", "X hosted Y, right?": a yes or no is asked for.
    private static List<Token> Truth(List<Token> tokens)
    {
        var head = TruthHeads.FirstOrDefault(h => TokenWords.Matches(tokens, 0, h));
        var behind = head is null ? 0 : TokenWords.IsEdge(tokens, head.Length) ? head.Length + 1 : head.Length;
        var tail = TruthTails.FirstOrDefault(t => tokens.Count > t.Length + 1 && TokenWords.Matches(tokens, tokens.Count - t.Length, t) && TokenWords.IsEdge(tokens, tokens.Count - t.Length - 1));
        if ((head is null && tail is null) || behind >= tokens.Count || Grammar.WhWords.Contains(tokens[behind].Norm) || Grammar.Auxiliaries.Contains(tokens[behind].Norm))
        {
            return tokens;
        }

        var end = tail is null ? tokens.Count : tokens.Count - tail.Length - 1;
        return [tokens[behind].As("is"), tokens[behind].As("it"), tokens[behind].As("true"), tokens[behind].As("that"), .. tokens.Take(end).Skip(behind)];
    }

    private static List<Token> Asked(List<Token> tokens)
    {
        var who = tokens.FindIndex(t => t.Norm is "who" or "whom");
        if (who < 0)
        {
            return Recipient(tokens);
        }

        if (TokenWords.Is(tokens, who - 1, "to", "at", "against") && TokenWords.Is(tokens, who - 2, "went", "go", "goes", "directed", "addressed", "aimed"))
        {
            // "X's condolences went to whom"
            var verb = who - 2 - (TokenWords.Is(tokens, who - 3, "was", "were") ? 1 : 0);
            return [.. tokens.Take(verb), tokens[who - 1].As("to"), .. tokens.Skip(who)];
        }

        if (TokenWords.Is(tokens, who - 1, "to", "at", "against") && TokenWords.Is(tokens, who + 1, "was", "were") && tokens.FindIndex(who, t => t.Norm is "directed" or "addressed" or "aimed") is var aimed and > 0)
        {
            // "at whom was X's threat directed"
            return [.. tokens.Take(who - 1), tokens[who - 1].As("to"), tokens[who], .. tokens.Skip(who + 2).Take(aimed - who - 2), .. tokens.Skip(aimed + 1)];
        }

        var at = who + 1;
        if (!TokenWords.Is(tokens, at, "was", "were", "is", "are", "stood"))
        {
            return tokens;
        }

        at += TokenWords.Is(tokens, at + 1, "the", "a") && !TokenWords.Is(tokens, at + 2, "receiving") ? 2 : 1;
        var ordinal = at < tokens.Count && Grammar.Ordinals.ContainsKey(tokens[at].Norm) ? 1 : 0;
        foreach (var (frame, word) in Sides)
        {
            if (at + ordinal + frame.Length < tokens.Count && TokenWords.Matches(tokens, at + ordinal, frame))
            {
                return [.. tokens.Take(who), tokens[who].As(word), .. tokens.Skip(at).Take(ordinal), .. tokens.Skip(at + ordinal + frame.Length)];
            }
        }

        return tokens;
    }

    // "name the second recipient of a Chinese demand"
    private static List<Token> Recipient(List<Token> tokens)
    {
        var noun = tokens.FindIndex(t => t.Norm is "recipient" or "target" or "addressee" or "victim");
        return noun < 0 || noun > 4 || !TokenWords.Is(tokens, noun + 1, "of") || tokens.Take(noun).Any(t => Grammar.WhWords.Contains(t.Norm))
            ? tokens
            : [tokens[noun].As("whom"), .. tokens.Take(noun).Where(t => Grammar.Ordinals.ContainsKey(t.Norm)), .. tokens.Skip(noun + 2)];
    }

    // "the last but one", "second to last", "the first one": what they count is said elsewhere.
    private static List<Token> Ordinals(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TokenWords.Matches(tokens, i, ["last", "but", "one"]) || TokenWords.Matches(tokens, i, ["second", "to", "last"]) || TokenWords.Matches(tokens, i, ["next", "to", "last"]))
            {
                tokens[i] = tokens[i].As("penultimate");
                tokens.RemoveRange(i + 1, 2);
            }

            if (i > 0 && tokens[i].Norm is "one" or "ones" && (Grammar.Ordinals.ContainsKey(tokens[i - 1].Norm) || Superlatives.Contains(tokens[i - 1].Norm)))
            {
                tokens.RemoveAt(i);
            }
        }

        return tokens;
    }

    // "the largest number of …", "more often than anyone else": most.
    private static List<Token> Superlative(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TokenWords.Is(tokens, i, "largest", "highest", "greatest", "biggest") && TokenWords.Is(tokens, i + 1, "number", "count") && TokenWords.Is(tokens, i + 2, "of"))
            {
                return [.. tokens.Take(i), tokens[i].As("most"), .. tokens.Skip(i + 3)];
            }

            if (TokenWords.Is(tokens, i, "than") && TokenWords.Is(tokens, i + 1, "anyone", "anybody", "any") && tokens.FindLastIndex(i, t => t.Norm is "more" or "oftener") is var more and >= 0)
            {
                var end = i + 2 + (TokenWords.Is(tokens, i + 2, "else", "other") ? 1 : 0);
                return [.. tokens.Take(more), tokens[more].As("most"), .. tokens.Skip(more + 1).Take(i - more - 1), .. tokens.Skip(end)];
            }
        }

        return tokens;
    }
}
