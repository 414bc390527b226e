using Bot.Core.Text;

namespace Bot.Core.Tests.Text;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var fields in TestTable.Read("Text", "sentences.tsv"))
        {
            cases.Add(fields[0], fields[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_Text_EndsSentencesWhereTheyEnd(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text)));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Split_NothingButSpace_IsEmpty(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Fact]
    public void Split_LineBreak_EndsASentence() =>
        Assert.Equal(["A headline", "“An open quotation.", "Its end.”"],
            SentenceSplitter.Split("A headline\n\n“An open quotation.\r\nIts end.”"));

    [Theory]
    [InlineData(". . .! ?")]
    [InlineData("\0\ud800\u0301.\" “")]
    [InlineData("“““. ””” « »")]
    public void Split_AnyText_KeepsEveryCharacterThatIsNoSpace(string text) =>
        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), SentenceSplitter.Split(text).SelectMany(s => s)
            .Where(c => !char.IsWhiteSpace(c)));
}
