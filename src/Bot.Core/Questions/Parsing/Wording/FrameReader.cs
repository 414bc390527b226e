using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>Turns frames around a noun into plain question words: "who was the target of", "how come", "…, which one".</summary>
internal static class FrameReader
{
    private static readonly string[][] Causes = TokenWords.Phrases(
        "how come|for what reason|for which reason|on what grounds|on which grounds|on what basis|what were the grounds for"
        + "|what was the motive for|what was the motive behind|what lay behind|what is behind|what was behind|in response to what"
        + "|in reaction to what|in retaliation for what|because of what|how did it come about that|what was the pretext for|what explains");

    private static readonly string[][] Doers = TokenWords.Phrases("responsible for|behind|author of");

    private static readonly string[][] Sufferers = TokenWords.Phrases(
        "on the receiving end of|at the receiving end of|target of|object of|victim of|recipient of|addressee of");

    private static readonly string[][] About = TokenWords.Phrases(
        "with regard to|with regards to|with respect to|in regard to|in relation to|in connection with|in terms of|when it comes to"
        + "|on the subject of|on the topic of|on the matter of|on the issue of|as regards");

    private static readonly string[][] TruthHeads = TokenWords.Phrases("true or not|true or false|right or wrong|correct or not");

    private static readonly string[][] TruthTails = TokenWords.Phrases(
        "is that true|is that right|is that correct|true or false|true or not|right|correct|true|isnt it");

    private static readonly string[][] Penultimates = TokenWords.Phrases("last but one|second to last|next to last");

    private static readonly string[][] Most =
        TokenWords.Phrases("largest number of|highest number of|greatest number of|biggest number of");

    public static List<Token> Read(List<Token> tokens)
    {
        tokens = Behind(Cleft(Truth(OneOf(Plain(tokens, About, "about")))));
        tokens = Asked(Plain(tokens, Causes, "why"));
        return Superlative(WithoutOne(Plain(Plain(tokens, Penultimates, "penultimate"), Most, "most")));
    }

    // The first of some phrases said in a word.
    private static List<Token> Plain(List<Token> tokens, string[][] phrases, string word)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (phrases.FirstOrDefault(p => tokens.Matches(at, p)) is { } phrase)
            {
                return tokens.Replace(at, at + phrase.Length, tokens[at].As(word));
            }
        }

        return tokens;
    }

    // "is it true that Germany is one of the countries that let …": Germany let
    private static List<Token> OneOf(List<Token> tokens)
    {
        var one = tokens.FindIndex(t => t.Norm == "one");
        return one > 1 && tokens.Is(one - 1, "is", "was") && tokens.Is(one + 1, "of") && tokens.Is(one + 2, "the", "those")
            && tokens.IsIn(one + 3, Grammar.ActorNouns) && tokens.Is(one + 4, "that", "which", "who")
            ? tokens.Replace(one - 1, one + 5)
            : tokens;
    }

    // "who was it that denied …", "which day was it when …"
    private static List<Token> Cleft(List<Token> tokens)
    {
        var it = tokens.FindIndex(t => t.Norm == "it");
        return it > 1 && tokens.Is(it - 1, "was", "is", "s") && tokens.Is(it + 1, "that", "who", "whom", "when", "which")
            && tokens.Take(it).Any(TokenWords.IsWh)
            ? tokens.Replace(it - 1, it + 2)
            : tokens;
    }

    // "an apology to China was made by?", "second to threaten Iran in 2006?", "X threatened a country, which one was it": the
    // question word goes to the front.
    private static List<Token> Behind(List<Token> tokens)
    {
        if (!tokens.Exists(TokenWords.IsWh))
        {
            var to = tokens.FindIndex(t => t.Norm == "to");
            return tokens[^1].Norm == "by" || (to is 1 or 2 && Grammar.Ordinals.ContainsKey(tokens[to - 1].Norm))
                ? [tokens[0].As("who"), .. tokens]
                : tokens;
        }

        var end = tokens.Matches(tokens.Count - 4, ["which", "one", "was", "it"]) ? tokens.Count - 5
            : tokens.Is(tokens.Count - 2, "which") && tokens.Is(tokens.Count - 1, "one", "ones") ? tokens.Count - 3 : -1;
        return end >= 0 && tokens.IsEdge(end) ? [tokens[^1].As("who"), .. tokens.Take(end)] : tokens;
    }

    // "true or not: X was hosted by Y", "X hosted Y, right?": a yes or no is asked for.
    private static List<Token> Truth(List<Token> tokens)
    {
        var head = TruthHeads.FirstOrDefault(h => tokens.Matches(0, h))?.Length ?? 0;
        var behind = head > 0 && tokens.IsEdge(head) ? head + 1 : head;
        var tail = TruthTails.FirstOrDefault(t => tokens.Matches(tokens.Count - t.Length, t) && tokens.IsEdge(tokens.Count - t.Length - 1));
        var end = tail is null ? tokens.Count : tokens.Count - tail.Length - 1;
        if ((head == 0 && tail is null) || behind >= end
            || TokenWords.IsWh(tokens[behind]) || Grammar.Auxiliaries.Contains(tokens[behind].Norm))
        {
            return tokens;
        }

        var first = tokens[behind];
        return [first.As("is"), first.As("it"), first.As("true"), first.As("that"), .. tokens.Take(end).Skip(behind)];
    }

    private static List<Token> Asked(List<Token> tokens)
    {
        var who = tokens.FindIndex(t => t.Norm is "who" or "whom");
        return who < 0 ? Recipient(tokens)

            // "X's condolences went to whom"
            : tokens.Is(who - 2, "went", "go", "goes") ? tokens.Replace(who - 2, who - 1)
            : tokens.IsIn(who + 1, Grammar.Be) ? Side(tokens, who)
            : tokens;
    }

    // "who was the first target of": whom first
    private static List<Token> Side(List<Token> tokens, int who)
    {
        var at = tokens.Is(who + 2, "the", "a") ? who + 3 : who + 2;
        var noun = at < tokens.Count && Grammar.Ordinals.ContainsKey(tokens[at].Norm) ? at + 1 : at;
        var frame = Doers.Concat(Sufferers).FirstOrDefault(f => noun + f.Length < tokens.Count && tokens.Matches(noun, f));
        var word = Doers.Contains(frame) ? "who" : "whom";
        return frame is null ? tokens : tokens.Replace(who, noun + frame.Length, [tokens[who].As(word), .. tokens.Take(noun).Skip(at)]);
    }

    // "name the second recipient of a Chinese demand"
    private static List<Token> Recipient(List<Token> tokens)
    {
        var noun = tokens.FindIndex(t => t.Norm is "recipient" or "target" or "addressee" or "victim");
        return noun is < 0 or > 4 || !tokens.Is(noun + 1, "of") || tokens.Take(noun).Any(TokenWords.IsWh)
            ? tokens
            : [tokens[noun].As("whom"), .. tokens.Take(noun).Where(t => Grammar.Ordinals.ContainsKey(t.Norm)), .. tokens.Skip(noun + 2)];
    }

    // "the first one": what it counts is said elsewhere.
    private static List<Token> WithoutOne(List<Token> tokens) =>
        [.. tokens.Where((t, i) => i == 0 || t.Norm is not ("one" or "ones")
            || !(Grammar.Ordinals.ContainsKey(tokens[i - 1].Norm) || tokens[i - 1].Norm is "frequent" or "only" or "next"))];

    // "more often than anyone else": most.
    private static List<Token> Superlative(List<Token> tokens)
    {
        var than = tokens.FindIndex(t => t.Norm == "than");
        var more = tokens.FindLastIndex(Math.Max(than, 0), t => t.Norm is "more" or "oftener");
        if (more < 0 || !tokens.Is(than + 1, "anyone", "anybody", "any"))
        {
            return tokens;
        }

        var end = tokens.Is(than + 2, "else", "other") ? than + 3 : than + 2;
        return tokens.Replace(more, end, [tokens[more].As("most"), .. tokens.Take(than).Skip(more + 1)]);
    }
}
