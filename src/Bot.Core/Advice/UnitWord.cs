namespace Bot.Core.Advice;

/// <summary>A line of <c>units.tsv</c>: a unit that questions do not find, and the one that they do.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Better">The unit to write.</param>
/// <param name="Question">The question that finds it.</param>
/// <param name="Types">Beginnings of the CAMEO codes that it is said of; empty for all. Hostages who were freed are not "taken".</param>
internal sealed record UnitWord(string Unit, string Better, string Question, IReadOnlyList<string> Types)
{
    public static UnitWord Read(string line)
    {
        var fields = line.Split('\t');
        return new UnitWord(fields[0], fields[1], fields[2], fields.Length > 3 ? fields[3].Split(' ') : []);
    }

    public bool IsOf(string type) => Types.Count == 0 || Types.Any(root => type.StartsWith(root, StringComparison.Ordinal));
}
