using System.Text.Json;

namespace Bot.TestSupport.Discord;

/// <summary>Discord's OpenAPI description of its REST API: checks bodies against it and refuses what it does not know.</summary>
public sealed class OpenApiSpec
{
    private readonly JsonElement _paths;
    private readonly SchemaChecker _checker;

    private OpenApiSpec(JsonElement root, bool refusesUnknown)
    {
        _paths = root.GetProperty("paths");
        _checker = new SchemaChecker(root, refusesUnknown);
    }

    /// <summary>
    /// Reads the description that <c>DISCORD_SPEC</c> names, or the one in <c>../shared/specs/discord-openapi.json</c> beside the
    /// repository; null where there is none.
    /// </summary>
    /// <param name="refusesUnknown">
    /// Whether properties that the description does not name are refused; Discord itself lets them pass.
    /// </param>
    public static OpenApiSpec? Find(bool refusesUnknown = true)
    {
        var path = Environment.GetEnvironmentVariable("DISCORD_SPEC");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        for (; string.IsNullOrEmpty(path) && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bots.sln")))
            {
                path = Path.Combine(folder.FullName, "..", "shared", "specs", "discord-openapi.json");
            }
        }

        return File.Exists(path) ? new OpenApiSpec(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement, refusesUnknown) : null;
    }

    /// <summary>What is wrong with a request's body; empty where nothing is.</summary>
    /// <param name="method">Lower-case method.</param>
    /// <param name="template">The path as the description writes it.</param>
    /// <param name="body">The body.</param>
    public IReadOnlyList<string> Check(string method, string template, JsonElement body)
    {
        if (!_paths.TryGetProperty(template, out var path) || !path.TryGetProperty(method, out var operation))
        {
            return [$"the description knows no {method} {template}"];
        }

        if (!operation.TryGetProperty("requestBody", out var request))
        {
            return ["a body where none is taken"];
        }

        return _checker.Check(request.GetProperty("content").GetProperty("application/json").GetProperty("schema"), body);
    }
}
