using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using k8s;

namespace Bot.Host.Tests.Deploy;

/// <summary>What <c>kubectl apply -k</c> would send to a cluster, as the Kubernetes client's types.</summary>
internal sealed partial class Overlay
{
    // The overlays need components and replacements; Debian 12 has 1.20, which knows neither.
    private const int OldestMinor = 22;

    private static readonly Lazy<bool> HasKubectl = new(() =>
        Try("version", "--client", "-o", "json") is { } version && Minor().Match(version) is { Success: true } minor
        && int.Parse(minor.ValueSpan, CultureInfo.InvariantCulture) >= OldestMinor);

    private readonly List<object> _objects;

    private Overlay(List<object> objects) => _objects = objects;

    public static bool CanBeRendered => HasKubectl.Value;

    public int Count => _objects.Count;

    /// <summary>Renders a kustomization. A field or a kind that Kubernetes does not know fails the test.</summary>
    /// <param name="folder">The folder of the kustomization.</param>
    public static Overlay Render(string folder)
    {
        var text = Try("kustomize", folder);
        Assert.True(text is not null, $"kubectl kustomize {folder} fails.");
        return new Overlay(KubernetesYaml.LoadAllFromString(text, strict: true));
    }

    public T One<T>() => Assert.Single(All<T>());

    public IReadOnlyList<T> All<T>() => [.. _objects.OfType<T>()];

    private static string? Try(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("kubectl", arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<=""minor"": "")\d+", RegexOptions.None, 1_000)]
    private static partial Regex Minor();
}
