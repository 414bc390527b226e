using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Facts.Reading;

public sealed class FactHashTests
{
    private static readonly DateSpan Day = Edtf.Parse("2021-10-18").Span!;

    private static readonly Source Text = new()
    {
        Id = "s",
        Publisher = "p",
        Title = "t",
        Author = "a",
        Published = Day,
        PublishedBasis = DateBasis.Inferred,
        PublishedNote = "n",
        Url = "u",
    };

    private static readonly Actor Person = new()
    {
        Id = "a",
        Name = "n",
        Kind = ActorKind.Person,
        Aliases = ["ab", "c"],
        PartOf = ["p", "q"],
        Roles = [new ActorRole("r", "o", Day)],
    };

    private static readonly Assertion Claim = new()
    {
        Source = "s",
        Locator = "l",
        Milestone = MilestoneKind.Signed,
        Date = Day,
        Basis = DateBasis.Relative,
        BasisNote = "n",
        AttributedTo = "a",
        Text = "t",
        Quantities = [new Quantity(1, "u", QuantityBound.Over, 2)],
        Reason = "r",
        Evidence = ["e", "f"],
    };

    private static readonly Event Deed = new()
    {
        Id = "e",
        Title = "t",
        Type = "161",
        Sources = ["a", "b"],
        Targets = ["c"],
        Mentions = ["d"],
        Place = "p",
        Aliases = ["al"],
        Questions = new EventQuestions(["q"], ["n"]),
        RespondsTo = ["r"],
        PartOf = "w",
        Assertions = [Claim],
    };

    [Fact]
    public void Compute_SameRecords_SameLowerCaseHexadecimal()
    {
        var hash = FactHash.Compute([Text], [Person], [Deed]);

        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(
            hash,
            FactHash.Compute([Text with { }], [Person with { Aliases = ["ab", "c"] }], [Deed with { Assertions = [Claim with { }] }]));
    }

    [Fact]
    public void Compute_AnyOneChange_AnotherHash()
    {
        Source[] sources =
        [
            Text with { Id = "x" }, Text with { Publisher = "x" }, Text with { Title = "x" },
            Text with { TitleBasis = TitleBasis.Described }, Text with { Author = "x" }, Text with { Author = null },
            Text with { Published = Edtf.Parse("2021-10-18?").Span! }, Text with { PublishedBasis = DateBasis.Stated },
            Text with { PublishedNote = null }, Text with { Url = null }, Text with { Publisher = "pt", Title = string.Empty },
        ];
        Actor[] actors =
        [
            Person with { Id = "x" }, Person with { Name = "x" }, Person with { Kind = ActorKind.Group },
            Person with { Aliases = ["a", "bc"] }, Person with { Aliases = ["c", "ab"] },
            Person with { Aliases = ["ab"], PartOf = ["c", "p", "q"] }, Person with { PartOf = ["q", "p"] },
            Person with { Roles = [] }, Person with { Roles = [new ActorRole("x", "o", Day)] },
            Person with { Roles = [new ActorRole("r", null, Day)] }, Person with { Roles = [new ActorRole("r", "o", null)] },
            Person with { Roles = [new ActorRole("r", "o", Day) { Source = "s" }] },
            Person with { Roles = [new ActorRole("r", "o", Day) { Locator = "s" }] },
        ];
        Assertion[] claims =
        [
            Claim with { Source = "x" }, Claim with { Locator = "x" },
            Claim with { Milestone = MilestoneKind.Decided }, Claim with { Date = null },
            Claim with { Basis = DateBasis.Inferred }, Claim with { BasisNote = "x" },
            Claim with { AttributedTo = null }, Claim with { Text = "x" }, Claim with { Quantities = [] },
            Claim with { Quantities = [new Quantity(3, "u", QuantityBound.Over, 2)] },
            Claim with { Quantities = [new Quantity(1, "x", QuantityBound.Over, 2)] },
            Claim with { Quantities = [new Quantity(1, "u", QuantityBound.About, 2)] },
            Claim with { Quantities = [new Quantity(1, "u", QuantityBound.Over)] },
            Claim with { Reason = null }, Claim with { Evidence = ["f", "e"] },
        ];
        Event[] events =
        [
            Deed with { Id = "x" }, Deed with { Title = "x" }, Deed with { Type = "16" }, Deed with { Sources = ["b", "a"] },
            Deed with { Targets = [] }, Deed with { Mentions = ["x"] }, Deed with { Targets = ["d"], Mentions = ["c"] },
            Deed with { Place = null }, Deed with { Aliases = ["x"] },
            Deed with { Questions = EventQuestions.None }, Deed with { Questions = new EventQuestions(["n"], ["q"]) },
            Deed with { Aliases = ["al", "q"], Questions = new EventQuestions([], ["n"]) }, Deed with { RespondsTo = [] },
            Deed with { PartOf = null }, Deed with { Assertions = [Claim, Claim] },
            .. claims.Select(claim => Deed with { Assertions = [claim] }),
        ];
        List<string> hashes =
        [
            FactHash.Compute([Text], [Person], [Deed]), FactHash.Compute([], [Person], [Deed]), FactHash.Compute([Text], [], [Deed]),
            .. sources.Select(source => FactHash.Compute([source], [Person], [Deed])),
            .. actors.Select(actor => FactHash.Compute([Text], [actor], [Deed])),
            .. events.Select(e => FactHash.Compute([Text], [Person], [e])),
        ];

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Fact]
    public void Read_RecordsInAnyOrderFilesAndLayout_SameHash()
    {
        (string List, string Record)[] records =
        [
            ("sources", "{id: s1, publisher: P, title: T, published: 2021, body: B}"),
            ("sources", "{id: s2, publisher: P, title: T, published: 2022, body: B}"),
            ("actors", "{id: a1, name: N, kind: country, aliases: [x, y]}"),
            ("actors", "{id: a2, name: M, kind: person, part_of: [a1]}"),
            ("actors", "{id: a3, name: L, kind: place}"),
            .. Enumerable.Range(1, 5).Select(i => ("events",
                $"{{id: e{i}, title: T, type: \"161\", actors: [a1, a2], assertions: "
                + $"[{{source: s1, locator: para. {i}, milestone: happened, text: T., evidence: [t]}}]}}")),
        ];
        var expected = Hash(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["one.yaml"] = string.Join(
                '\n', records.GroupBy(r => r.List).Select(list => $"{list.Key}:\n" + string.Concat(list.Select(r => $"- {r.Record}\n")))),
        });
        var layouts = Gen.Zip(Gen.Shuffle(records), Gen.Choose(0, 3).ArrayOf(records.Length));

        Prop.ForAll(layouts.ToArbitrary(), layout =>
        {
            var files = layout.Item1.Zip(layout.Item2).GroupBy(pair => pair.Second).ToDictionary(
                file => $"{file.Key}.yaml",
                file => "# a comment\n" + string.Concat(file.GroupBy(pair => pair.First.List).Select(list =>
                    $"{list.Key}:\n" + string.Concat(list.Select(pair => $"    -   {OnLines(pair.First.Record)}\n")))),
                StringComparer.Ordinal);
            return string.Equals(expected, Hash(files), StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    private static string OnLines(string record) => record.Replace(", ", ",\n           ", StringComparison.Ordinal);

    private static string Hash(Dictionary<string, string> files)
    {
        using var folder = new FactFolder();
        foreach (var (name, text) in files)
        {
            folder.With(name, text);
        }

        var reading = SeedReader.Read(folder.Root);
        Assert.Empty(reading.Problems);
        return reading.Facts!.Hash;
    }
}
