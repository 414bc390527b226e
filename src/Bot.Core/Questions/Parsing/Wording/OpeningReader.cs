using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing.Wording;

/// <summary>
/// Turns requests into questions: "list everyone who …" into "who …", "name the NATO states which …" into "which NATO states …",
/// "count the visits of …" into "how many visits of …".
/// </summary>
internal static class OpeningReader
{
    private const int FarthestNoun = 4;

    private static readonly HashSet<string> Imperatives =
        TokenWords.Set("list name give show tell enumerate identify specify state find get provide write print display");

    private static readonly HashSet<string> Pronouns =
        TokenWords.Set("everyone everybody anyone anybody someone somebody all those whoever one");

    private static readonly HashSet<string> Quantifiers = [.. Pronouns, "every", "each", "the", "any", "an"];

    private static readonly HashSet<string> Relatives = TokenWords.Set("who whom that which whose");

    private static readonly string[][] Names =
        TokenWords.Phrases("what is the name of|what was the name of|whats the name of|what the name of");

    public static List<Token> Read(List<Token> tokens) => Numbers(Everyone(Name(tokens)));

    // "what is the name of the man who": the name of
    private static List<Token> Name(List<Token> tokens) =>
        Names.FirstOrDefault(n => tokens.Matches(0, n)) is { } frame ? tokens[(frame.Length - 3)..] : tokens;

    private static List<Token> Everyone(List<Token> tokens)
    {
        var start = tokens.ClauseStart(Math.Max(tokens.FindIndex(t => Imperatives.Contains(t.Norm)), 0));
        var isImperative = tokens.IsIn(start, Imperatives);
        if (!isImperative && !tokens.IsIn(start, Quantifiers))
        {
            return tokens;
        }

        // "the name of the spokesman who …" asks as much as "name the spokesman who …"
        var name = tokens.Is(start, "the") ? start + 1 : start;
        var isName = tokens.Is(name, "name", "names") && tokens.Is(name + 1, "of");
        var isRequest = isName || isImperative;
        var at = isName ? name + 2 : BehindListOf(tokens, isRequest ? start + 1 : start);
        var who = isName ? tokens.FindIndex(at, t => Relatives.Contains(t.Norm)) : -1;
        if (who - 1 > at && tokens.IsIn(who - 1, Grammar.ActorNouns))
        {
            // "the name of the Belgian minister who resigned": which minister did
            return Which(tokens, start, tokens.Is(at, "the") ? at + 1 : at, who - 1);
        }

        if (isName && tokens[name].Norm == "name" && (who < 0 || !tokens.IsEdge(who - 1)))
        {
            // "the name of Russia's foreign minister", "the name of the Belgian who resigned"
            return tokens.Replace(start, at, tokens[start].As("who"), tokens[start].As(who < 0 ? "is" : "was"));
        }

        if (isRequest && (EventNoun(tokens, at) ?? Wh(tokens, at)) is { } question)
        {
            // "name the things that X did to Y", "show what happened", "list who …", "tell me with whom …"
            return tokens.Replace(start, question);
        }

        var pronoun = -1;
        for (; tokens.Is(at, "of") || tokens.IsIn(at, Quantifiers); at++)
        {
            pronoun = Pronouns.Contains(tokens[at].Norm) ? at : pronoun;
        }

        return ActorNoun(tokens, at, isRequest) is { } noun ? Which(tokens, start, at, noun)
            : pronoun >= 0 ? Who(tokens, start, at, pronoun, isRequest)
            : tokens;
    }

    private static List<Token> Which(List<Token> tokens, int start, int at, int noun)
    {
        var behind = tokens.IsIn(noun + 1, Relatives) ? noun + 2 : noun + 1;
        return tokens.Replace(start, behind, [tokens[noun].As("which"), .. tokens[at..(noun + 1)]]);
    }

    private static List<Token> Who(List<Token> tokens, int start, int at, int pronoun, bool isRequest)
    {
        if (Relative(tokens, at) is { } relative)
        {
            return tokens[relative].Norm == tokens[at].Norm
                ? tokens.Replace(start, at + 1, tokens[pronoun].As("who"))
                : tokens.Replace(start, at);
        }

        // "list all those Japan wanted to meet"
        return isRequest && tokens[pronoun].Norm is not "all" and not "one" && !tokens.IsEdge(at)
            ? tokens.Replace(start, at, tokens[pronoun].As("who"))
            : tokens;
    }

    // Index of a noun that says that events are asked for, quantifiers and articles passed over; null where there is none.
    private static int? EventNoun(List<Token> tokens, int at)
    {
        while (tokens.IsIn(at, Quantifiers))
        {
            at++;
        }

        return tokens.IsIn(at, Grammar.EventNouns) && !tokens.Is(at, "list", "record", "records", "story", "history") ? at : null;
    }

    private static int? Wh(List<Token> tokens, int at) =>
        tokens.Is(at, "what", "when", "where", "why", "how") ? at : tokens.Is(at, "that") ? null : Relative(tokens, at);

    // Index of a relative pronoun at a place, a preposition before it passed over; null where there is none.
    private static int? Relative(List<Token> tokens, int at) =>
        tokens.IsIn(at, Relatives) ? at
        : tokens.IsIn(at, Grammar.Prepositions) && tokens.Is(at + 1, "whom", "which", "who") ? at + 1
        : null;

    // Behind "me", "a list of", "the names of".
    private static int BehindListOf(List<Token> tokens, int at)
    {
        at += tokens.Is(at, "me", "us") ? 1 : 0;
        var i = at;
        i += tokens.Is(i, "a", "the") ? 1 : 0;
        i += tokens.Is(i, "full", "complete") ? 1 : 0;
        return tokens.Is(i, "list", "names", "name") && tokens.Is(i + 1, "of") ? i + 2 : tokens.Is(at, "of") ? at + 1 : at;
    }

    // "the countries that", "the NATO states which", "all states": a noun that says an actor is asked for.
    private static int? ActorNoun(List<Token> tokens, int at, bool isRequest)
    {
        for (var i = at; i < at + FarthestNoun && !tokens.IsEdge(i); i++)
        {
            var isAsked = i == at && isRequest && i + 1 < tokens.Count && (tokens[i].Norm.EndsWith('s') || tokens[i].Norm is "people");
            if (Grammar.ActorNouns.Contains(tokens[i].Norm) && (isAsked || tokens.IsIn(i + 1, Relatives)))
            {
                return i;
            }
        }

        return null;
    }

    // "what is the number of times that …", "count the visits of …": how many.
    private static List<Token> Numbers(List<Token> tokens)
    {
        if (tokens.Is(0, "count") && tokens.Count > 2)
        {
            return tokens.Replace(0, tokens.Is(1, "the", "all") ? 2 : 1, tokens[0].As("how"), tokens[0].As("many"));
        }

        var number = tokens.FindIndex(t => t.Norm is "number" or "count" or "tally" or "headcount" or "total" or "sum");
        var start = number < 0 ? 0 : tokens.ClauseStart(number);
        if (number < 0 || number + 2 >= tokens.Count || !tokens.Is(number + 1, "of") || !tokens[start..number].TrueForAll(IsBeforeNumber))
        {
            return tokens;
        }

        var behind = tokens.Is(number + 2, "the", "all") ? number + 3 : number + 2;
        return tokens.Replace(start, behind, tokens[number].As("how"), tokens[number + 1].As("many"));
    }

    private static bool IsBeforeNumber(Token token) =>
        token.Norm is "what" or "a" or "whats" or "which" or "is" or "was" or "the" or "total" or "s" or "me" or "us"
        || Imperatives.Contains(token.Norm);
}
