using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Chat;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Matching;

/// <summary>
/// Whatever words a person puts in a row, in whatever order, there is a reply. The sentences are the same every time; the seed of one that
/// fails is in the message.
/// </summary>
public sealed class TotalityTests
{
    private const int CuratedSentences = 40_000;
    private const int DatasetSentences = 10_000;
    private const int LongestSentence = 12;

    private static readonly DateOnly Today = new(2026, 1, 15);

    private static readonly string[] Openings =
        [.. "when|who|whom|what|where|why|how many|how often|how long|did|was|is|will|which|list|according to|/when|/who|/timeline"
            .Split('|')];

    private static readonly string[] Marks = [.. ", . ? ! ; : - – ( ) \" ' ’s * / % + & @ # …".Split(' ')];

    private static readonly string[] Numbers =
    [
        "0", "1", "2", "7", "12", "30", "100", "1,000", "1737", "2001", "2021", "2021-10-18", "18 October", "5th", "-3", "3.5", "٣",
        "999999999999999999999",
    ];

    [Fact]
    public void Ask_RandomWordsOverTheShippedFacts_AlwaysHasAHeadline()
    {
        using var shipped = new ShippedFacts();
        var facts = SeedReader.Read(Path.Combine(ShippedFacts.Checkout, "seeds")).Facts!;
        var names = facts.Actors.SelectMany(a => a.Aliases.Append(a.Name)).Concat(facts.Events.SelectMany(e => e.Title.Split(' ')));

        AssertTotal(shipped.Bot, [.. names], CuratedSentences);
    }

    [Fact]
    public void Ask_RandomWordsOverADataset_AlwaysHasAHeadline()
    {
        using var folder = new IndexFolder();
        MadeUpDataset.Import(folder);
        using var index = TimelineIndex.Open(folder.IndexPath);

        AssertTotal(new TimelineBot(index, Language.English), folder.Query("SELECT name FROM actor ORDER BY id"), DatasetSentences);
    }

    private static void AssertTotal(TimelineBot bot, IReadOnlyList<string> names, int sentences)
    {
        var words = Words(names);
        var failures = new List<string>();
        for (var seed = 0; seed < sentences; seed++)
        {
            var text = Sentence(new Random(seed), words);
            if (Failure(bot, text) is { } failure)
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{seed}: {text}: {failure}"));
            }
        }

        Assert.Empty(failures);
    }

    private static string? Failure(TimelineBot bot, string text)
    {
        // Whatever is raised is what is looked for.
#pragma warning disable CA1031
        try
        {
            var reply = bot.Ask(new ChatRequest { Text = text, Today = Today }).Reply;
            return string.IsNullOrWhiteSpace(reply.Headline) ? "no headline" : null;
        }
        catch (Exception e)
        {
            return e.GetType().Name + " " + e.Message;
        }
#pragma warning restore CA1031
    }

    // Each kind of word is as likely as any other, however many there are of it.
    private static IReadOnlyList<string>[] Words(IReadOnlyList<string> names)
    {
        var language = Language.English;
        return
        [
            [.. language.Lexicon.Stems.Order(StringComparer.Ordinal)],
            names,
            [.. language.Words.Function.Order(StringComparer.Ordinal)],
            [.. language.Words.Soft.Concat(language.Words.Ordinary).Order(StringComparer.Ordinal)],
            [.. Numbers, .. language.Words.Numbers.Keys.Order(StringComparer.Ordinal)],
            Marks,
        ];
    }

    private static string Sentence(Random random, IReadOnlyList<string>[] words)
    {
        var row = Enumerable.Range(0, random.Next(1, LongestSentence + 1)).Select(_ => Any(random, Any(random, words)));
        return string.Join(' ', random.Next(2) == 0 ? row.Prepend(Any(random, Openings)) : row);
    }

    private static T Any<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
