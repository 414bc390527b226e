namespace Bot.Host.Tests.Deploy;

/// <summary>
/// Skipped, for everybody to see, where there is no <c>kubectl</c> of 1.22 or later to render overlays with. It needs no cluster.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KubectlTheoryAttribute : TheoryAttribute
{
    public KubectlTheoryAttribute()
    {
        if (!Overlay.CanBeRendered)
        {
            Skip = "No kubectl of 1.22 or later here: WHAT THE KUBERNETES OVERLAYS RENDER TO IS NOT TESTED IN THIS RUN";
        }
    }
}
