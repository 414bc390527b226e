using System.Text;
using Bot.Core.Dates;
using Bot.Core.Index.Import;
using Bot.Core.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Index.Import;

public sealed class ImportLaws
{
    private static readonly Gen<string> Name =
        Gen.Elements('a', 'Z', '_', 'é', 'ш', '(', ')', '"', '\'', ',', '7', '\t').ArrayOf().Select(c => "N" + new string(c));

    private static readonly Gen<string> Date = Gen.Elements(
        "2005-01-01", "2012-02-29", "2010-05", "2010", "201X", "2010-05-30/2010-06-02", "2010-05/..", "../2009");

    private static readonly Gen<string> Type = Gen.Elements("042", "Make_a_visit", "make a visit", "Consult", "1213");

    private static readonly Gen<(string Source, string Type, string Target, string Date)> Row =
        Name.SelectMany(s => Type.SelectMany(t => Name.SelectMany(g => Date.Select(d => (s, t, g, d)))));

    [Fact]
    public void Import_AnyWellFormedLines_AreAllFoundAgain()
    {
        Prop.ForAll(Row.NonEmptyListOf().ToArbitrary(), rows =>
        {
            using var folder = new IndexFolder();
            var text = string.Concat(rows.Select(r => $"{Field(r.Source)}\t{Field(r.Type)}\t{Field(r.Target)}\t{Field(r.Date)}\n"));

            var report = DatasetImporter.Import(
                folder.Write("facts.tsv", Encoding.UTF8.GetBytes(text)), folder.IndexPath, new DatasetOptions(), Language.English);

            Assert.Equal((rows.Count(IsWellFormed), rows.Count(r => !IsWellFormed(r))), (report.Deeds, report.BadLines));
            Assert.Equal(report.Deeds > 0, report.IsWritten);
            Assert.Equal(
                rows.Select((r, i) => (Row: r, Line: i + 1)).Where(r => IsWellFormed(r.Row)).Select(r => Expected(r.Row, r.Line)),
                !report.IsWritten
                    ? []
                    : folder.Query(
                        "SELECT d.id, s.name, t.code, g.name, d.first, d.last FROM deed d JOIN actor s ON s.id = d.source "
                        + "JOIN actor g ON g.id = d.target JOIN type t ON t.id = d.type ORDER BY d.id"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(30));
    }

    // A tab may stand in a quoted field, where it is still nothing that a name can show.
    private static bool IsWellFormed((string Source, string Type, string Target, string Date) row) =>
        !row.Source.Contains('\t', StringComparison.Ordinal) && !row.Target.Contains('\t', StringComparison.Ordinal);

    private static string Expected((string Source, string Type, string Target, string Date) row, int line)
    {
        var span = Edtf.Parse(row.Date).Span!;
        return $"{line}|{Shown(row.Source)}|{RelationTable.CameoNames.Code(row.Type)}|{Shown(row.Target)}|"
            + $"{span.First.DayNumber}|{span.Last.DayNumber}";
    }

    private static string Shown(string name) => name.Replace('_', ' ').Trim();

    private static string Field(string text) =>
        text.StartsWith('"') || text.Contains('\t', StringComparison.Ordinal)
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
}
