using Bot.Core.Facts;
using YamlDotNet.RepresentationModel;

namespace Bot.Host.Tests.Deploy;

public sealed class KubernetesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "deploy", "kubernetes");

    [Fact]
    public void Kustomization_Resources_ExistAndAreComplete()
    {
        var listed = Read("kustomization.yaml").Single()["resources"] as YamlSequenceNode;

        Assert.Equal(
            Directory.EnumerateFiles(Folder, "*.yaml").Select(Path.GetFileName)
                .Where(name => name != "kustomization.yaml").Order(StringComparer.Ordinal),
            listed!.Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Discord_Shards_AreThePodsOrdinals()
    {
        var set = Kind("discord.yaml", "StatefulSet");
        var variables = Variables(set);

        Assert.Equal(Text(set["spec"]["replicas"]), Text(variables["DISCORD_SHARD_COUNT"]["value"]));
        Assert.Equal(
            "metadata.labels['apps.kubernetes.io/pod-index']", Text(variables["DISCORD_SHARD_IDS"]["valueFrom"]["fieldRef"]["fieldPath"]));
        Assert.NotNull(variables["DISCORD_TOKEN"]["valueFrom"]["secretKeyRef"]);
    }

    [Fact]
    public void Telegram_Replicas_ShareTheWebhookAndItsSecret()
    {
        var variables = Variables(Kind("telegram.yaml", "Deployment"));
        var ingress = Kind("telegram.yaml", "Ingress")["spec"]["rules"][0];
        var address = new Uri(Text(variables["TELEGRAM_WEBHOOK_URL"]["value"]));

        Assert.NotNull(variables["TELEGRAM_WEBHOOK_SECRET"]["valueFrom"]["secretKeyRef"]);
        Assert.Equal(address.Host, Text(ingress["host"]));
        Assert.Equal(address.AbsolutePath, Text(ingress["http"]["paths"][0]["path"]));
    }

    [Theory]
    [InlineData("discord.yaml", "StatefulSet")]
    [InlineData("telegram.yaml", "Deployment")]
    public void Workload_Pods_AreProbedLockedDownAndCanBeMoved(string file, string kind)
    {
        var workload = Kind(file, kind);
        var labels = workload["spec"]["selector"]["matchLabels"];
        var pod = workload["spec"]["template"];
        var container = pod["spec"]["containers"][0];
        var security = container["securityContext"];

        Assert.Equal(labels, pod["metadata"]["labels"]);
        Assert.Equal(labels, Kind(file, "Service")["spec"]["selector"]);
        Assert.Equal(labels, Kind(file, "PodDisruptionBudget")["spec"]["selector"]["matchLabels"]);
        Assert.Equal("/readyz", Text(container["readinessProbe"]["httpGet"]["path"]));
        Assert.Equal("/healthz", Text(container["livenessProbe"]["httpGet"]["path"]));
        Assert.Equal("0.0.0.0", Text(Variables(workload)["BOT_HEALTH_ADDRESS"]["value"]));
        Assert.Equal("128Mi", Text(container["resources"]["limits"]["memory"]));
        Assert.Equal("true", Text(pod["spec"]["securityContext"]["runAsNonRoot"]));
        Assert.Equal("true", Text(security["readOnlyRootFilesystem"]));
        Assert.Equal("false", Text(security["allowPrivilegeEscalation"]));
        Assert.Equal("ALL", Text(security["capabilities"]["drop"][0]));

        var volumes = ((YamlSequenceNode)pod["spec"]["volumes"]).Select(v => Text(v["name"])).ToHashSet(StringComparer.Ordinal);
        Assert.All((YamlSequenceNode)container["volumeMounts"], mount => Assert.Contains(Text(mount["name"]), volumes));
    }

    [Fact]
    public void Facts_OfTheConfigMap_AreValid()
    {
        using var program = new ProgramRunner();
        var data = (YamlMappingNode)Read("facts.yaml").Single()["data"];
        var folder = data.Children.Select(file => program.Write("facts", Text(file.Key), Text(file.Value))).Last();

        Assert.Empty(SeedReader.Read(folder).Problems);
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
        Assert.All((YamlSequenceNode)service["secrets"], secret => Assert.NotNull(compose["secrets"][Text(secret)]));
    }

    private static YamlNode Kind(string file, string kind) => Read(file).Single(document => Text(document["kind"]) == kind);

    private static Dictionary<string, YamlNode> Variables(YamlNode workload) =>
        ((YamlSequenceNode)workload["spec"]["template"]["spec"]["containers"][0]["env"]).ToDictionary(
            v => Text(v["name"]), StringComparer.Ordinal);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static List<YamlNode> Read(string file) => ReadFile(Path.Combine(Folder, file));

    private static List<YamlNode> ReadFile(string path)
    {
        using var reader = File.OpenText(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }
}
