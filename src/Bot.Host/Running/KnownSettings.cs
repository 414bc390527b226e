using Bot.Core.Text;

namespace Bot.Host.Running;

/// <summary>The environment, and which settings were asked for: one that is set and that nobody asks for may be a slip.</summary>
internal sealed class KnownSettings(Func<string, string?> variable)
{
    private const int MostSlips = 2;
    private static readonly string[] Prefixes = ["BOT_", "DISCORD_", "TELEGRAM_"];

    // Asked for elsewhere, where a facts folder's index is kept.
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { "BOT_DATA" };

    /// <summary>The value of a variable, which is a setting from now on; null where it is not set.</summary>
    public string? Value(string name)
    {
        _known.Add(name);
        return variable(name);
    }

    /// <summary>
    /// One sentence for every variable that is no setting but almost one. Others with these beginnings are left alone: Kubernetes makes
    /// some from the names of services.
    /// </summary>
    /// <param name="names">The variables that are set.</param>
    public IEnumerable<string> Slips(IEnumerable<string> names) =>
        from name in names.Order(StringComparer.Ordinal)
        where !_known.Contains(name) && Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        let meant = _known.Order(StringComparer.Ordinal).MinBy(known => EditDistance.Between(name, known, MostSlips))
        where EditDistance.Between(name, meant, MostSlips) <= MostSlips
        select $"There is no setting {name}: did you mean {meant}?";
}
