using System.Reflection;

namespace Bot.Core.Chat;

/// <summary>Which version of the program this is: the Git tag that it was built at, or how far behind one (docs/operations.md).</summary>
public static class ProgramVersion
{
    /// <summary>With the commit behind a plus sign where it is known, such as <c>1.2.0+d2958a4…</c>.</summary>
    public static string Full { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Without the commit: <c>1.2.0</c>, or <c>1.2.1-alpha.0.7</c> seven commits behind 1.2.0.</summary>
    public static string Number { get; } = Full.Split('+')[0];
}
