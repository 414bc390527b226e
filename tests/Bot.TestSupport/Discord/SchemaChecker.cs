using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.TestSupport.Discord;

/// <summary>
/// Checks JSON against the part of JSON Schema that the description uses. Stricter in one point, unless told otherwise: a property that an
/// object's schema does not name is refused, since it is a mistake of the client.
/// </summary>
internal sealed class SchemaChecker(JsonElement root, bool refusesUnknown)
{
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value)
    {
        var problems = new List<string>();
        Check(schema, value, "$", problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        schema = Resolve(schema);
        CheckUnion(schema, "oneOf", value, at, problems);
        CheckUnion(schema, "anyOf", value, at, problems);
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
            {
                Check(part, value, at, problems);
            }
        }

        if (schema.TryGetProperty("type", out var type) && !HasType(type, value))
        {
            problems.Add($"{at} is {value.ValueKind}, not {type}");
            return;
        }

        if (schema.TryGetProperty("const", out var constant) && !Same(constant, value))
        {
            problems.Add($"{at} is not {constant}");
        }

        if (schema.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(c => Same(c, value)))
        {
            problems.Add($"{at} is none of {choices}");
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(schema, value.GetString()!, at, problems);
                break;
            case JsonValueKind.Number:
                CheckNumber(schema, value.GetDouble(), at, problems);
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, at, problems);
                break;
            case JsonValueKind.Object:
                CheckObject(schema, value, at, problems);
                break;
        }
    }

    /// <summary>One branch has to fit; where none does, the nearest one's problems are told.</summary>
    private void CheckUnion(JsonElement schema, string keyword, JsonElement value, string at, List<string> problems)
    {
        if (!schema.TryGetProperty(keyword, out var branches))
        {
            return;
        }

        List<string>? nearest = null;
        foreach (var branch in branches.EnumerateArray())
        {
            var own = new List<string>();
            Check(branch, value, at, own);
            if (own.Count == 0)
            {
                return;
            }

            // a branch of another type altogether is further away than one with many details wrong
            if (nearest is null || (IsOtherType(nearest, at), nearest.Count).CompareTo((IsOtherType(own, at), own.Count)) > 0)
            {
                nearest = own;
            }
        }

        problems.AddRange(nearest ?? [$"{at} fits nothing"]);
    }

    private static bool IsOtherType(List<string> problems, string at) =>
        problems.Any(p => p.StartsWith($"{at} is ", StringComparison.Ordinal) || p.StartsWith($"{at}.type is ", StringComparison.Ordinal));

    private static void CheckText(JsonElement schema, string text, string at, List<string> problems)
    {
        // lengths are counted as Discord does, in UTF-16 code units
        if (schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32())
        {
            problems.Add($"{at} is shorter than {least}");
        }

        if (schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32())
        {
            problems.Add($"{at} is longer than {most}");
        }

        if (schema.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            problems.Add($"{at} does not match {pattern}");
        }

        if (schema.TryGetProperty("format", out var format))
        {
            var fits = format.GetString() switch
            {
                "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
                "snowflake" => ulong.TryParse(text, out _),
                "date-time" => DateTimeOffset.TryParse(text, out _),
                _ => true,
            };
            if (!fits)
            {
                problems.Add($"{at} is no {format}");
            }
        }
    }

    private static void CheckNumber(JsonElement schema, double number, string at, List<string> problems)
    {
        if ((schema.TryGetProperty("minimum", out var least) && number < least.GetDouble())
            || (schema.TryGetProperty("maximum", out var most) && number > most.GetDouble()))
        {
            problems.Add($"{at} is out of range");
        }
    }

    private void CheckArray(JsonElement schema, JsonElement array, string at, List<string> problems)
    {
        var length = array.GetArrayLength();
        if ((schema.TryGetProperty("minItems", out var least) && length < least.GetInt32())
            || (schema.TryGetProperty("maxItems", out var most) && length > most.GetInt32()))
        {
            problems.Add($"{at} has {length} items");
        }

        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean()
            && array.EnumerateArray().Select(i => i.GetRawText()).Distinct(StringComparer.Ordinal).Count() != length)
        {
            problems.Add($"{at} has an item twice");
        }

        if (schema.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in array.EnumerateArray())
            {
                Check(items, item, $"{at}[{index++}]", problems);
            }
        }
    }

    private void CheckObject(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            problems.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{at}.{name} is missing"));
        }

        var known = schema.TryGetProperty("properties", out var properties);
        var open = schema.TryGetProperty("additionalProperties", out var additional);
        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            count++;
            if (known && properties.TryGetProperty(property.Name, out var own))
            {
                Check(own, property.Value, $"{at}.{property.Name}", problems);
            }
            else if (open && additional.ValueKind == JsonValueKind.Object)
            {
                Check(additional, property.Value, $"{at}.{property.Name}", problems);
            }
            else if (refusesUnknown && known && !(open && additional.ValueKind == JsonValueKind.True))
            {
                problems.Add($"{at}.{property.Name} is unknown");
            }
        }

        if (schema.TryGetProperty("maxProperties", out var most) && count > most.GetInt32())
        {
            problems.Add($"{at} has {count} properties");
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            var found = root;
            foreach (var part in reference.GetString()!.Split('/').Skip(1))
            {
                found = found.GetProperty(part);
            }

            schema = found;
        }

        return schema;
    }

    private static bool HasType(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(t => HasType(t, value))
            : type.GetString() switch
            {
                "string" => value.ValueKind == JsonValueKind.String,
                "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
                "number" => value.ValueKind == JsonValueKind.Number,
                "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                "null" => value.ValueKind == JsonValueKind.Null,
                "array" => value.ValueKind == JsonValueKind.Array,
                _ => value.ValueKind == JsonValueKind.Object,
            };

    private static bool Same(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other);
}
