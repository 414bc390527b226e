using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.TestSupport.Discord;

/// <summary>
/// Discord as a bot sees it, on loopback: gateway and REST API v10. Strict: what a client does against the documentation is noted in
/// <see cref="Violations"/>, and refused as Discord refuses it.
/// </summary>
public sealed class DiscordFake : IAsyncDisposable
{
    private const string ApiPath = "/api/v10";
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _violations = new();
    private long _increment;

    private DiscordFake(DiscordFakeOptions options)
    {
        Options = options;
        Gateway = new FakeGateway(options, _violations.Enqueue);
        Rest = new FakeRest(options, () => $"{Gateway.Address}/gateway", _violations.Enqueue);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, options.Port));
        _app = builder.Build();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        _app.Run(HandleAsync);
    }

    /// <summary>How it behaves.</summary>
    public DiscordFakeOptions Options { get; }

    /// <summary>The gateway.</summary>
    public FakeGateway Gateway { get; }

    /// <summary>The REST API.</summary>
    public FakeRest Rest { get; }

    /// <summary>Where it listens, without path.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Address of the REST API with its version.</summary>
    public string ApiUrl => Address + ApiPath;

    /// <summary>What clients have done against the documentation.</summary>
    public IReadOnlyList<string> Violations => [.. _violations];

    /// <summary>Handles paths beside Discord's own; for the runnable fake. Null for none.</summary>
    public RequestDelegate? Beside { get; set; }

    /// <summary>Starts a fake.</summary>
    public static async Task<DiscordFake> StartAsync(DiscordFakeOptions? options = null)
    {
        var fake = new DiscordFake(options ?? new DiscordFakeOptions());
        await fake._app.StartAsync();
        fake.Address = fake._app.Urls.Single();
        fake.Gateway.Address = fake.Address.Replace("http://", "ws://", StringComparison.Ordinal);
        return fake;
    }

    /// <summary>Somebody uses the bot: the interaction goes over the gateway, or waits there for a resume.</summary>
    /// <param name="spec">What they do.</param>
    /// <param name="twice">Whether it is delivered twice.</param>
    /// <param name="shard">The shard of the place where they do it.</param>
    public FakeInteraction Use(InteractionSpec spec, bool twice = false, int shard = 0)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var id = NewId(spec.Age);
        var interaction = new FakeInteraction
        {
            Id = id,
            Token = $"aW50ZXJhY3Rpb24{id}_.-{Guid.NewGuid():N}",
            Type = spec.Type,
            AgeAtSending = spec.Age,
            User = spec.User,
            IsUserInstalled = spec.UserInstalled,
            ForcesEphemeral = spec is { UserInstalled: true, ExternalAppsAllowed: false, Context: 0 },
        };
        Rest.Track(interaction);
        Gateway.Dispatch("INTERACTION_CREATE", spec.Payload(interaction.Id, interaction.Token, Options.Application), twice, shard);
        return interaction;
    }

    /// <summary>Drops what is known of an interaction; a soak would fill the memory otherwise.</summary>
    public void Forget(FakeInteraction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        Rest.Forget(interaction);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }

    private Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (path.StartsWith(ApiPath, StringComparison.Ordinal))
        {
            return Rest.HandleAsync(http, path[ApiPath.Length..]);
        }

        return path.TrimEnd('/') switch
        {
            "/gateway" => Gateway.AcceptAsync(http, isResumeAddress: false),
            "/resume" => Gateway.AcceptAsync(http, isResumeAddress: true),
            _ when Beside is { } beside => beside(http),
            _ => NotFoundAsync(http),
        };
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private string NewId(TimeSpan age)
    {
        var made = TimeProvider.System.GetUtcNow() - age - Epoch;
        return (((ulong)made.TotalMilliseconds << 22) | ((ulong)Interlocked.Increment(ref _increment) & 0x3F_FFFF)).ToString();
    }
}
