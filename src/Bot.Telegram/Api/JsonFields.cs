using System.Text.Json;

namespace Bot.TelegramAdapter.Api;

/// <summary>
/// Fields of an object: one that may be missing is null or false then, as where it is null. A value of another kind than is asked for
/// raises <see cref="InvalidOperationException"/> or <see cref="FormatException"/>.
/// </summary>
internal static class JsonFields
{
    /// <summary>A text that must be there.</summary>
    /// <exception cref="KeyNotFoundException">It is missing.</exception>
    /// <exception cref="JsonException">It is null.</exception>
    public static string Needed(this JsonElement of, string name) =>
        of.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null");

    /// <summary>A text.</summary>
    public static string? Text(this JsonElement of, string name) => Has(of, name, out var value) ? value.GetString() : null;

    /// <summary>A whole number of 32 bits.</summary>
    public static int? Number(this JsonElement of, string name) => Has(of, name, out var value) ? value.GetInt32() : null;

    /// <summary>Whether it is true.</summary>
    public static bool Flag(this JsonElement of, string name) => Has(of, name, out var value) && value.GetBoolean();

    /// <summary>A moment in UTC, given in seconds since 1970; the zero of what is not accessible any more is no moment.</summary>
    public static DateTime? Time(this JsonElement of, string name) =>
        Has(of, name, out var value) && value.GetInt32() is not 0 and var seconds ? DateTime.UnixEpoch.AddSeconds(seconds) : null;

    /// <summary>An object, as it is read.</summary>
    public static T? Part<T>(this JsonElement of, string name, Func<JsonElement, T> read)
        where T : class => Has(of, name, out var value) ? read(value) : null;

    /// <summary>A list, each item as it is read.</summary>
    public static T[]? List<T>(this JsonElement of, string name, Func<JsonElement, T> read) =>
        Has(of, name, out var value) ? [.. value.EnumerateArray().Select(read)] : null;

    private static bool Has(JsonElement of, string name, out JsonElement value) =>
        of.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
