using Bot.Core.Chat;
using OpenTelemetry.Resources;

namespace Bot.Host.Running;

/// <summary>
/// Whose metrics they are: <c>bots</c> in its version, one process of it told from another by an id of its start, unless OpenTelemetry's
/// own variables (<c>OTEL_SERVICE_NAME</c>, <c>OTEL_RESOURCE_ATTRIBUTES</c>) say otherwise.
/// </summary>
internal static class MetricsResource
{
    // What comes later wins, so that what the host sets does.
    public static ResourceBuilder Builder() => ResourceBuilder.CreateEmpty()
        .AddService("bots", serviceVersion: ProgramVersion.Number)
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
