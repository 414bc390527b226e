using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Questions.Parsing.Wording;
using Bot.Core.Text;

namespace Bot.Core.Index;

/// <summary>Reads a sentence of the facts: its stems, what its words mean, and the numbers in it.</summary>
internal sealed class SentenceReader(Language language)
{
    /// <summary>How far behind a promise its "to" may stand, in words: "offered the North two months ago to".</summary>
    private const int LongestIntent = 8;

    /// <summary>
    /// The reading of a sentence. Questions are compared with it stem by stem, so that "froze" and "F-16s" meet "freeze" and "F16".
    /// </summary>
    public SentenceReading Read(string text)
    {
        var tokens = language.Words.Tokenizer.Tokenize(text);
        var (senses, real, unreal) = (new SortedSet<int>(), new HashSet<int>(), new SortedSet<int>());
        var unrealStems = new SortedSet<string>(StringComparer.Ordinal);
        var numbers = new SortedSet<long>();
        var intent = -1;
        IReadOnlyList<int>? heads = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            // "according to" is no accord.
            var found = language.Lexicon.Match(tokens, i);
            var match = found is { Words: 1 } && tokens[i].Norm is "according" ? null : found;
            var ids = (match?.Uses ?? []).Select(u => u.Sense.Id).ToList();
            senses.UnionWith(ids);
            intent = Grammar.Intents.Contains(tokens[i].Norm) ? i : tokens[i].Kind == TokenKind.Boundary ? -1 : intent;
            var isMeant = tokens.Is(i - 1, "to") && intent >= 0 && i - intent < LongestIntent;
            var isNegated = tokens.IsIn(i - 1, Grammar.Denials) || (tokens.Is(i - 1, "a", "the", "any") && tokens.IsIn(i - 2, Grammar.Denials));
            if (isMeant || isNegated || tokens.IsIn(i - 1, Grammar.Modals) || (tokens.Is(i - 1, "be") && tokens.IsIn(i - 2, Grammar.Modals)))
            {
                unreal.UnionWith(ids);
                unrealStems.Add(tokens[i].Stem);
            }
            else
            {
                real.UnionWith(ids);
            }

            heads ??= match is { HasRoles: true } ? [.. match.Uses.Select(u => u.Sense.Id).Distinct()] : null;
            if (language.Words.Numbers.TryGetValue(tokens[i].Norm, out var number) || IsNumber(tokens[i], out number))
            {
                numbers.Add(number);
            }
        }

        var stems = tokens.Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem);
        return new SentenceReading([.. stems], [.. senses], heads ?? [], [.. numbers])
        {
            Unreal = [.. unreal.Except(real)],
            UnrealStems = [.. unrealStems],
        };
    }

    private static bool IsNumber(Token token, out long number)
    {
        number = 0;
        return token.Kind == TokenKind.Number && token.Norm.Length < 10 && long.TryParse(token.Norm, out number);
    }
}
