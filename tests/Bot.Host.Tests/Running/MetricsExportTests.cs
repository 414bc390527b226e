using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Bot.Core.Chat;
using Bot.Host.Tests.Faults;
using Bot.TestSupport.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Running;

public sealed class MetricsExportTests : IDisposable
{
    private readonly ProgramRunner _program = new();
    private readonly ConcurrentQueue<string> _bodies = new();
    private readonly ConcurrentQueue<string> _paths = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("grpc", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export")]
    [InlineData("http/protobuf", "/v1/metrics")]
    public async Task Run_EndpointSet_SendsWhatTheOperationsPageNamesAndNoText(string protocol, string path)
    {
        await using var collector = await CollectorAsync(protocol == "grpc");
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single() + (protocol == "grpc" ? "" : path);
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        using var bots = BotsProcess.Start(settings, "run");
        await bots.UntilAsync("Telegram: connected");
        telegram.People.Write(FakeUser.Anna, "/when nato office closed");
        await telegram.SentAsync(1);

        // The last of them are sent at the stop.
        Assert.Equal(0, await bots.TerminateAsync());

        var sent = string.Concat(_bodies);
        Assert.All(_paths, found => Assert.Equal(path, found));
        Assert.All(
            ["bot.questions", "bot.answer.time", "bot.facts.age", "http.client.request.duration"],
            name => Assert.Contains(name, sent, StringComparison.Ordinal));
        Assert.Contains("Answered", sent, StringComparison.Ordinal);
        Assert.Equal("bots", Attribute(sent, "service.name"));
        Assert.Equal(ProgramVersion.Number, Attribute(sent, "service.version"));
        Assert.DoesNotContain("nato", sent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(telegram.Token, sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ServiceNamedByTheHost_IsNamedSo()
    {
        await using var collector = await CollectorAsync(grpc: false);
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single() + "/v1/metrics";
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        settings["OTEL_SERVICE_NAME"] = "timeline";
        using var bots = BotsProcess.Start(settings, "run");
        await bots.UntilAsync("Telegram: connected");

        Assert.Equal(0, await bots.TerminateAsync());

        Assert.Equal("timeline", Attribute(string.Concat(_bodies), "service.name"));
    }

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task Run_EndpointThatDoesNotAnswer_IsLoggedOnce(string protocol)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);

        // Nothing listens on this port where tests run as a plain program.
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1";
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        settings["OTEL_METRIC_EXPORT_INTERVAL"] = "100";
        using var bots = BotsProcess.Start(settings, "run");
        await bots.UntilAsync("warning 1015 Metrics cannot be sent to http://127.0.0.1:1 (");

        // The last attempt, at the stop, is at least the second one.
        Assert.Equal(0, await bots.TerminateAsync());

        Assert.Single(bots.All.Split('\n'), line => line.Contains(" 1015 ", StringComparison.Ordinal));
    }

    // Of a protobuf KeyValue: field 2 is the value, a message whose field 1 is a string; a byte of length stands in front of each.
    private static string Attribute(string sent, string name)
    {
        var at = sent.IndexOf(name + "\x12", StringComparison.Ordinal) + name.Length;
        Assert.True(at > name.Length, $"{name} is not sent.");
        return sent.Substring(at + 4, sent[at + 3]);
    }

    private async Task<WebApplication> CollectorAsync(bool grpc)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _bodies.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
            _paths.Enqueue(context.Request.Path);
            context.Response.ContentType = grpc ? "application/grpc" : "application/x-protobuf";
            if (grpc)
            {
                // An empty message and the status behind it.
                await context.Response.Body.WriteAsync(new byte[5]);
                context.Response.AppendTrailer("grpc-status", "0");
            }
        });
        await app.StartAsync();
        return app;
    }
}
