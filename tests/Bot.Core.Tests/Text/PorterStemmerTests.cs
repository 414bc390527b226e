using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Tests.Text;

/// <summary>The table <c>porter.tsv</c> holds the examples of Porter's paper and words of the trade.</summary>
public sealed class PorterStemmerTests
{
    public static TheoryData<string, string> Words()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in TestTable.Read("Text", "porter.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Stem_Word_GivesThePublishedStem(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void Stem_Words_AreTheTermsOfTheTextIndex()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'porter unicode61'); "
            + "CREATE VIRTUAL TABLE v USING fts5vocab(t, instance); INSERT INTO t (x) VALUES ($text)";
        var words = TestTable.Read("Text", "porter.tsv").Select(r => r[0]).Where(w => w.All(char.IsAsciiLetterLower)).ToList();
        command.Parameters.AddWithValue("$text", string.Join(' ', words));
        command.ExecuteNonQuery();
        command.CommandText = "SELECT term FROM v ORDER BY offset";
        using var reader = command.ExecuteReader();
        var terms = new List<string>();
        while (reader.Read())
        {
            terms.Add(reader.GetString(0));
        }

        Assert.Equal(terms, words.Select(PorterStemmer.Stem));
    }

    [Fact]
    public void Stem_Empty_IsEmpty() => Assert.Equal("", PorterStemmer.Stem(""));

    [Fact]
    public void Stem_AnyText_IsNeverLongerThanTheWordByMoreThanAnE() =>
        Prop.ForAll<NonNull<string>>(text => PorterStemmer.Stem(text.Get).Length <= text.Get.Length + 1)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Stem_AnyLetters_KeepsTheFirstLetter()
    {
        var words = Gen.Elements("aeioubcdfglmnrstyz".ToCharArray()).ArrayOf()
            .Select(c => new string(c)).Where(w => w.Length >= 3).ToArbitrary();
        Prop.ForAll(
            words, word => PorterStemmer.Stem(word) is { Length: >= 1 } stem && word.StartsWith(stem[..1], StringComparison.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
