using System.Globalization;
using Bot.Core.Facts;

namespace Bot.Core.Index;

/// <summary>Quantities as one text column: a line each, fields parted by tabs (neither may stand in a unit).</summary>
internal static class QuantityText
{
    public static string Write(IReadOnlyList<Quantity> quantities) =>
        string.Join(
            '\n', quantities.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Value}\t{q.Unit}\t{(int)q.Bound}\t{q.From}")));

    public static IReadOnlyList<Quantity> Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        return text.Split('\n').Select(line => line.Split('\t'))
            .Select(f => new Quantity(
                decimal.Parse(f[0], CultureInfo.InvariantCulture), f[1], (QuantityBound)int.Parse(f[2], CultureInfo.InvariantCulture),
                f[3].Length == 0 ? null : decimal.Parse(f[3], CultureInfo.InvariantCulture)))
            .ToList();
    }
}
