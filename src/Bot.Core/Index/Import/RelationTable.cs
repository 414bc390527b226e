using System.Security.Cryptography;
using System.Text;
using Bot.Core.Facts;
using Bot.Core.Text;

namespace Bot.Core.Index.Import;

/// <summary>
/// Which CAMEO code each event type of a dataset has. Types are compared by their letters and digits, so that
/// <c>Use_as_'human_shield'</c> and "use as human shield" are the same.
/// </summary>
public sealed class RelationTable
{
    /// <summary>Name of the table that is looked for beside a dataset.</summary>
    public const string DefaultFileName = "relations.tsv";

    private readonly Dictionary<string, string> _codes;

    private RelationTable(Dictionary<string, string> codes, string name)
    {
        _codes = codes;
        Name = name;
        var content = string.Concat(codes.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}\t{p.Value}\n"));
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    /// <summary>The table for a dataset that writes its types as CAMEO codes ("042") or as their descriptions ("Make a visit").</summary>
    public static RelationTable CameoNames { get; } = new(FromCameo(), "CAMEO");

    /// <summary>What messages call the table.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of its rows, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The code of an event type; null where the table has no such type.</summary>
    /// <param name="relation">The type as the dataset writes it.</param>
    public string? Code(string relation) => _codes.GetValueOrDefault(Comparable(relation));

    /// <summary>
    /// The table beside a dataset, in a file <see cref="DefaultFileName"/>; <see cref="CameoNames"/> where there is no such file.
    /// </summary>
    /// <param name="dataset">Path of the dataset.</param>
    /// <exception cref="IndexException">There is such a file and it cannot be used.</exception>
    public static RelationTable Beside(string dataset)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(dataset)) ?? "", DefaultFileName);
        return File.Exists(path) ? Read(path) : CameoNames;
    }

    /// <summary>Reads a table: tab-separated, the first line naming the columns, among them <c>relation</c> and <c>cameo</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IndexException">It cannot be read, or has mistakes; the message lists them all with their lines.</exception>
    public static RelationTable Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexException($"The table of event types {path} could not be read: {e.Message}", e);
        }

        var header = lines.Length == 0 ? [] : lines[0].Split('\t', StringSplitOptions.TrimEntries);
        var relation = Array.IndexOf(header, "relation");
        var cameo = Array.IndexOf(header, "cameo");
        if (relation < 0 || cameo < 0)
        {
            throw new IndexException(
                $"{path}:1: the first line has to name the columns, among them 'relation' and 'cameo', with tabs between them.");
        }

        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && Add(codes, lines[i].Split('\t', StringSplitOptions.TrimEntries), relation, cameo) is { } problem)
            {
                problems.Add($"{path}:{i + 1}: {problem}");
            }
        }

        return problems.Count == 0
            ? new RelationTable(codes, Path.GetFileName(path))
            : throw new IndexException(string.Join('\n', problems));
    }

    private static string? Add(Dictionary<string, string> codes, string[] fields, int relation, int cameo)
    {
        if (fields.Length <= Math.Max(relation, cameo))
        {
            return "the line has too few columns.";
        }

        var key = Comparable(fields[relation]);
        if (key.Length == 0)
        {
            return "the event type is empty.";
        }

        if (!Cameo.IsKnown(fields[cameo]))
        {
            return $"'{fields[cameo]}' is no CAMEO code; codes keep their leading zero.";
        }

        return codes.TryAdd(key, fields[cameo]) || codes[key] == fields[cameo]
            ? null
            : $"'{fields[relation]}' already stands above with the code {codes[key]}.";
    }

    private static Dictionary<string, string> FromCameo()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in Cameo.Codes)
        {
            codes.TryAdd(code, code);
            codes.TryAdd(Comparable(Cameo.Name(code)!), code);
        }

        return codes;
    }

    private static string Comparable(string relation)
    {
        var text = new StringBuilder(relation.Length);
        foreach (var character in Folding.Fold(relation))
        {
            if (char.IsLetterOrDigit(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }
}
