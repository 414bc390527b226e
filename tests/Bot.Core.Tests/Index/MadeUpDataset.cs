using System.Globalization;
using System.Text;
using Bot.Core.Index.Import;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Index;

/// <summary>A dataset of some size in which a few actors have part in most events, as in real ones. The same lines every time.</summary>
internal static class MadeUpDataset
{
    private const int Lines = 20_000;

    private static readonly string[] Types =
        [
            "Make_a_visit", "Host_a_visit", "Make_statement", "Consult", "Praise_or_endorse",
            "Criticize_or_denounce", "Sign_formal_agreement", "Threaten", "Engage_in_negotiation", "Accuse",
        ];

    private static readonly string[] Codes = ["042", "043", "010", "040", "051", "111", "057", "130", "046", "112"];

    private static readonly string[] Actors =
    [
        "China", "Japan", "Iran", "South_Korea", "Barack_Obama", "France",
        "Germany", "Vietnam", "Foreign_Affairs_(Japan)", "Citizen_(Bulgaria)",
        "Helmut_Kohl", "Angela_Merkel", "Thailand", "UN_Security_Council",
        "Military_(Iran)", "Police_(France)", "Oman", "Kuwait", "Ethiopia", "Qatar",
    ];

    /// <summary>Imports it to a path.</summary>
    public static void Import(IndexFolder folder)
    {
        var random = new Random(7);
        var text = new StringBuilder();
        for (var i = 0; i < Lines; i++)
        {
            var day = new DateOnly(2005, 1, 1).AddDays(i * 4000 / Lines).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Append(Actor(random)).Append('\t').Append(Types[Skewed(random, Types.Length)])
                .Append('\t').Append(Actor(random)).Append('\t').Append(day).Append('\n');
        }

        var table = folder.Write("relations.tsv", "relation\tcameo\n" + string.Concat(Types.Zip(Codes, (t, c) => $"{t}\t{c}\n")));
        DatasetImporter.Import(
            folder.Write("facts.tsv", text.ToString()), folder.IndexPath,
            new DatasetOptions { Relations = RelationTable.Read(table), Strict = true }, Language.English);
    }

    // Half of all names are among the twenty; the others are many and rare.
    private static string Actor(Random random) =>
        random.Next(2) == 0 ? Actors[Skewed(random, Actors.Length)] : $"Somebody_{random.Next(2000)}";

    private static int Skewed(Random random, int count) => Math.Min(random.Next(count), random.Next(count));
}
