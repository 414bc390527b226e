using Bot.Core.Facts;
using k8s.Models;
using YamlDotNet.RepresentationModel;

namespace Bot.Host.Tests.Deploy;

/// <summary>
/// deploy/kubernetes as it is rendered by <c>kubectl kustomize</c> and read into the types of the package KubernetesClient, which are
/// generated from Kubernetes' OpenAPI description. <c>.ci/deploy</c> holds the same against that description's required fields.
/// </summary>
public sealed class KubernetesTests : IDisposable
{
    private readonly ProgramRunner _program = new();

    private static string Shipped => Path.Combine(RepositoryRoot.Path, "deploy", "kubernetes");

    public void Dispose() => _program.Dispose();

    [KubectlTheory]
    [InlineData(".", 4)]
    [InlineData("discord", 3)]
    [InlineData("telegram", 1)]
    [InlineData("telegram-webhook", 5)]
    public void Overlay_Rendered_IsWholeAndAnswersFromTheShippedFacts(string overlay, int objects)
    {
        var rendered = Overlay.Render(Path.Combine(Shipped, overlay));

        Assert.Equal(objects, rendered.Count);
        Assert.NotEmpty(Pods(rendered));
        Assert.All(Pods(rendered), pod => Assert.DoesNotContain(Container(pod).Env, variable => variable.Name == "BOT_FACTS"));
    }

    [KubectlTheory]
    [InlineData("discord")]
    [InlineData("telegram")]
    [InlineData("telegram-webhook")]
    public void Overlay_Pods_AreProbedLockedDownAndFoundByTheirLabels(string overlay)
    {
        var rendered = Overlay.Render(Path.Combine(Shipped, overlay));
        var pod = Assert.Single(Pods(rendered));
        var container = Container(pod);

        Assert.All(Selectors(rendered), selector => Assert.Equal(pod.Metadata.Labels, selector));
        Assert.Equal("/readyz", container.ReadinessProbe.HttpGet.Path);
        Assert.Equal("/healthz", container.LivenessProbe.HttpGet.Path);
        Assert.Equal("0.0.0.0", Value(pod, "BOT_HEALTH_ADDRESS"));
        Assert.Equal("128Mi", container.Resources.Limits["memory"].ToString());
        Assert.True(pod.Spec.SecurityContext.RunAsNonRoot);
        Assert.False(pod.Spec.AutomountServiceAccountToken);
        Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
        Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
        Assert.All(container.VolumeMounts, mount => Assert.Contains(pod.Spec.Volumes, volume => volume.Name == mount.Name));
        Assert.All(
            container.Env.Where(variable => variable.Name.EndsWith("TOKEN", StringComparison.Ordinal)),
            variable => Assert.NotNull(variable.ValueFrom.SecretKeyRef));
    }

    [KubectlTheory]
    [InlineData("discord")]
    public void Discord_Shards_AreThePodsOrdinals(string overlay)
    {
        var rendered = Overlay.Render(Path.Combine(Shipped, overlay));
        var set = rendered.One<V1StatefulSet>();
        var shards = Container(set.Spec.Template).Env.Single(variable => variable.Name == "DISCORD_SHARD_IDS");

        Assert.Equal($"{set.Spec.Replicas}", Value(set.Spec.Template, "DISCORD_SHARD_COUNT"));
        Assert.Equal("metadata.labels['apps.kubernetes.io/pod-index']", shards.ValueFrom.FieldRef.FieldPath);
        Assert.Equal(rendered.One<V1Service>().Metadata.Name, set.Spec.ServiceName);
    }

    [KubectlTheory]
    [InlineData("telegram")]
    public void Telegram_ByPolling_IsNeverTwoProcesses(string overlay)
    {
        var deployment = Overlay.Render(Path.Combine(Shipped, overlay)).One<V1Deployment>();

        Assert.Equal(1, deployment.Spec.Replicas);
        Assert.Equal("Recreate", deployment.Spec.Strategy.Type);
        Assert.DoesNotContain(Container(deployment.Spec.Template).Env, variable => variable.Name == "TELEGRAM_WEBHOOK_URL");
    }

    [KubectlTheory]
    [InlineData("bots.example.org", "chat.example.net")]
    public void Webhook_HostSetInOnePlace_IsTheAddressAndTheIngress(string shipped, string own)
    {
        var folder = Changed("telegram-webhook", "telegram-webhook/kustomization.yaml", $"host={shipped}", $"host={own}");

        var rendered = Overlay.Render(folder);

        var deployment = rendered.One<V1Deployment>();
        var ingress = rendered.One<V1Ingress>().Spec;
        var address = new Uri(Value(deployment.Spec.Template, "TELEGRAM_WEBHOOK_URL")!);
        var rule = Assert.Single(ingress.Rules);
        var path = Assert.Single(rule.Http.Paths);
        Assert.Equal($"https://{own}/telegram", address.AbsoluteUri);
        Assert.Equal(own, rule.Host);
        Assert.Equal([own], Assert.Single(ingress.Tls).Hosts);
        Assert.Equal(address.AbsolutePath, path.Path);
        Assert.Equal(rendered.One<V1Service>().Metadata.Name, path.Backend.Service.Name);
        Assert.Equal(rendered.One<V1Service>().Spec.Ports[0].Name, path.Backend.Service.Port.Name);
        Assert.True(deployment.Spec.Replicas > 1);
        Assert.NotNull(
            Container(deployment.Spec.Template).Env.Single(v => v.Name == "TELEGRAM_WEBHOOK_SECRET").ValueFrom.SecretKeyRef);
    }

    [KubectlTheory]
    [InlineData("newName: diplomatic-timeline-bots", "newName: registry.example.net/bots")]
    public void Image_SetInOnePlace_IsTheImageOfEveryPod(string shipped, string own)
    {
        var folder = Changed(".", "common/kustomization.yaml", shipped, own);

        var pods = Pods(Overlay.Render(folder));

        Assert.Equal(2, pods.Count);
        Assert.All(pods, pod => Assert.Equal("registry.example.net/bots:local", Container(pod).Image));
    }

    [KubectlTheory]
    [InlineData("discord")]
    [InlineData("telegram")]
    public void OwnFactsAndMetrics_Added_AreMountedAndScraped(string overlay)
    {
        var folder = Changed(overlay, $"{overlay}/kustomization.yaml", "  - ../common", "  - ../common\n  - ../own-facts\n  - ../metrics");

        var rendered = Overlay.Render(folder);

        var pod = Assert.Single(Pods(rendered));
        var mount = Container(pod).VolumeMounts.Single(m => m.MountPath == Value(pod, "BOT_FACTS"));
        var facts = rendered.One<V1ConfigMap>();
        Assert.Equal(facts.Metadata.Name, pod.Spec.Volumes.Single(volume => volume.Name == mount.Name).ConfigMap.Name);
        Assert.True(mount.ReadOnlyProperty);
        Assert.Equal("true", pod.Metadata.Annotations["prometheus.io/scrape"]);
        Assert.Equal("prometheus", Value(pod, "BOT_METRICS"));
        Assert.Empty(SeedReader.Read(_program.Write("mounted", "facts.yaml", facts.Data["facts.yaml"])).Problems);
    }

    [KubectlTheory]
    [InlineData("readOnlyRootFilesystem", "readonlyRootFilesystem")]
    public void Overlay_WithAFieldThatKubernetesDoesNotKnow_IsRefused(string field, string misspelt)
    {
        var folder = Changed("discord", "common/pod.yaml", field, misspelt);

        var refused = Assert.ThrowsAny<Exception>(() => Overlay.Render(folder));

        Assert.Contains(misspelt, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read_only", "true")]
    [InlineData("mem_limit", "128m")]
    public void Compose_Service_IsLockedDown(string setting, string value)
    {
        var compose = ReadFile(Path.Combine(RepositoryRoot.Path, "compose.yaml")).Single();
        var service = compose["services"]["bots"];

        Assert.Equal(value, Text(service[setting]));
        Assert.Equal("no-new-privileges:true", Text(service["security_opt"][0]));
        Assert.Equal(["CMD", "/app/bots", "health"], ((YamlSequenceNode)service["healthcheck"]["test"]).Select(Text));
    }

    /// <summary>A copy of the shipped files with one of them edited, as a host would.</summary>
    private string Changed(string overlay, string file, string from, string to)
    {
        var copy = Path.Combine(_program.Folder, "kubernetes");
        foreach (var source in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Shipped, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }

        var edited = Path.Combine(copy, file);
        var text = File.ReadAllText(edited);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(edited, text.Replace(from, to, StringComparison.Ordinal));
        return Path.Combine(copy, overlay);
    }

    private static List<V1PodTemplateSpec> Pods(Overlay rendered) =>
    [
        .. rendered.All<V1StatefulSet>().Select(set => set.Spec.Template),
        .. rendered.All<V1Deployment>().Select(deployment => deployment.Spec.Template),
    ];

    private static List<IDictionary<string, string>> Selectors(Overlay rendered) =>
    [
        .. rendered.All<V1StatefulSet>().Select(set => set.Spec.Selector.MatchLabels),
        .. rendered.All<V1Deployment>().Select(deployment => deployment.Spec.Selector.MatchLabels),
        .. rendered.All<V1Service>().Select(service => service.Spec.Selector),
        .. rendered.All<V1PodDisruptionBudget>().Select(budget => budget.Spec.Selector.MatchLabels),
    ];

    private static V1Container Container(V1PodTemplateSpec pod) => Assert.Single(pod.Spec.Containers);

    private static string? Value(V1PodTemplateSpec pod, string variable) => Container(pod).Env.Single(v => v.Name == variable).Value;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static List<YamlNode> ReadFile(string path)
    {
        using var reader = File.OpenText(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }
}
