using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>Turns requests into questions: "list everyone who …" into "who …", "name the NATO states which …" into "which NATO states …", "count the visits of …" into "how many visits of …".</summary>
internal static class OpeningReader
{
    private const int FarthestNoun = 4;

    private static readonly HashSet<string> Imperatives = TokenWords.Set("list name give show tell enumerate identify specify state find get provide write print display");
    private static readonly HashSet<string> Quantifiers = TokenWords.Set("everyone everybody anyone anybody someone somebody all every each those the any whoever one an");
    private static readonly HashSet<string> Pronouns = TokenWords.Set("everyone everybody anyone anybody someone somebody all those whoever one");
    private static readonly HashSet<string> Relatives = TokenWords.Set("who whom that which whose");

    private static readonly string[][] Names = [["what", "is", "the", "name", "of"], ["what", "was", "the", "name", "of"], ["whats", "the", "name", "of"], ["what", "the", "name", "of"]];

    public static List<Token> Read(List<Token> tokens) => Numbers(Everyone(Name(tokens)));

    // "what is the name of the man who": the name of
    private static List<Token> Name(List<Token> tokens) =>
        Names.FirstOrDefault(n => TokenWords.Matches(tokens, 0, n)) is { } frame ? [.. tokens.Skip(frame.Length - 3)] : tokens;

    private static List<Token> Everyone(List<Token> tokens)
    {
        var start = TokenWords.ClauseStart(tokens, Math.Max(tokens.FindIndex(t => Imperatives.Contains(t.Norm)), 0));
        if (start >= tokens.Count || !(Imperatives.Contains(tokens[start].Norm) || Quantifiers.Contains(tokens[start].Norm)))
        {
            return tokens;
        }

        // "the name of the spokesman who …" asks as much as "name the spokesman who …"
        var name = TokenWords.Is(tokens, start, "the") ? start + 1 : start;
        var isName = TokenWords.Is(tokens, name, "name", "names") && TokenWords.Is(tokens, name + 1, "of");
        var isRequest = isName || Imperatives.Contains(tokens[start].Norm);
        var at = isName ? name + 2 : BehindListOf(tokens, isRequest ? start + 1 : start);
        if (isName && tokens[name].Norm == "name" && tokens.FindIndex(at, t => Relatives.Contains(t.Norm)) is var whose && (whose < 0 || !TokenWords.IsEdge(tokens, whose - 1)))
        {
            // "the name of Russia's foreign minister", "the name of the Belgian minister who resigned"
            return [.. tokens.Take(start), tokens[start].As("who"), tokens[start].As(whose < 0 ? "is" : "was"), .. tokens.Skip(at)];
        }

        if (isRequest && EventNoun(tokens, at) is { } things)
        {
            // "name the things that X did to Y"
            return [.. tokens.Take(start), .. tokens.Skip(things)];
        }

        if (isRequest && TokenWords.Is(tokens, at, "what", "when", "where", "why", "how"))
        {
            // "show what happened"
            return [.. tokens.Take(start), .. tokens.Skip(at)];
        }

        if (isRequest && Relative(tokens, at) is { } bare && tokens[at].Norm != "that")
        {
            // "list who …", "tell me with whom …"
            return [.. tokens.Take(start), .. tokens.Skip(bare)];
        }

        var pronoun = -1;
        for (; TokenWords.Is(tokens, at, "of") || (at < tokens.Count && Quantifiers.Contains(tokens[at].Norm)); at++)
        {
            pronoun = Pronouns.Contains(tokens[at].Norm) ? at : pronoun;
        }

        return ActorNoun(tokens, at, isRequest) is { } noun ? Which(tokens, start, at, noun) : pronoun >= 0 ? Who(tokens, start, at, pronoun, isRequest) : tokens;
    }

    private static List<Token> Which(List<Token> tokens, int start, int at, int noun)
    {
        var behind = noun + 1 < tokens.Count && Relatives.Contains(tokens[noun + 1].Norm) ? noun + 2 : noun + 1;
        return [.. tokens.Take(start), tokens[noun].As("which"), .. tokens.Skip(at).Take(noun + 1 - at), .. tokens.Skip(behind)];
    }

    private static List<Token> Who(List<Token> tokens, int start, int at, int pronoun, bool isRequest)
    {
        if (Relative(tokens, at) is { } relative)
        {
            return tokens[relative].Norm == tokens[at].Norm
                ? [.. tokens.Take(start), tokens[pronoun].As("who"), .. tokens.Skip(at + 1)]
                : [.. tokens.Take(start), .. tokens.Skip(at)];
        }

        // "list all those Japan wanted to meet"
        return isRequest && tokens[pronoun].Norm is not "all" and not "one" && !TokenWords.IsEdge(tokens, at)
            ? [.. tokens.Take(start), tokens[pronoun].As("who"), .. tokens.Skip(at)]
            : tokens;
    }

    // Index of a noun that says that events are asked for, quantifiers and articles passed over; null where there is none.
    private static int? EventNoun(List<Token> tokens, int at)
    {
        while (at < tokens.Count && Quantifiers.Contains(tokens[at].Norm))
        {
            at++;
        }

        return at < tokens.Count && Grammar.EventNouns.Contains(tokens[at].Norm) && !TokenWords.Is(tokens, at, "list", "record", "records", "story", "history") ? at : null;
    }

    // Index of a relative pronoun at a place, a preposition before it passed over; null where there is none.
    private static int? Relative(List<Token> tokens, int at)
    {
        if (at < tokens.Count && Relatives.Contains(tokens[at].Norm))
        {
            return at;
        }

        return at + 1 < tokens.Count && Grammar.Prepositions.Contains(tokens[at].Norm) && TokenWords.Is(tokens, at + 1, "whom", "which", "who") ? at + 1 : null;
    }

    // Behind "me", "a list of", "the names of".
    private static int BehindListOf(List<Token> tokens, int at)
    {
        at += TokenWords.Is(tokens, at, "me", "us") ? 1 : 0;
        var i = at;
        i += TokenWords.Is(tokens, i, "a", "the") ? 1 : 0;
        i += TokenWords.Is(tokens, i, "full", "complete") ? 1 : 0;
        return TokenWords.Is(tokens, i, "list", "names", "name") && TokenWords.Is(tokens, i + 1, "of") ? i + 2 : TokenWords.Is(tokens, at, "of") ? at + 1 : at;
    }

    // "the countries that", "the NATO states which", "all states": a noun that says an actor is asked for.
    private static int? ActorNoun(List<Token> tokens, int at, bool isRequest)
    {
        for (var i = at; i < tokens.Count && i < at + FarthestNoun && tokens[i].Kind != TokenKind.Boundary; i++)
        {
            if (Grammar.ActorNouns.Contains(tokens[i].Norm) && ((i + 1 < tokens.Count && Relatives.Contains(tokens[i + 1].Norm))
                || (i == at && isRequest && i + 1 < tokens.Count && (tokens[i].Norm.EndsWith('s') || tokens[i].Norm is "people"))))
            {
                return i;
            }
        }

        return null;
    }

    // "what is the number of times that …", "count the visits of …": how many.
    private static List<Token> Numbers(List<Token> tokens)
    {
        if (TokenWords.Is(tokens, 0, "count") && tokens.Count > 2)
        {
            return [tokens[0].As("how"), tokens[0].As("many"), .. tokens.Skip(TokenWords.Is(tokens, 1, "the", "all") ? 2 : 1)];
        }

        var number = tokens.FindIndex(t => t.Norm is "number" or "count" or "tally" or "headcount" or "total" or "sum");
        var start = number < 0 ? 0 : TokenWords.ClauseStart(tokens, number);
        if (number < 0 || number + 2 >= tokens.Count || tokens[number + 1].Norm != "of" || !tokens.GetRange(start, number - start).TrueForAll(IsBeforeNumber))
        {
            return tokens;
        }

        var behind = number + 2 + (TokenWords.Is(tokens, number + 2, "the", "all") ? 1 : 0);
        return [.. tokens.Take(start), tokens[number].As("how"), tokens[number + 1].As("many"), .. tokens.Skip(behind)];
    }

    private static bool IsBeforeNumber(Token token) =>
        token.Norm is "what" or "a" or "whats" or "which" or "is" or "was" or "the" or "total" or "s" or "me" or "us" || Imperatives.Contains(token.Norm);
}
