using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Tests.Conventions;

namespace Bot.Core.Tests.Chat;

public sealed class PastedMessageTests
{
    [Theory]
    [InlineData("Russia Orders NATO to Close Moscow Liaison Office", true)]
    [InlineData("NATO Expels Eight Members of Russia's Mission", true)]
    [InlineData("Poland expels 45 Russians https://example.org/news/1", true)]
    [InlineData("Poland expels 45 Russians https://example.org/news?id=1", true)]
    [InlineData("Poland expels 45 Russians https://example.org/news ?", false)]
    [InlineData("NATO expelled eight Russians. Moscow answered within a month.", true)]
    [InlineData("Moscow answers NATO\nThe office was closed in November", true)]
    [InlineData("nato office closed", false)]
    [InlineData("NATO Office Moscow", false)]
    [InlineData("When Did Russia Order NATO to Close Its Office", false)]
    [InlineData("I read that NATO expelled eight Russians. When was that?", false)]
    [InlineData("/when NATO Closed Its Moscow Liaison Office", false)]
    [InlineData("https://example.org/news/1", false)]
    [InlineData("", false)]
    public void LooksPasted_Texts_AsPeopleMeanThem(string text, bool expected) => Assert.Equal(expected, PastedMessage.LooksPasted(text));

    [Fact]
    public void LooksPasted_QuestionsOfTheDevelopmentSets_NearlyNone()
    {
        string[] sets = ["dev", "everyday", "idiomatic", "plain", "roundabout"];
        var questions = sets.SelectMany(set => File.ReadLines(Path.Combine(Repository.Root, "tests", "questions", set + ".jsonl")))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("q").GetString()!)
            .ToList();

        Assert.True(questions.Count > 1_400);
        Assert.InRange(questions.Count(PastedMessage.LooksPasted), 0, 3);
    }
}
