using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Tests.Matching;

/// <summary>A title of the plain form that facts are asked for: who, a verb in the present, and what is left of it.</summary>
/// <param name="Subject">The words before the verb.</param>
/// <param name="Verb">The base form of the verb.</param>
/// <param name="Present">The verb as it goes with "who".</param>
/// <param name="Rest">The words behind the verb.</param>
internal sealed record TitleSentence(string Subject, string Verb, string Present, string Rest)
{
    // Passives, negations, duties and pairs of verbs have no plain question.
    private static readonly string[] Others = [" is ", " are ", " not ", " must ", " no ", " nothing "];

    /// <summary>The parts of a title; null where it has another form.</summary>
    public static TitleSentence? Of(string title, Language language)
    {
        var tokens = language.Words.Tokenizer.Tokenize(title);
        if (Array.Exists(Others, other => title.Contains(other, StringComparison.Ordinal)))
        {
            return null;
        }

        for (var i = 1; i < tokens.Count; i++)
        {
            if (IsVerb(title, tokens[i]) && language.Lexicon.Match(tokens, i) is { IsVerb: true })
            {
                return Of(title, tokens[i], language);
            }
        }

        return null;
    }

    // "The United States and its allies impose": several of them have a verb without an "s".
    private static bool IsVerb(string title, Token token) =>
        token is { Kind: TokenKind.Word, IsCapitalised: false, IsPossessive: false }
        && !(title[..token.Start].Contains(" and ", StringComparison.Ordinal) && token.Norm.EndsWith('s'));

    private static TitleSentence? Of(string title, Token verb, Language language)
    {
        var (subject, rest) = (title[..verb.Start].Trim(), title[verb.End..].Trim());
        var isPlural = subject.Contains(" and ", StringComparison.Ordinal) || !verb.Norm.EndsWith('s');
        var present = isPlural ? verb.Norm + (verb.Norm.EndsWith("sh", StringComparison.Ordinal) ? "es" : "s") : verb.Norm;
        var name = isPlural ? verb.Norm : Base(verb.Norm, language);
        return name is null || rest.StartsWith("and ", StringComparison.Ordinal) || subject.EndsWith(" to", StringComparison.Ordinal)
            ? null : new TitleSentence(subject, name, present, rest);
    }

    private static string? Base(string present, Language language)
    {
        string[] forms = present.EndsWith("ies", StringComparison.Ordinal) ? [present[..^3] + "y"]
            : present.EndsWith("es", StringComparison.Ordinal) ? [present[..^1], present[..^2]] : [present[..^1]];
        return Array.Find(forms, language.Everyday.Contains);
    }
}
