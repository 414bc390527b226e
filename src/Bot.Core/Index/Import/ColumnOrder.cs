namespace Bot.Core.Index.Import;

/// <summary>Where the four parts of a row stand among the columns of a dataset, counted from 0.</summary>
public sealed record ColumnOrder
{
    private const string Ignored = "-";
    private static readonly string[] Parts = ["source", "type", "target", "date"];

    private ColumnOrder(IReadOnlyList<string> names)
    {
        Text = string.Join(',', names);
        Count = names.Count;
        Source = IndexOf(names, "source");
        Type = IndexOf(names, "type");
        Target = IndexOf(names, "target");
        Date = IndexOf(names, "date");
    }

    /// <summary>Source actor, event type, target actor, date.</summary>
    public static ColumnOrder Default { get; } = new(Parts);

    /// <summary>The order as <see cref="TryParse"/> reads it.</summary>
    public string Text { get; }

    /// <summary>How many columns every line has to have.</summary>
    public int Count { get; }

    /// <summary>Column of the source actor.</summary>
    public int Source { get; }

    /// <summary>Column of the event type.</summary>
    public int Type { get; }

    /// <summary>Column of the target actor.</summary>
    public int Target { get; }

    /// <summary>Column of the date.</summary>
    public int Date { get; }

    /// <summary>
    /// Reads an order such as <c>date,source,-,type,target</c>: a name for each column of the file in order, each of the four names once,
    /// a hyphen for a column that is passed over.
    /// </summary>
    /// <param name="text">The names with commas between them.</param>
    /// <param name="problem">What is wrong; null where nothing is.</param>
    /// <returns>The order; null where there is a problem.</returns>
    public static ColumnOrder? TryParse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        var unknown = names.FirstOrDefault(n => n != Ignored && !Parts.Contains(n, StringComparer.Ordinal));
        if (unknown is not null)
        {
            problem = $"'{unknown}' is no column; the columns are source, type, target, date and - for one that is passed over.";
            return null;
        }

        var wrong = Parts.FirstOrDefault(p => names.Count(n => n == p) != 1);
        if (wrong is not null)
        {
            problem = $"The column '{wrong}' has to be named once.";
            return null;
        }

        problem = null;
        return new ColumnOrder(names);
    }

    /// <summary>The order as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => Text;

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"No column '{name}'.", nameof(names));
    }
}
