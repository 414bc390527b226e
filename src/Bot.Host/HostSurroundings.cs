using System.Text;

namespace Bot.Host;

/// <summary>What a command takes from the process it runs in; tests put their own in its place.</summary>
public sealed record HostSurroundings
{
    // Standard streams are UTF-8 whatever the locale says, so that a question gives the same bytes everywhere.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input.</summary>
    public required TextReader In { get; init; }

    /// <summary>Standard output: answers alone.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error: everything meant for the person at the keyboard.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard input and output are a terminal, so that a prompt is of use.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether answers are coloured.</summary>
    public bool Colour { get; init; }

    /// <summary>The columns of the terminal's window, which may change; 0 where standard output is no terminal.</summary>
    public Func<int> Width { get; init; } = () => 0;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Environment variables by name; null where one is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The environment variables that are set.</summary>
    public IReadOnlyCollection<string> VariableNames { get; init; } = [];

    /// <summary>The folder of the facts that are shipped with the program.</summary>
    public required string ShippedFacts { get; init; }

    /// <summary>The surroundings of this process.</summary>
    public static HostSurroundings OfProcess()
    {
        var toTerminal = !Console.IsOutputRedirected;
        return new HostSurroundings
        {
            In = new StreamReader(Console.OpenStandardInput(), Utf8),
            Out = new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
            IsInteractive = toTerminal && !Console.IsInputRedirected,

            // no-color.org: any value but the empty one turns colour off.
            Colour = toTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = toTerminal ? () => Console.WindowWidth : () => 0,
            Variable = Environment.GetEnvironmentVariable,
            VariableNames = [.. Environment.GetEnvironmentVariables().Keys.OfType<string>()],
            ShippedFacts = Path.Combine(AppContext.BaseDirectory, "seeds"),
        };
    }
}
