using Bot.Core.Questions;
using Bot.Core.Questions.Rows;
using Bot.Core.Text;

namespace Bot.Core.Tests.Questions.Rows;

/// <summary>Which type the words of an action come nearest to, over all types that the lexicon has.</summary>
public sealed class TypeIndexTests
{
    private static readonly Language Rows = Language.English.OfRows;

    private static readonly TypeIndex Types =
        new(Rows, [.. Rows.Lexicon.Senses.Where(s => s.Codes.Count > 0).DistinctBy(s => s.Codes[0]).Select(s => (s.Codes[0], s.Name))]);

    /// <summary>Words, then the code; "-" where no type has a clear lead.</summary>
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in TestTable.Read("Questions/Rows", "types.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Words_GivesTheTypeWithAClearLead(string words, string code) =>
        Assert.Equal(code, Types.Find(Tokens(words))?.Code ?? "-");

    [Fact]
    public void Find_NoWords_GivesNone() => Assert.Null(Types.Find([]));

    [Fact]
    public void Find_Words_SaysWhichOfThemSpeakForTheType()
    {
        var guess = Types.Find(Tokens("lawsuit was brought"));

        Assert.NotNull(guess);
        Assert.Equal([0, 2], guess.Words.Order());
    }

    private static IReadOnlyList<Token> Tokens(string words) => Rows.Words.Tokenizer.Tokenize(words);
}
