using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Index.Import;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;

namespace Bot.Core.Tests.Index;

/// <summary>Several folders and a dataset in one index.</summary>
public sealed class SeveralFactsTests : IDisposable
{
    private const string Peru = """
        sources: [{id: post, publisher: The Daily Post, title: A spring of expulsions, published: 2001-05-20, body: Page one}]
        actors:
          - {id: peru, name: Peru, kind: country}
          - {id: chile, name: Chile, kind: country}
        events:
          - id: peru-expels-12
            title: Peru expels 12 diplomats of Chile
            type: "174"
            actors: [peru]
            targets: [chile]
            assertions:
              - {source: post, locator: para. 2, milestone: happened, date: 2001-05-04, text: Peru expelled 12 diplomats., evidence: ["12"]}
        """;

    private const string Bolivia = """
        sources: [{id: mail, publisher: The Daily Mail, title: An autumn of visits, published: 2002-05-20, body: Page one}]
        actors:
          - {id: peru, name: Peru, kind: country, aliases: [Peruvia]}
          - {id: bolivia, name: Bolivia, kind: country}
        events:
          - id: bolivia-visits-peru
            title: Bolivia visits Peru
            type: "042"
            actors: [bolivia]
            targets: [peru]
            responds_to: [peru-expels-12]
            assertions:
              - {source: mail, locator: para. 2, milestone: happened, date: 2002-05-04, text: Bolivia visited Peru., evidence: [Peru]}
        """;

    private readonly FactFolder _folder = new FactFolder().With("one/a.yaml", Peru).With("two/a.yaml", Bolivia).With("data/.keep", "");

    private string One => Path.Combine(_folder.Root, "one");

    private string Two => Path.Combine(_folder.Root, "two");

    private string Dataset => Path.Combine(_folder.Root, "rows.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_TwoFolders_AreOneTimeline()
    {
        Assert.Equal("4 May 2002.", Ask("when did Bolivia visit Peruvia", One, Two));
        Assert.Equal("4 May 2001.", Ask("when did Peruvia expel diplomats of Chile", One, Two));
    }

    [Fact]
    public void Read_ActorOfAnotherKindInAnotherFolder_IsADuplicate()
    {
        _folder.With("three/a.yaml", "actors: [{id: peru, name: Peru, kind: group}]");

        var problems = SeedReader.Read([One, Path.Combine(_folder.Root, "three")]).Problems;

        Assert.Contains("The id 'peru' is already taken by an actor", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderAndDataset_FactsAnswerFirstAndRowsTheRest()
    {
        Import("Peru\t174\tChile\t2001-06-01\nPeru\t042\tBrazil\t2003-02-01\nChile\t042\tBrazil\t2003-03-01\n");

        Assert.Equal("4 May 2001.", Ask("when did Peru expel diplomats of Chile", One, Dataset));
        Assert.Equal("1 February 2003.", Ask("when did Peru visit Brazil", One, Dataset));
        Assert.Equal("Chile.", Ask("who visited Brazil after 15 February 2003", One, Dataset));
    }

    [Fact]
    public void Open_Dataset_IsCitedAsWhatItIs()
    {
        Import("Peru\t042\tBrazil\t2003-02-01\n");

        var reply = Reply("when did Peru visit Brazil", One, Dataset);

        Assert.Equal("row 1", Assert.Single(reply.Citations).Locator);
        Assert.Equal("coded by machine from news", reply.Citations[0].Note);
        Assert.Equal("rows", reply.Citations[0].Source);
    }

    [Fact]
    public void Open_ChangedDataset_IsReadAnew()
    {
        Import("Peru\t042\tBrazil\t2003-02-01\n");
        Ask("when did Peru visit Brazil", One, Dataset);
        Import("Peru\t042\tBrazil\t2004-02-01\n");

        Assert.Equal("1 February 2004.", Ask("when did Peru visit Brazil", One, Dataset));
    }

    [Fact]
    public void Open_TwoDatasets_IsRefused()
    {
        Import("Peru\t042\tBrazil\t2003-02-01\n");
        var copy = Path.Combine(_folder.Root, "more.db");
        File.Copy(Dataset, copy);

        var opening = FactStore.Open([One, Dataset, copy], [_folder.Root], () => Language.English, Assert.Fail);

        Assert.Null(opening.Index);
        Assert.Equal(
            $"{copy}: Beside folders of fact files stands one index file of a dataset; {Dataset} is another.",
            Assert.Single(opening.Problems));
    }

    private void Import(string rows)
    {
        _folder.With("rows.tsv", rows);
        DatasetImporter.Import(Path.Combine(_folder.Root, "rows.tsv"), Dataset, new DatasetOptions(), Language.English);
    }

    private string Ask(string question, params string[] paths) => Reply(question, paths).Headline;

    private ChatReply Reply(string question, params string[] paths)
    {
        var opening = FactStore.Open(paths, [Path.Combine(_folder.Root, "data")], () => Language.English, Assert.Fail);
        Assert.Empty(opening.Problems);
        using var index = opening.Index!;
        var reply = new TimelineBot(index, Language.English).Answer(new ChatRequest { Text = question, Today = new DateOnly(2005, 1, 1) });
        Assert.Equal(Outcome.Answered, reply.Outcome);
        return reply;
    }
}
