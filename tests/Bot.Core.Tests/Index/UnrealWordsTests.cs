using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Index;

public sealed class UnrealWordsTests
{
    [Theory]
    [InlineData("Kim promised to visit Seoul", "visit")]
    [InlineData("The North offered the South last week to dismantle its site", "dismantle")]
    [InlineData("Lavrov said that the office would close", "close")]
    [InlineData("Lavrov said that the office would be closed", "be closed")]
    [InlineData("They parted without a call for peace", "a call")]
    [InlineData("Germany did not expel anybody", "expel")]
    [InlineData("In May visited Seoul", "")]
    [InlineData("Kim visited Seoul to sign the treaty", "")]
    [InlineData("Kim promised peace, and went to Seoul to sign the treaty", "")]
    public void In_Sentence_AreWordsOfWhatWasNotDone(string sentence, string expected)
    {
        var tokens = Language.English.Words.Tokenizer.Tokenize(sentence);

        Assert.Equal(expected, string.Join(' ', UnrealWords.In(tokens).Order().Select(i => tokens[i].Norm)));
    }

    [Fact]
    public void Read_WhatWasPromisedAndDone_IsDone()
    {
        var reading = new SentenceReader(Language.English).Read("Kim promised to visit Seoul, and in May he visited Seoul");

        Assert.Empty(reading.Unreal);
        Assert.Empty(reading.UnrealStems);
    }
}
