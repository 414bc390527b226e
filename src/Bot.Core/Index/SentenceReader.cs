using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Index;

/// <summary>Reads a sentence of the facts: its stems, what its words mean, and the numbers in it.</summary>
internal sealed class SentenceReader(Language language)
{
    /// <summary>
    /// The reading of a sentence. Questions are compared with it stem by stem, so that "froze" and "F-16s" meet "freeze" and "F16".
    /// </summary>
    public SentenceReading Read(string text)
    {
        var tokens = language.Words.Tokenizer.Tokenize(text);
        var (senses, real, unreal) = (new SortedSet<int>(), new SortedSet<int>(), new SortedSet<int>());
        var numbers = new SortedSet<long>();
        var unrealAt = UnrealWords.In(tokens);
        IReadOnlyList<int>? heads = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            // "according to" is no accord.
            var found = language.Lexicon.Match(tokens, i);
            var match = found is { Words: 1 } && tokens[i].Norm is "according" ? null : found;
            var ids = (match?.Uses ?? []).Select(u => u.Sense.Id).ToList();
            senses.UnionWith(ids);
            (unrealAt.Contains(i) ? unreal : real).UnionWith(ids);
            heads ??= match is { HasRoles: true } ? [.. match.Uses.Select(u => u.Sense.Id).Distinct()] : null;
            if (language.Words.Numbers.TryGetValue(tokens[i].Norm, out var number) || IsNumber(tokens[i], out number))
            {
                numbers.Add(number);
            }
        }

        IEnumerable<string> Stems(Func<int, bool> isWanted) =>
            tokens.Where((t, i) => t.Kind != TokenKind.Boundary && isWanted(i)).Select(t => t.Stem);
        return new SentenceReading([.. Stems(_ => true)], [.. senses], heads ?? [], [.. numbers])
        {
            Unreal = [.. unreal.Except(real)],
            UnrealStems = [.. Stems(unrealAt.Contains).Except(Stems(i => !unrealAt.Contains(i)), StringComparer.Ordinal)],
        };
    }

    private static bool IsNumber(Token token, out long number)
    {
        number = 0;
        return token.Kind == TokenKind.Number && token.Norm.Length < 10 && long.TryParse(token.Norm, out number);
    }
}
