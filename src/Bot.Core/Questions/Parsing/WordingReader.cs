using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>
/// Puts roundabout wordings into the plain ones that the grammar is written for: chat around the question goes, "list everyone who" becomes "who",
/// "to whom did X fly" becomes "whom did X fly to", "the last but one" becomes "the penultimate".
/// </summary>
internal sealed class WordingReader(Language language)
{
    private const int LongestVerb = 4;

    private static readonly HashSet<string> Imperatives = Set("list name give show tell enumerate identify specify state find get provide write print display");
    private static readonly HashSet<string> Receivers = Set("me us");
    private static readonly HashSet<string> Quantifiers = Set("everyone everybody anyone anybody all every each those the any whoever");
    private static readonly HashSet<string> Pronouns = Set("everyone everybody anyone anybody all those whoever one");
    private static readonly HashSet<string> Relatives = Set("who whom that which whose");
    private static readonly HashSet<string> Superlatives = Set("frequent recent only");

    private static readonly (string[] Frame, string Word)[] SideFrames =
    [
        (["on", "the", "receiving", "end", "of"], "whom"),
        (["at", "the", "receiving", "end", "of"], "whom"),
        (["the", "target", "of"], "whom"),
        (["the", "object", "of"], "whom"),
        (["the", "subject", "of"], "whom"),
        (["the", "victim", "of"], "whom"),
        (["the", "recipient", "of"], "whom"),
        (["the", "addressee", "of"], "whom"),
        (["responsible", "for"], "who"),
        (["behind"], "who"),
        (["the", "author", "of"], "who"),
    ];

    private static readonly string[][] Causes =
    [
        ["how", "come"], ["for", "what", "reason"], ["for", "which", "reason"], ["on", "what", "grounds"], ["on", "which", "grounds"], ["on", "what", "basis"],
        ["what", "were", "the", "grounds", "for"], ["what", "was", "the", "motive", "for"], ["what", "was", "the", "motive", "behind"], ["what", "lay", "behind"],
        ["what", "is", "behind"], ["what", "was", "behind"], ["what", "for"], ["in", "response", "to", "what"], ["in", "reaction", "to", "what"], ["in", "retaliation", "for", "what"],
        ["because", "of", "what"], ["over", "what"], ["how", "did", "it", "come", "about", "that"], ["what", "was", "the", "pretext", "for"], ["what", "explains"],
    ];

    public IReadOnlyList<Token> Read(IReadOnlyList<Token> tokens)
    {
        var read = WithoutFillers(tokens);
        read = Opening(Reasons(read));
        read = Ordinals(Frames(Numbers(read)));
        return WithPrepositionBehind(read);
    }

    // "hey, could you tell me … please": chat around the question, or behind a time in front of it.
    private List<Token> WithoutFillers(IReadOnlyList<Token> tokens)
    {
        var read = tokens.ToList();
        bool found;
        do
        {
            while (read.Count > 0 && read[0].Kind == TokenKind.Boundary)
            {
                read.RemoveAt(0);
            }

            while (read.Count > 0 && read[^1].Kind == TokenKind.Boundary)
            {
                read.RemoveAt(read.Count - 1);
            }

            found = language.Words.Fillers.Any(f => Remove(read, f));
        }
        while (found);
        return read;
    }

    private static bool Remove(List<Token> tokens, IReadOnlyList<string> filler)
    {
        for (var at = 0; at + filler.Count <= tokens.Count; at++)
        {
            var isInside = at > 0 && at + filler.Count < tokens.Count;
            var isWhole = filler.Count > 1 && at > 0 && tokens[at - 1].Kind == TokenKind.Boundary;
            if ((!isInside || isWhole) && Matches(tokens, at, filler))
            {
                tokens.RemoveRange(at, filler.Count);
                return true;
            }
        }

        return false;
    }

    private static bool Matches(List<Token> tokens, int at, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (tokens[at + i].Norm != words[i])
            {
                return false;
            }
        }

        return true;
    }

    // "list everyone who …", "give me all the countries that …", "name those whom …": a question for who.
    private static List<Token> Opening(List<Token> tokens)
    {
        var start = Math.Max(tokens.FindLastIndex(Math.Max(tokens.FindIndex(t => Imperatives.Contains(t.Norm)) - 1, 0), t => t.Kind == TokenKind.Boundary) + 1, 0);
        if (start >= tokens.Count || !(Imperatives.Contains(tokens[start].Norm) || Quantifiers.Contains(tokens[start].Norm)))
        {
            return tokens;
        }

        var at = Imperatives.Contains(tokens[start].Norm) ? start + 1 : start;
        at += at < tokens.Count && Receivers.Contains(tokens[at].Norm) ? 1 : 0;
        at = BehindListOf(tokens, at);
        var pronoun = -1;
        for (; at < tokens.Count && (Quantifiers.Contains(tokens[at].Norm) || tokens[at].Norm is "of"); at++)
        {
            pronoun = Pronouns.Contains(tokens[at].Norm) ? at : pronoun;
        }

        var noun = ActorNoun(tokens, at);
        var behind = noun >= 0 ? noun + 1 : at;
        var isRelative = behind < tokens.Count && Relatives.Contains(tokens[behind].Norm);
        var isMany = noun >= 0 && Imperatives.Contains(tokens[start].Norm) && (tokens[noun].Norm.EndsWith('s') || tokens[noun].Norm is "people");
        if (behind >= tokens.Count || !(isRelative ? noun >= 0 || pronoun >= 0 : isMany))
        {
            return tokens;
        }

        behind += isRelative ? 1 : 0;
        var word = Word(tokens[noun >= 0 ? noun : pronoun], noun >= 0 ? "which" : "who");
        return [.. tokens.Take(start), word, .. noun >= 0 ? tokens.Skip(at).Take(noun + 1 - at) : [], .. tokens.Skip(behind)];
    }

    // "the countries that", "the NATO states which": the noun that says an actor is asked for, in front of a relative pronoun or at once.
    private static int ActorNoun(List<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Count && i < at + LongestVerb && tokens[i].Kind != TokenKind.Boundary; i++)
        {
            if (Grammar.ActorNouns.Contains(tokens[i].Norm) && (i == at || (i + 1 < tokens.Count && Relatives.Contains(tokens[i + 1].Norm))))
            {
                return i;
            }
        }

        return -1;
    }

    private static int BehindListOf(List<Token> tokens, int at)
    {
        var i = at;
        i += i < tokens.Count && tokens[i].Norm is "a" or "the" ? 1 : 0;
        i += i < tokens.Count && tokens[i].Norm is "full" or "complete" ? 1 : 0;
        i += i + 1 < tokens.Count && tokens[i].Norm is "list" or "names" or "name" && tokens[i + 1].Norm == "of" ? 2 : i < tokens.Count && tokens[i].Norm == "of" ? 1 : at - i;
        return i;
    }

    // "what is the number of times that …", "the total number of": how many.
    private static List<Token> Numbers(List<Token> tokens)
    {
        var number = tokens.FindIndex(t => t.Norm is "number" or "count" or "tally");
        var start = number < 0 ? 0 : tokens.FindLastIndex(number, t => t.Kind == TokenKind.Boundary) + 1;
        if (number < 0 || number + 2 >= tokens.Count || tokens[number + 1].Norm != "of" || !tokens.GetRange(start, number - start).TrueForAll(IsBeforeNumber))
        {
            return tokens;
        }

        var behind = number + 2 + (tokens[number + 2].Norm == "the" ? 1 : 0);
        return [.. tokens.Take(start), Word(tokens[number], "how"), Word(tokens[number + 1], "many"), .. tokens.Skip(behind)];
    }

    private static bool IsBeforeNumber(Token token) =>
        token.Norm is "what" or "whats" or "which" or "is" or "was" or "the" or "total" or "s" || Imperatives.Contains(token.Norm) || Receivers.Contains(token.Norm);

    // "how come …", "for what reason …", "on what grounds …": why.
    private static List<Token> Reasons(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var wording in Causes)
            {
                if (at + wording.Length < tokens.Count && Matches(tokens, at, wording))
                {
                    return [.. tokens.Take(at), Word(tokens[at], "why"), .. tokens.Skip(at + wording.Length)];
                }
            }
        }

        return tokens;
    }

    // "who was the target of X's threat", "who was behind the arrest of Y", "X's gift went to whom": which side is asked for.
    private static List<Token> Frames(List<Token> tokens)
    {
        var who = tokens.FindIndex(t => t.Norm is "who" or "whom");
        if (who < 0)
        {
            return tokens;
        }

        if (who >= 2 && tokens[who - 1].Norm is "to" or "at" or "against" && tokens[who - 2].Norm is "went" or "go" or "goes" or "directed" or "addressed" or "aimed")
        {
            var verb = who - 2 - (tokens[who - 3 < 0 ? 0 : who - 3].Norm is "was" or "were" ? 1 : 0);
            return [.. tokens.Take(verb), Word(tokens[who - 1], "to"), .. tokens.Skip(who)];
        }

        var at = who + 1;
        if (at >= tokens.Count || tokens[at].Norm is not ("was" or "were" or "is" or "are" or "stood"))
        {
            return tokens;
        }

        at++;
        foreach (var (frame, word) in SideFrames)
        {
            if (at + frame.Length < tokens.Count && Matches(tokens, at, frame))
            {
                return [.. tokens.Take(who), Word(tokens[who], word), .. tokens.Skip(at + frame.Length)];
            }
        }

        return tokens;
    }

    private static Token Word(Token token, string word) => token with { Norm = word, Stem = word };

    // "the last but one", "second to last", "the first one": what they count is said elsewhere.
    private static List<Token> Ordinals(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 2 < tokens.Count && (Matches(tokens, i, ["last", "but", "one"]) || Matches(tokens, i, ["second", "to", "last"]) || Matches(tokens, i, ["next", "to", "last"])))
            {
                tokens[i] = Word(tokens[i], "penultimate");
                tokens.RemoveRange(i + 1, 2);
            }

            if (i > 0 && tokens[i].Norm is "one" or "ones" && (Grammar.Ordinals.ContainsKey(tokens[i - 1].Norm) || Superlatives.Contains(tokens[i - 1].Norm)))
            {
                tokens.RemoveAt(i);
            }
        }

        return tokens;
    }

    // "to whom did X fly", "on whom did Y slap an embargo": the preposition goes back behind the verb that it belongs to.
    private List<Token> WithPrepositionBehind(List<Token> tokens)
    {
        var front = tokens.FindIndex(t => Grammar.WhWords.Contains(t.Norm)) - 1;
        if (front < 0 || front + 2 >= tokens.Count || !Grammar.Prepositions.Contains(tokens[front].Norm) || !tokens[front + 1].Norm.StartsWith("wh", StringComparison.Ordinal)
            || tokens[front].Norm is "by" || (front > 0 && tokens[front - 1].Kind != TokenKind.Boundary))
        {
            return tokens;
        }

        List<Token> rest = [.. tokens.Take(front), .. tokens.Skip(front + 1)];
        for (var i = rest.Count; i > front + 1; i--)
        {
            List<Token> moved = [.. rest.Take(i), tokens[front], .. rest.Skip(i)];
            if (Enumerable.Range(Math.Max(front + 1, i - LongestVerb), Math.Min(LongestVerb, i - front - 1)).Any(s => EndsAt(moved, s, i + 1)))
            {
                return moved;
            }
        }

        return tokens;
    }

    private bool EndsAt(List<Token> tokens, int start, int end) =>
        language.Lexicon.Match(tokens, start) is { IsVerb: true } match && match.End == end && match.Words > 1;

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
