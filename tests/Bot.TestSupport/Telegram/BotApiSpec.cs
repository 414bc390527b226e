using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.TestSupport.Telegram;

/// <summary>The published description of the Bot API, and what it says against a request: missing, unknown, mistyped, too long.</summary>
public sealed partial class BotApiSpec
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "TELEGRAM_SPEC";

    private readonly FrozenDictionary<string, Shape> _methods;
    private readonly FrozenDictionary<string, Shape> _types;

    private BotApiSpec(JsonElement root)
    {
        Version = root.GetProperty("version").GetString()!;
        _methods = ReadShapes(root.GetProperty("methods"));
        _types = ReadShapes(root.GetProperty("types"));
    }

    /// <summary>The description's own version.</summary>
    public string Version { get; }

    /// <summary>Where the file is: named by the environment, or beside the project; null where it is not there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The description; null where its file is not there.</summary>
    public static BotApiSpec? Shared { get; } = Path is null
        ? null
        : new BotApiSpec(JsonDocument.Parse(File.ReadAllBytes(Path)).RootElement);

    /// <summary>Every mistake in a request.</summary>
    public IReadOnlyList<string> Check(string method, JsonObject parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var problems = new List<string>();
        if (method == "editEphemeralMessageText")
        {
            // Newer than the description.
            return problems;
        }

        parameters = WithoutNewer(parameters);

        if (_methods.TryGetValue(method, out var shape))
        {
            CheckFields(shape, parameters, method, problems);
        }
        else
        {
            problems.Add($"{method}: no such method");
        }

        return problems;
    }

    // What the description does not have yet, since Bot API 10.2.
    private static JsonObject WithoutNewer(JsonObject parameters)
    {
        var known = parameters.DeepClone().AsObject();
        if (known.Remove("ephemeral_message_parameters") && known["reply_parameters"]?["ephemeral_message_id"] is not null)
        {
            known.Remove("reply_parameters");
        }

        foreach (var command in known["commands"]?.AsArray() ?? [])
        {
            command!.AsObject().Remove("is_ephemeral");
        }

        return known;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Bots.sln")))
            {
                var beside = System.IO.Path.Combine(folder.FullName, "..", "shared", "specs", "telegram-bot-api.json");
                return File.Exists(beside) ? beside : null;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Shape> ReadShapes(JsonElement shapes) => shapes.EnumerateObject().ToFrozenDictionary(
        shape => shape.Name,
        shape => new Shape(
            shape.Value.TryGetProperty("fields", out var fields) ? [.. fields.EnumerateArray().Select(ReadField)] : [],
            shape.Value.TryGetProperty("subtypes", out var subtypes)
                ? [.. subtypes.EnumerateArray().Select(subtype => subtype.GetString()!)]
                : []));

    private static Field ReadField(JsonElement field)
    {
        var description = field.GetProperty("description").GetString()!;
        var constant = MustBe().Match(description);
        var range = Range().Match(description);
        return new Field(
            field.GetProperty("name").GetString()!,
            [.. field.GetProperty("types").EnumerateArray().Select(type => type.GetString()!)],
            field.GetProperty("required").GetBoolean(),
            // "Type of the result, must be article" is how a type says that it is that one of several.
            field.GetProperty("name").GetString() == "type" && constant.Success ? constant.Groups["value"].Value : null,
            range.Success
                ? new Limits(
                    int.Parse(range.Groups["least"].Value, CultureInfo.InvariantCulture),
                    int.Parse(range.Groups["most"].Value, CultureInfo.InvariantCulture), range.Groups["unit"].Value, range.Value)
                : null);
    }

    private void CheckFields(Shape shape, JsonObject given, string where, List<string> problems)
    {
        foreach (var field in shape.Fields)
        {
            if (given[field.Name] is { } value)
            {
                CheckField(field, value, given, $"{where}.{field.Name}", problems);
            }
            else if (field.Required)
            {
                problems.Add($"{where}.{field.Name}: required");
            }
        }

        problems.AddRange(
            given.Where(pair => shape.Fields.All(field => field.Name != pair.Key)).Select(pair => $"{where}.{pair.Key}: unknown"));
    }

    private void CheckField(Field field, JsonNode value, JsonObject owner, string where, List<string> problems)
    {
        CheckAny(field.Types, value, where, problems);
        if (field.Constant is { } constant && (value.GetValueKind() != JsonValueKind.String || (string?)value != constant))
        {
            problems.Add($"{where}: not {constant}");
        }

        if (field.Limits is { } limits && Size(value, limits.Unit, (string?)owner["parse_mode"]) is { } size
            && (size < limits.Least || size > limits.Most))
        {
            problems.Add($"{where}: {size.ToString(CultureInfo.InvariantCulture)} is not within {limits.Words}");
        }
    }

    // A value of several types is right where it is right as one of them; else the closest reading tells what is wrong.
    private void CheckAny(string[] types, JsonNode value, string where, List<string> problems)
    {
        List<string>? fewest = null;
        foreach (var type in types)
        {
            var found = new List<string>();
            CheckType(type, value, where, found);
            fewest = fewest is null || found.Count < fewest.Count ? found : fewest;
            if (found.Count == 0)
            {
                break;
            }
        }

        problems.AddRange(fewest ?? []);
    }

    private void CheckType(string type, JsonNode value, string where, List<string> problems)
    {
        const string Array = "Array of ";
        if (type.StartsWith(Array, StringComparison.Ordinal) && value is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                CheckType(type[Array.Length..], items[i]!, $"{where}[{i.ToString(CultureInfo.InvariantCulture)}]", problems);
            }

            return;
        }

        if (value is JsonObject given && _types.TryGetValue(type, out var shape))
        {
            if (shape.Subtypes.Length > 0)
            {
                CheckAny(shape.Subtypes, value, where, problems);
            }
            else
            {
                CheckFields(shape, given, where, problems);
            }

            return;
        }

        var kind = value.GetValueKind();
        var holds = type switch
        {
            "Integer" => kind == JsonValueKind.Number && long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out _),
            "Float" => kind == JsonValueKind.Number,
            "String" => kind == JsonValueKind.String,
            "Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "True" => kind == JsonValueKind.True,
            _ => false,
        };
        if (!holds)
        {
            problems.Add($"{where}: not {type}");
        }
    }

    private static int? Size(JsonNode value, string unit, string? parseMode)
    {
        if (value.GetValueKind() == JsonValueKind.Number)
        {
            return (int)value;
        }

        if (value.GetValueKind() != JsonValueKind.String)
        {
            return null;
        }

        var text = (string)value!;
        if (unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8.GetByteCount(text);
        }

        // Wrong markup has no visible length; the server's refusal is about the markup then.
        return parseMode == "HTML" && TelegramHtml.Read(text, out var visible, out _) is null ? visible.Length : text.Length;
    }

    [GeneratedRegex(
        @"must be [""“]?(?<value>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MustBe();

    [GeneratedRegex(
        @"(?<least>\d+)-(?<most>\d+) (?<unit>characters|bytes|are accepted)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    private sealed record Shape(Field[] Fields, string[] Subtypes);

    private sealed record Field(string Name, string[] Types, bool Required, string? Constant, Limits? Limits);

    private sealed record Limits(int Least, int Most, string Unit, string Words);
}
