using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>The words by which questions ask how somebody voted, and texts tell it.</summary>
internal sealed class VoteWords(WordLists words)
{
    // Words that a name and its vote lie apart, at most.
    private const int Reach = 3;

    // And a vote and its side.
    private const int Beside = 2;

    private const string Vote = "vote";
    private const string Against = "against";
    private const string Abstain = "abstain";

    /// <summary>The side that a question asks for: "who voted against resolution 1929", "who abstained"; null for none.</summary>
    public EventSide? Asked(string question)
    {
        var tokens = words.Tokenizer.Tokenize(question);
        return Has(tokens, Abstain) ? EventSide.Abstained
            : !Has(tokens, Vote) ? null
            : Enumerable.Range(0, tokens.Count).Any(i => IsAgainst(tokens, i)) ? EventSide.VotedAgainst : EventSide.VotedFor;
    }

    /// <summary>The unit of the quantity that a side's votes are.</summary>
    public static string Unit(EventSide side) => side switch
    {
        EventSide.VotedFor => Votes.InFavour,
        EventSide.VotedAgainst => Votes.Opposed,
        _ => Votes.Abstentions,
    };

    // "voted against", "how many votes were against"; but "voted for sanctions against Belgrade".
    private bool IsAgainst(IReadOnlyList<Token> tokens, int at) =>
        (words.Classes[Vote].Contains(tokens[at].Norm) || Grammar.Be.Contains(tokens[at].Norm))
        && tokens.Skip(at + 1).Take(Beside).TakeWhile(t => t.Norm != "for").Any(t => words.Classes[Against].Contains(t.Norm));

    /// <summary>
    /// Whether a text speaks of votes of a side: "with Brazil and Turkey against and Lebanon abstaining". Of votes in favour none does, as
    /// no word is theirs alone.
    /// </summary>
    public bool Tells(IReadOnlyList<Token> text, EventSide side) => side switch
    {
        EventSide.Abstained => Names(text, Abstain),
        EventSide.VotedAgainst => Names(text, Against) && (Has(text, Vote) || Has(text, Abstain)),
        _ => false,
    };

    // "Lebanon abstaining", "Peru was against", "abstentions by China"; not "five members abstaining".
    private bool Names(IReadOnlyList<Token> text, string name) => Enumerable.Range(0, text.Count)
        .Where(i => words.Classes[name].Contains(text[i].Norm))
        .Any(i => text.Take(i).Skip(Math.Max(i - Reach, 1)).Concat(text.Skip(i + 1).Take(Reach).SkipWhile(t => t.Norm == "by").Take(1))
            .Any(t => t.IsCapitalised));

    private bool Has(IReadOnlyList<Token> text, string name) => text.Any(t => words.Classes[name].Contains(t.Norm));
}
