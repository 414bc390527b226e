using System.Text.Json;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Registration;

/// <summary>Whether two sets of commands are the same to Discord, which leaves out some defaults and writes out others.</summary>
internal static class CommandComparison
{
    /// <summary>Whether they are the same; the order of commands does not matter, that of options does.</summary>
    public static bool Same(IReadOnlyList<CommandPayload> one, IReadOnlyList<CommandPayload> other) =>
        Canonical(one).AsSpan().SequenceEqual(Canonical(other));

    private static byte[] Canonical(IReadOnlyList<CommandPayload> commands) =>
        JsonSerializer.SerializeToUtf8Bytes(
            [.. commands.Select(Normal).OrderBy(c => c.Type).ThenBy(c => c.Name, StringComparer.Ordinal)],
            DiscordJson.Default.ListCommandPayload);

    private static CommandPayload Normal(CommandPayload command) => command with
    {
        Type = command.Type ?? 1,
        Id = null,
        NameLocalizations = Normal(command.NameLocalizations),
        Description = string.IsNullOrEmpty(command.Description) ? null : command.Description,
        DescriptionLocalizations = Normal(command.DescriptionLocalizations),
        Options = command.Options is { Count: > 0 } options ? [.. options.Select(Normal)] : null,
        IntegrationTypes = command.IntegrationTypes is { } types ? [.. types.Order()] : null,
        Contexts = command.Contexts is { } contexts ? [.. contexts.Order()] : null,
    };

    private static CommandOptionPayload Normal(CommandOptionPayload option) => option with
    {
        NameLocalizations = Normal(option.NameLocalizations),
        DescriptionLocalizations = Normal(option.DescriptionLocalizations),
        Required = option.Required == true ? true : null,
        Autocomplete = option.Autocomplete == true ? true : null,
    };

    private static SortedDictionary<string, string>? Normal(SortedDictionary<string, string>? texts) =>
        texts is { Count: > 0 } ? new SortedDictionary<string, string>(texts, StringComparer.Ordinal) : null;
}
