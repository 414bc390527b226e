namespace Bot.Host.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Check_ShippedFacts_FindsNothingAndCountsThem()
    {
        var result = _program.Run("check");

        Assert.Equal(ExitCodes.Success, result.Exit);
        Assert.Matches(@"^0 problems: 5 sources, \d+ actors, \d+ events, \d+ assertions(, \d+ of advice)?\.$", result.Lines[^1]);
        Assert.All(result.Lines[..^1], line => Assert.Matches(@"\.yaml:\d+:\d+: advice: ", line));
    }

    [Fact]
    public void Check_Mistakes_ListsEachWithItsPlaceAndExitsWithOne()
    {
        var facts = _program.Write("facts", "a.yaml", "sources:\n  - id: Not an id\n    colour: red\n");

        var result = _program.Run("check", facts);

        Assert.Equal(ExitCodes.Problems, result.Exit);
        Assert.True(result.Lines.Length > 2, result.Out);
        Assert.All(result.Lines[..^1], line => Assert.Matches(@"a\.yaml:\d+:\d+: ", line));
        Assert.Equal($"{result.Lines.Length - 1} problems in {facts}.", result.Lines[^1]);
    }

    [Fact]
    public void Check_Ask_CountsTheQuestionsThatHold()
    {
        var facts = _program.Write("facts", "a.yaml", Asking("when did Peru expel diplomats", "when did Chile expel diplomats"));

        var result = _program.Run("check", facts, "--ask");

        Assert.Equal(ExitCodes.Success, result.Exit);
        Assert.Equal(
            "0 problems: 1 source, 2 actors, 1 event, 1 assertion, 2 of 2 questions answered as the facts say.", result.Lines.Single());
    }

    [Fact]
    public void Check_AskWithoutAnswer_ListsItsPlaceAndExitsWithOne()
    {
        var facts = _program.Write("facts", "a.yaml", Asking("/nosuchcommand", "when did Peru expel diplomats"));

        var result = _program.Run("check", facts, "--ask");

        Assert.Equal(ExitCodes.Problems, result.Exit);
        Assert.Equal(3, result.Lines.Length);
        Assert.StartsWith(Path.Combine(facts, "a.yaml") + ":10:12: ", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(facts, "a.yaml") + ":11:11: ", result.Lines[1], StringComparison.Ordinal);
        Assert.Equal($"2 problems in {facts}, 0 of 2 questions answered as the facts say.", result.Lines[^1]);
        Assert.Equal(ExitCodes.Success, _program.Run("check", facts).Exit);
    }

    [Fact]
    public void Check_AskOfMistakenFacts_ListsTheMistakesAlone()
    {
        var facts = _program.Write("facts", "a.yaml", Asking("when did Peru expel diplomats", "When did Peru expel diplomats"));

        var result = _program.Run("check", facts, "--ask");

        Assert.Equal(ExitCodes.Problems, result.Exit);
        Assert.Equal($"1 problem in {facts}.", result.Lines[^1]);
    }

    [Fact]
    public void Check_SeveralFolders_AreOneTimeline()
    {
        var facts = _program.Write("facts", "a.yaml", Asking("when did Peru expel diplomats", "when did Chile expel diplomats"));
        var more = _program.Write("more", "b.yaml", "actors: [{id: lima, name: Lima, kind: place, part_of: [peru]}]");

        Assert.Equal(ExitCodes.Problems, _program.Run("check", more).Exit);
        var together = _program.Run("check", facts, more, "--ask");

        Assert.Equal(ExitCodes.Success, together.Exit);
        Assert.StartsWith("0 problems: 1 source, 3 actors, ", together.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Advice_IsListedApartAndNoProblem()
    {
        var facts = _program.Write("facts", "a.yaml", Asking("q", "r").Replace("actors: [peru]", "actors: []", StringComparison.Ordinal));

        var result = _program.Run("check", facts);

        Assert.Equal(ExitCodes.Success, result.Exit);
        Assert.All(result.Lines[..^1], line => Assert.Contains(": advice: ", line, StringComparison.Ordinal));
        Assert.EndsWith("1 assertion, 3 of advice.", result.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SourceWithoutACopy_IsListedAsUnchecked()
    {
        var facts = _program.Write("facts", "a.yaml", Asking("when did Peru expel diplomats", "when did Chile expel diplomats"));
        var copies = _program.Write("copies", "b.txt", "nothing");

        var result = _program.Run("check", facts, "--sources", copies);

        Assert.Equal(ExitCodes.Success, result.Exit);
        Assert.Equal("Unchecked, since there is no copy: post.", result.Lines[0]);
        Assert.EndsWith(
            "1 assertion, 0 evidence terms found in the sources, 1 source unchecked.", result.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MissingSources_IsAProblem()
    {
        var result = _program.Run("check", ProgramRunner.ShippedFacts, "--sources", Path.Combine(_program.Folder, "nowhere"));

        Assert.Equal(ExitCodes.Problems, result.Exit);
    }

    private static string Asking(string ask, string not) =>
        $$"""
        sources: [{id: post, publisher: The Daily Post, title: A spring of expulsions, published: 2001-05-20, body: Page one}]
        actors:
          - {id: peru, name: Peru, kind: country}
          - {id: chile, name: Chile, kind: country, aliases: [Chilean]}
        events:
          - id: peru-expels-12
            title: Peru expels 12 Chilean diplomats
            type: "174"
            actors: [peru]
            asks: [{{ask}}]
            not: [{{not}}]
            targets: [chile]
            assertions:
              - {source: post, locator: para. 2, milestone: happened, date: 2001-05-04, text: Peru expelled 12 diplomats., evidence: ["12"]}
        """;
}
